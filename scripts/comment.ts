/**
 * Writes what a pull request is told in one comment: what is wrong, what would be lost, what
 * changes in the record. Another job posts it, which runs no code of the pull request.
 */
import { problemLanguages } from '../src/core/problem/messages.ts';
import type { Problem } from '../src/core/problem/problem.ts';
import { compareRevisions } from '../src/core/diff/compare.ts';
import { formatMarkdown } from '../src/core/diff/format-markdown.ts';
import { reportOf } from '../src/core/diff/tell.ts';
import { changedLines } from './lib/annotations/changed-lines.ts';
import { changedFirst } from './lib/annotations/choose.ts';
import { summarise } from './lib/annotations/summary.ts';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { guardChange } from './lib/guard/compare.ts';
import { loadFromEnvironment, publicationDir } from './lib/publication-dir.ts';
import { type LoadedPair, loadPair } from './lib/revision/load-revision.ts';
import { mergeBase } from './lib/revision/resolve.ts';
import { UsageError } from './lib/usage-error.ts';

const usage = `Writes the comment on a pull request, as Markdown: what is wrong, what would be lost, and what
changes in the record.

npm run --silent comment -- <base> [options]

  <base>            the branch that the change is for; the change is what is on the disk
  --language <tag>  the language of the messages: ${problemLanguages.join(', ')} (default en)
  --debug           show where in the program a bug happened
  --help            this text

The host takes 65,536 characters: what does not fit is counted. Ends with 0 also when something is
wrong.`;

const options = {
  language: { type: 'string', choices: problemLanguages },
  help: { type: 'boolean' },
} as const;

/** In bytes; together they stay under the host's limit with room for what is set around them. */
const rooms = { problems: 15_000, losses: 15_000, changes: 28_000 };

/** The first sentence, for whoever proposes a change for the first time. */
function tellVerdict(problems: readonly Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  if (errors === 0)
    return '**Nothing needs to be corrected.** Others will read your proposal now.\n';
  const what = errors === 1 ? 'One thing needs' : `${errors} things need`;
  return `**${what} to be corrected before this can be published.** Under “Files changed” it stands at its line; correct it there with the pencil, and this will be looked at again.\n`;
}

function tellChanges({ before, after, notes }: LoadedPair): string {
  const difference = compareRevisions(before.revision, after.revision);
  return formatMarkdown(
    reportOf(difference, before.revision, after.revision, notes),
    rooms.changes,
  );
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options, 1);
  if (given.options.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const [name] = given.positionals;
  if (name === undefined)
    throw new UsageError('Say what the change is for: npm run comment -- main. --help tells more.');
  const language = (given.options.get('language') as string | undefined) ?? 'en';
  const root = publicationDir();
  const base = mergeBase(root, name, 'HEAD');
  const lines = changedLines(root, base);
  const { problems: found } = await loadFromEnvironment();
  // What was so before is no news, unless the site cannot be built with it.
  const problems = changedFirst(found, lines).filter(
    ({ level, place }) => level === 'error' || lines.has(place.file),
  );
  const pair = await loadPair(root, base, undefined);
  const { problems: losses } = guardChange(root, base, undefined, pair, false);
  const parts = [
    tellVerdict([...problems, ...losses]),
    ...(problems.length > 0
      ? [summarise('What is wrong', problems, language, rooms.problems)]
      : []),
    ...(losses.length > 0 ? [summarise('What would be lost', losses, language, rooms.losses)] : []),
    tellChanges(pair),
  ];
  process.stdout.write(parts.join('\n'));
  return exitCodes.clean;
}

await run(main);
