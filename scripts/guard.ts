/** Guards what was published against being lost by a change: `npm run guard`. */
import { problemLanguages } from '../src/core/problem/messages.ts';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { guardChange } from './lib/guard/compare.ts';
import { printGuard } from './lib/guard/print.ts';
import { publicationDir } from './lib/publication-dir.ts';
import { type ReportFormat, hasErrors, reportFormats } from './lib/report.ts';
import { loadPair } from './lib/revision/load-revision.ts';
import { mergeBase, resolveCommit } from './lib/revision/resolve.ts';
import { UsageError } from './lib/usage-error.ts';

const usage = `Guards what was published against being lost by a change, such as a pull request.

npm run guard -- <base> [<head>] [options]

  <base>                      the branch that the change is for; what came into it since is no loss
  <head>                      the change; without it, what is on the disk
  --only-data                 refuse a change outside data/, as for a change that is labelled so
  --format text|json|github   for people (default), programs, or annotations in GitHub Actions
  --summary <file>            add the whole list as Markdown to this file (with --format github)
  --language <tag>            the language of the messages: ${problemLanguages.join(', ')} (default en)
  --debug                     show where in the program a bug happened
  --help                      this text

A record that is withdrawn needs a line in data/withdrawn.csv, any other loss that is meant one in
data/exceptions.csv; each message has the line to copy. Ends with 0 when nothing is lost, 1 when
something is.`;

const options = {
  'only-data': { type: 'boolean' },
  format: { type: 'string', choices: reportFormats },
  summary: { type: 'string' },
  language: { type: 'string', choices: problemLanguages },
  help: { type: 'boolean' },
} as const;

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options, 2);
  if (given.options.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const text = (name: keyof typeof options) => given.options.get(name) as string | undefined;
  const [base, head] = given.positionals;
  if (base === undefined)
    throw new UsageError('Say what to compare with: npm run guard -- main. --help tells more.');
  const root = publicationDir();
  const from = mergeBase(root, base, head ?? 'HEAD');
  const to = head === undefined ? undefined : resolveCommit(root, head);
  const pair = await loadPair(root, from, to);
  const report = guardChange(root, from, to, pair, given.options.has('only-data'));
  const format = (text('format') ?? 'text') as ReportFormat;
  printGuard(root, report, {
    format,
    language: text('language') ?? 'en',
    summary: text('summary'),
  });
  return hasErrors(report) ? exitCodes.problems : exitCodes.clean;
}

await run(main);
