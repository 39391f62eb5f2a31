/** Checks a publication and tells every problem that it has: `npm run validate`. */
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { loadFromEnvironment } from './lib/publication-dir.ts';
import { type ReportFormat, hasErrors, printReport, reportFormats } from './lib/report.ts';

const usage = `Checks a publication: its configuration, schemas, records and prose.

npm run validate -- [options]

  --format text|json|github   for people (default), programs, or annotations in GitHub Actions
  --language en|es            the language of the messages (default en)
  --as-of YYYY-MM-DD          the day to compute for (default: today in the publication's time zone)
  --debug                     show where in the program a bug happened
  --help                      this text

PUBLICATION_DIR names the publication's folder (default: this one). AS_OF and SITE_URL are read too.
Ends with 0 when there is no error (warnings are told and do not count), 1 when there are errors,
2 when it was called in a wrong way, 70 for a bug in the program.`;

const options = {
  format: { type: 'string', choices: reportFormats },
  language: { type: 'string', choices: ['en', 'es'] },
  'as-of': { type: 'string' },
  help: { type: 'boolean' },
} as const;

async function validate(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options).options;
  if (given.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const text = (name: keyof typeof options) => given.get(name) as string | undefined;
  const loaded = await loadFromEnvironment(text('as-of'));
  const format = (text('format') ?? 'text') as ReportFormat;
  printReport(loaded, format, text('language') ?? 'en');
  return hasErrors(loaded) ? exitCodes.problems : exitCodes.clean;
}

await run(validate);
