/** Checks a publication and tells every problem that it has: `npm run validate`. */
import { formatCount } from '../src/core/problem/format-count.ts';
import { problemLanguages } from '../src/core/problem/messages.ts';
import type { Loaded } from '../src/core/publication/load.ts';
import { printAnnotations } from './lib/annotations/print.ts';
import { appendSummary, summarise } from './lib/annotations/summary.ts';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { loadFromEnvironment, publicationDir } from './lib/publication-dir.ts';
import { type ReportFormat, hasErrors, printReport, reportFormats } from './lib/report.ts';
import { mergeBase } from './lib/revision/resolve.ts';
import { UsageError } from './lib/usage-error.ts';

const usage = `Checks a publication: its configuration, schemas, records and prose.

npm run validate -- [options]

  --format text|json|github   for people (default), programs, or annotations in GitHub Actions
  --language <tag>            the language of the messages: ${problemLanguages.join(', ')} (default en)
  --base <revision>           with --format github: at most as many annotations as the host shows,
                              those on lines that differ from this revision first
  --summary <file>            add the whole list as Markdown to this file
  --as-of YYYY-MM-DD          the day to compute for (default: today in the publication's time zone)
  --debug                     show where in the program a bug happened
  --help                      this text

PUBLICATION_DIR names the publication's folder (default: this one). AS_OF and SITE_URL are read too.
Ends with 0 when there is no error (warnings are told and do not count), 1 when there are errors,
2 when it was called in a wrong way, 70 for a bug in the program.`;

const options = {
  format: { type: 'string', choices: reportFormats },
  language: { type: 'string', choices: problemLanguages },
  base: { type: 'string' },
  summary: { type: 'string' },
  'as-of': { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** @throws UsageError when the format is not the host's, or there is no such revision */
function printChangedFirst(loaded: Loaded, base: string, format: ReportFormat, language: string) {
  if (format !== 'github') throw new UsageError('--base is for --format github.');
  const root = publicationDir();
  printAnnotations(root, mergeBase(root, base, 'HEAD'), loaded.problems, language);
  console.log(formatCount(loaded, language));
}

async function validate(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options).options;
  if (given.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const text = (name: keyof typeof options) => given.get(name) as string | undefined;
  const loaded = await loadFromEnvironment(text('as-of'));
  const format = (text('format') ?? 'text') as ReportFormat;
  const language = text('language') ?? 'en';
  const base = text('base');
  if (base === undefined) printReport(loaded, format, language);
  else printChangedFirst(loaded, base, format, language);
  const summary = text('summary');
  if (summary !== undefined) {
    appendSummary(summary, summarise('Problems of the publication', loaded.problems, language));
  }
  return hasErrors(loaded) ? exitCodes.problems : exitCodes.clean;
}

await run(validate);
