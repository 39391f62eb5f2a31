/** Tells what changed in the record between two revisions: `npm run diff`. */
import { compareRevisions } from '../src/core/diff/compare.ts';
import { formatDifferenceJson } from '../src/core/diff/format-json.ts';
import { formatMarkdown } from '../src/core/diff/format-markdown.ts';
import { formatText } from '../src/core/diff/format-text.ts';
import { reportOf } from '../src/core/diff/tell.ts';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { publicationDir } from './lib/publication-dir.ts';
import { readLimit } from './lib/revision/limit.ts';
import { loadPair } from './lib/revision/load-revision.ts';
import { mergeBase, resolveCommit } from './lib/revision/resolve.ts';
import { UsageError } from './lib/usage-error.ts';

const usage = `Tells what changed in the record between two revisions, record by record and field by field.

npm run diff -- <base> [<head>] [options]

  <base>, <head>               branches, tags or commits; without <head>, what is on the disk
  --format text|markdown|json  for a terminal (default), a summary or comment, or programs
  --limit <bytes>              the most to write; the rest is counted (not for json)
  --merge-base                 compare with where the two parted, as a pull request does
  --debug                      show where in the program a bug happened
  --help                       this text

Rows that moved and files that look otherwise are no change. PUBLICATION_DIR names the publication's
folder (default: this one).`;

const options = {
  format: { type: 'string', choices: ['text', 'markdown', 'json'] },
  limit: { type: 'string' },
  'merge-base': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options, 2);
  if (given.options.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const [base, head] = given.positionals;
  if (base === undefined)
    throw new UsageError('Say with what to compare: npm run diff -- main. --help tells more.');
  const format = given.options.get('format') ?? 'text';
  const limit = readLimit(given.options.get('limit'));
  if (format === 'json' && limit !== Infinity)
    throw new UsageError('--limit is for text and markdown: JSON that is cut is no JSON.');

  const root = publicationDir();
  const from = given.options.has('merge-base')
    ? mergeBase(root, base, head ?? 'HEAD')
    : resolveCommit(root, base);
  const to = head === undefined ? undefined : resolveCommit(root, head);
  const { before, after, notes } = await loadPair(root, from, to);
  const difference = compareRevisions(before.revision, after.revision);

  if (format === 'json')
    console.log(formatDifferenceJson(difference, before.revision, after.revision, notes));
  else {
    const report = reportOf(difference, before.revision, after.revision, notes);
    const text = format === 'markdown' ? formatMarkdown(report, limit) : formatText(report, limit);
    process.stdout.write(text);
  }
  return exitCodes.clean;
}

await run(main);
