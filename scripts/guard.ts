/** Guards what was published against being lost by a change: `npm run guard`. */
import { newExceptions } from '../src/core/guard/exceptions.ts';
import { type Guarded, guardRevisions } from '../src/core/guard/guard.ts';
import type { Problem } from '../src/core/problem/problem.ts';
import { sortProblems } from '../src/core/problem/sort.ts';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { loadExceptions } from './lib/guard/load-exceptions.ts';
import { checkOutsideData } from './lib/guard/outside-data.ts';
import { type GuardReport, printGuard } from './lib/guard/print.ts';
import { dayOfWork, publicationDir } from './lib/publication-dir.ts';
import { type ReportFormat, hasErrors, reportFormats } from './lib/report.ts';
import { loadRevision, noteErrors } from './lib/revision/load-revision.ts';
import { mergeBase, resolveCommit } from './lib/revision/resolve.ts';
import { UsageError } from './lib/usage-error.ts';

const usage = `Guards what was published against being lost by a change, such as a pull request.

npm run guard -- <base> [<head>] [options]

  <base>                      the branch that the change is for; what came into it since is no loss
  <head>                      the change; without it, what is on the disk
  --only-data                 refuse a change outside data/, as for a change that is labelled so
  --format text|json|github   for people (default), programs, or annotations in GitHub Actions
  --summary <file>            add the whole list as Markdown to this file (with --format github)
  --language en|es            the language of the messages (default en)
  --debug                     show where in the program a bug happened
  --help                      this text

A record that is withdrawn needs a line in data/withdrawn.csv, any other loss that is meant one in
data/exceptions.csv; each message has the line to copy. Ends with 0 when nothing is lost, 1 when
something is.`;

const options = {
  'only-data': { type: 'boolean' },
  format: { type: 'string', choices: reportFormats },
  summary: { type: 'string' },
  language: { type: 'string', choices: ['en', 'es'] },
  help: { type: 'boolean' },
} as const;

/** @param head a full hash; without one, what is on the disk */
async function guard(
  root: string,
  base: string,
  head: string | undefined,
): Promise<Omit<GuardReport, 'base'>> {
  const before = await loadRevision(root, base);
  const after = await loadRevision(root, head);
  const old = loadExceptions(root, base);
  const now = loadExceptions(root, head);
  const exceptions = newExceptions(old.exceptions, now.exceptions);
  const today = dayOfWork(after.settings.timeZone);
  const guarded: Guarded = guardRevisions(before.revision, after.revision, exceptions, { today });
  const notes = [
    ...noteErrors(before, 'The old revision'),
    ...noteErrors(after, 'The new revision'),
  ];
  const { files, records } = after;
  const problems = sortProblems([...now.problems, ...guarded.problems]);
  return { problems, excused: guarded.excused, notes, files, records };
}

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
  const found = await guard(root, from, to);
  const outside: readonly Problem[] = given.options.has('only-data')
    ? checkOutsideData(root, from, to)
    : [];
  const report = { ...found, base: from, problems: [...found.problems, ...outside] };
  const format = (text('format') ?? 'text') as ReportFormat;
  printGuard(root, report, {
    format,
    language: text('language') ?? 'en',
    summary: text('summary'),
  });
  return hasErrors(report) ? exitCodes.problems : exitCodes.clean;
}

await run(main);
