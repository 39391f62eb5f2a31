/** Puts the files of records into their canonical form: `npm run format:data`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblem } from '../src/core/problem/format-text.ts';
import { problemLanguages } from '../src/core/problem/messages.ts';
import type { Problem } from '../src/core/problem/problem.ts';
import { decodeText } from '../src/core/text/decode.ts';
import { readArguments } from './lib/arguments.ts';
import { type Formatters, canonicalFiles, chooseFiles } from './lib/canonical-files.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { publicationDir } from './lib/publication-dir.ts';
import { replaceFile } from './lib/replace-file.ts';

const usage = `Puts tables and files of records into their one form, so that changes stay small.

npm run format:data -- [--check] [<file> ...]

  --check              change nothing; end with 1 when a file is in another form
  --language <tag>     the language of the messages: ${problemLanguages.join(', ')} (default en)
  --debug              show where in the program a bug happened
  --help               this text

CSV: columns in the order of the schema, quotes only where they are needed, line feeds, no byte-order
mark, no columns without a name and no rows without a value. JSON: keys in the order of the schema,
two spaces. No value and no order of rows changes. A file that cannot be read is left as it is.`;

const options = {
  check: { type: 'boolean' },
  language: { type: 'string', choices: problemLanguages },
  help: { type: 'boolean' },
} as const;

type Outcome = 'as it is' | 'other' | readonly Problem[];

/** What the file is like; writes its canonical form unless it is only looked at. */
function formatFile(root: string, file: string, files: Formatters, isCheck: boolean): Outcome {
  const target = path.join(root, file);
  const bytes = readFileSync(target);
  const { text, problems } = decodeText(file, bytes);
  if (text === undefined) return problems;
  const formatted = files.get(file)?.(text);
  if (!formatted) return 'as it is';
  if ('problems' in formatted) return formatted.problems;
  if (Buffer.from(formatted.text).equals(bytes)) return 'as it is';
  if (!isCheck) replaceFile(target, formatted.text);
  return 'other';
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options, Infinity);
  if (given.options.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const root = publicationDir();
  const files = await canonicalFiles(root);
  const chosen = chooseFiles(root, files, given.positionals);
  const isCheck = given.options.has('check');
  const language = (given.options.get('language') as string | undefined) ?? 'en';
  let changed = 0;
  let refused = 0;
  for (const file of chosen) {
    const outcome = formatFile(root, file, files, isCheck);
    if (outcome === 'as it is') continue;
    if (outcome === 'other') {
      changed++;
      console.log(`${file}  ${isCheck ? 'is not in its canonical form' : 'formatted'}`);
      continue;
    }
    refused++;
    for (const problem of outcome) process.stdout.write(formatProblem(problem, language));
  }
  const left = refused === 0 ? '' : `, ${refused} left as they are because of the problems above`;
  console.log(
    `${chosen.length} files looked at, ${changed} ${isCheck ? 'to format' : 'formatted'}${left}.`,
  );
  return refused > 0 || (isCheck && changed > 0) ? exitCodes.problems : exitCodes.clean;
}

await run(main);
