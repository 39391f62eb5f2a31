/** Counts an attendance list outside the repository: `npm run aggregate`. Prints one row, and keeps nothing. */
import { type Counted, countPeople } from '../src/core/aggregate/count.ts';
import { decodeList } from '../src/core/aggregate/decode-list.ts';
import { type Mapping, MappingError, readMapping } from '../src/core/aggregate/mapping.ts';
import { protectPeople } from '../src/core/aggregate/protect.ts';
import { type List, readList } from '../src/core/aggregate/read-list.ts';
import type { Collection } from '../src/core/collection/collection.ts';
import { checkPrivacy } from '../src/core/privacy/check-record.ts';
import { type PrivacyRules, privacyRules } from '../src/core/privacy/rules.ts';
import { describeProblem } from '../src/core/problem/describe.ts';
import type { Publication } from '../src/core/publication/publication.ts';
import { askMapping } from './lib/aggregate/ask.ts';
import { chooseCollection } from './lib/aggregate/choose-collection.ts';
import { type MappingFile, readMappingFile } from './lib/aggregate/mapping-file.ts';
import { describe, toCsv } from './lib/aggregate/print.ts';
import { readOutside } from './lib/aggregate/read-outside.ts';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { findField } from './lib/find-field.ts';
import { loadFromEnvironment } from './lib/publication-dir.ts';
import { printReport } from './lib/report.ts';
import { UsageError } from './lib/usage-error.ts';

const usage = `Counts a list of people who attended, and prints the one row to add.

npm run aggregate -- <list.csv> [<collection>] [<field>=<rule> ...] [--mapping <file>] [--help]

The list lies outside the repository and stays there; nothing is written, and no cell of it is shown.
It has one row for each person under a row of headings: with commas, semicolons or tabs, in UTF-8,
UTF-16 or Windows-1252. Counts that could point to somebody are left out.

  women=Gender:female|f     how many rows have one of these answers under the heading Gender
  under_30=Age:<30          a range of numbers: <30, <=29, >=18, 18-29
  other=Gender:*            all rows that no other part takes; attended=* are all rows
  rating_mean=Score         the mean of the numbers under a heading; how many there are follows
  city=Springfield          any other field of the collection: as it is

  --mapping <file>          the same as JSON: { "collection": "…", "fields": { "<field>": "<rule>" } }

The usual answers under a heading for the gender are known. In a terminal, what is not given is asked.
The row is printed as CSV, all else beside it: npm run -s aggregate -- … > row.csv keeps the row alone.`;

const options = { mapping: { type: 'string' }, help: { type: 'boolean' } } as const;

interface ReadList {
  readonly list: List;
  readonly notes: readonly string[];
}

function readListFrom(file: string): ReadList {
  const decoded = decodeList(readOutside(file));
  if (!decoded)
    throw new UsageError(
      `${file} is not a text file. In a spreadsheet, save the list as CSV (UTF-8), outside the repository.`,
    );
  const list = readList(decoded.text);
  if ('fault' in list) throw new UsageError(list.fault);
  const { encoding } = decoded;
  return { list, notes: [...(encoding ? [`Read as ${encoding}.`] : []), ...list.notes] };
}

/** @throws UsageError for a field that the collection does not have */
function readRules(collection: Collection, file: MappingFile, pairs: readonly string[]) {
  const given = pairs.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`"${pair}" must be written as field=rule. --help shows how.`);
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  const rules = new Map([...file.fields, ...given]);
  for (const name of rules.keys()) findField(collection, name);
  return rules;
}

/** What is written as it is can hold a person's details too. */
function refusePersonal(values: Readonly<Record<string, unknown>>, rules: PrivacyRules): void {
  const [found] = checkPrivacy(values, rules);
  if (!found) return;
  const { fact, act } = describeProblem(found, 'en');
  throw new UsageError(`${found.path.join('.')} ${fact}. ${act}`);
}

/** @throws UsageError for a mapping that cannot be followed */
function count(list: List, given: ReadonlyMap<string, string>, rules: PrivacyRules) {
  try {
    const mapping: Mapping = readMapping(list, given, rules);
    const counted: Counted = countPeople(list, mapping, rules);
    return { mapping, counted };
  } catch (error) {
    throw error instanceof MappingError ? new UsageError(error.message) : error;
  }
}

async function aggregate(
  publication: Publication,
  { list, notes }: ReadList,
  [first, ...rest]: readonly string[],
  mappingFile: MappingFile,
): Promise<void> {
  const isPair = first?.includes('=') === true;
  const named = isPair ? undefined : first;
  const collection = await chooseCollection(publication, named ?? mappingFile.collection);
  const pairs = isPair ? [first, ...rest] : rest;
  const given = readRules(collection, mappingFile, pairs);
  const rules = privacyRules(collection, publication.privacy);
  const asked = process.stdin.isTTY ? await askMapping(list, collection, rules, given) : given;
  const { mapping, counted } = count(list, asked, rules);
  const done = protectPeople(counted.values, rules);
  const values = { ...Object.fromEntries(mapping.texts), ...Object.fromEntries(done.values) };
  refusePersonal(values, rules);
  const told = [...notes, ...counted.notes];
  console.error(describe(collection, done, mapping.texts, told, rules));
  process.stdout.write(toCsv(collection, done, mapping.texts));
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const { options: given, positionals } = readArguments(args, options, Infinity);
  if (given.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const [file, ...rest] = positionals;
  if (file === undefined)
    throw new UsageError(
      'Say where the list is: npm run aggregate -- <list.csv>. --help tells more.',
    );
  const mapping = given.get('mapping');
  const mappingFile =
    typeof mapping === 'string' ? readMappingFile(mapping) : { fields: new Map<string, string>() };
  // Where the list lies is looked at before anything else is done.
  const read = readListFrom(file);
  const loaded = await loadFromEnvironment();
  if (!loaded.publication) {
    printReport(loaded, 'text', 'en');
    return exitCodes.problems;
  }
  await aggregate(loaded.publication, read, rest, mappingFile);
  return exitCodes.clean;
}

await run(main);
