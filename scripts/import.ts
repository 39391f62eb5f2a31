/** Brings the rows of a spreadsheet into a collection: `npm run import`. */
import { problemLanguages } from '../src/core/problem/messages.ts';
import { select } from '@inquirer/prompts';
import path from 'node:path';
import type { Collection } from '../src/core/collection/collection.ts';
import type { DateOrder } from '../src/core/import/convert-cell.ts';
import { lookupIn } from '../src/core/import/lookup.ts';
import { planImport } from '../src/core/import/plan.ts';
import { changeFiles } from '../src/core/import/change-files.ts';
import { formatProblem } from '../src/core/problem/format-text.ts';
import type { Problem } from '../src/core/problem/problem.ts';
import type { Publication } from '../src/core/publication/publication.ts';
import { withTwins } from '../src/core/schema/with-twins.ts';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { findCollection } from './lib/find-collection.ts';
import { convertOrAsk } from './lib/import/convert.ts';
import { findColumns, loadMapping } from './lib/import/headings.ts';
import { loadSheet } from './lib/import/load-sheet.ts';
import { loadTexts } from './lib/import/load-texts.ts';
import { tellFaults } from './lib/import/tell-faults.ts';
import { tracer } from './lib/import/trace.ts';
import { tryFiles } from './lib/import/trial.ts';
import { loadFromEnvironment } from './lib/publication-dir.ts';
import { replaceFile } from './lib/replace-file.ts';
import { printReport } from './lib/report.ts';
import { UsageError } from './lib/usage-error.ts';

const usage = `Brings the rows of a spreadsheet into a collection.

npm run import -- <file.xlsx | file.csv> <collection> [options]

  --dry-run            show what would change, and write nothing
  --yes                write without asking
  --dates dmy|mdy      what 02/03/2021 means: day or month first
  --mapping <file>     JSON object of headings and fields; null leaves a column out
  --ignore <headings>  columns to leave out, with ";" between them
  --sheet <name>       of a workbook (default: its first sheet)
  --language <tag>     the language of the messages: ${problemLanguages.join(', ')} (default en)
  --debug              show where in the program a bug happened
  --help               this text

Headings are names or titles of fields, in any language. A row whose key is published changes that
record, any other adds one; a blank cell changes nothing. The whole publication is checked before
anything is written. docs/data-formats.md says what is converted.`;

const options = {
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  dates: { type: 'string', choices: ['dmy', 'mdy'] },
  mapping: { type: 'string' },
  ignore: { type: 'string' },
  sheet: { type: 'string' },
  language: { type: 'string', choices: problemLanguages },
  help: { type: 'boolean' },
} as const;

type Given = ReadonlyMap<string, string | true>;

const text = (given: Given, name: keyof typeof options) => given.get(name) as string | undefined;

function printProblems(problems: readonly Problem[], given: Given): void {
  for (const problem of problems)
    process.stdout.write(formatProblem(problem, text(given, 'language') ?? 'en'));
}

/** The files as they will be; undefined when there are problems, which are then told. */
async function prepare(
  publication: Publication,
  collection: Collection,
  file: string,
  given: Given,
) {
  const [language, ...others] = publication.languages;
  const sheet = await loadSheet(file, text(given, 'sheet'));
  if (sheet.note !== undefined) console.log(`${sheet.file}: ${sheet.note}.`);
  const mapping = loadMapping(text(given, 'mapping'));
  const wanted = { collection, language, mapping, ignore: text(given, 'ignore') };
  const columns = findColumns(sheet, wanted);
  for (const { heading, field } of columns)
    if (heading !== field.name) console.log(`  "${heading}" is ${field.name}`);
  const dates = text(given, 'dates') as DateOrder | undefined;
  const lookup = lookupIn(publication);
  const converted = await convertOrAsk(sheet, columns, collection.key, lookup, dates);
  const plan = planImport(collection, converted.rows);
  const schema = withTwins(collection.schema, others);
  const texts = loadTexts(publication.root, collection.id);
  const changed = changeFiles({ collection, schema, texts, limits: publication.limits }, plan.rows);
  const inSheet = tracer({ sheet, columns, rows: plan.rows, collection }, changed.files);
  const problems = [...converted.problems, ...changed.problems.map(inSheet)];
  printProblems(problems, given);
  tellFaults(plan.faults, sheet.file, collection.key);
  if (problems.length + plan.faults.length > 0) return undefined;
  for (const { row, key, isProposed } of plan.rows)
    if (isProposed)
      console.log(`  row ${row} gets the ${collection.key} "${key}", made from its title`);
  return { files: changed.files, inSheet };
}

async function mayWrite(given: Given, count: number): Promise<boolean> {
  if (given.has('yes')) return true;
  return select({
    message: `Write this to ${count} ${count === 1 ? 'file' : 'files'}?`,
    choices: [
      { name: 'no', value: false },
      { name: 'yes', value: true },
    ],
  });
}

async function importRows(
  publication: Publication,
  collection: Collection,
  file: string,
  given: Given,
) {
  const prepared = await prepare(publication, collection, file, given);
  const nothing = 'Nothing was written.';
  if (!prepared) {
    console.log(`\n${nothing}`);
    return exitCodes.problems;
  }
  const { files, inSheet } = prepared;
  const trial = await tryFiles(publication.root, files, publication.asOf);
  const errors = trial.loaded.problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    printProblems(errors.map(inSheet), given);
    console.log(`\nWith these rows the publication would not be right. ${nothing}`);
    return exitCodes.problems;
  }
  if (trial.isEmpty) {
    console.log(`\nEverything in ${path.basename(file)} is in the publication already. ${nothing}`);
    return exitCodes.clean;
  }
  console.log(`\n${trial.difference}`);
  const changed = [...files.keys()];
  if (given.has('dry-run') || !(await mayWrite(given, changed.length))) {
    console.log(`Would write ${changed.join(', ')}. ${nothing}`);
    return exitCodes.clean;
  }
  for (const [target, content] of files) replaceFile(path.join(publication.root, target), content);
  console.log(
    `Written: ${changed.join(', ')}. Look at it with npm run dev, then propose it as any other change.`,
  );
  return exitCodes.clean;
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options, 2);
  if (given.options.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const [file, id] = given.positionals;
  if (file === undefined)
    throw new UsageError('Say which file to read, and into which collection. --help shows how.');
  const decided = given.options.has('yes') || given.options.has('dry-run');
  if (!decided && !process.stdin.isTTY)
    throw new UsageError('Nobody can be asked here: give --dry-run to look, or --yes to write.');
  const loaded = await loadFromEnvironment();
  const { publication } = loaded;
  if (!publication) {
    printReport(loaded, 'text', text(given.options, 'language') ?? 'en');
    console.log('Correct this first: rows are only brought into a publication without errors.');
    return exitCodes.problems;
  }
  return importRows(publication, findCollection(publication, id), file, given.options);
}

await run(main);
