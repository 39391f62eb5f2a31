/**
 * Opens one issue for each office that has something to update, keeps it as it is now, and closes
 * it when nothing waits any more. Reads what `npm run stale -- --format json` writes.
 */
import { readFileSync } from 'node:fs';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { githubIssues } from './lib/stale-issues/github.ts';
import { planIssues } from './lib/stale-issues/plan.ts';
import { readStale } from './lib/stale-issues/read.ts';
import { UsageError } from './lib/usage-error.ts';

const usage = `Opens, updates and closes issues on GitHub, one for each office that has something to update.

npm run stale-issues -- <file> [options]

  <file>      what \`npm run --silent stale -- --format json --limit 60000\` wrote
  --dry-run   tell what would be done, and do nothing
  --debug     show where in the program a bug happened
  --help      this text

Needs GitHub's own command gh, and its GH_TOKEN with the right to write issues.`;

const options = { 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } } as const;

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options, 1);
  if (given.options.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const [file] = given.positionals;
  if (file === undefined)
    throw new UsageError('Name the file that `npm run stale` wrote. --help tells more.');
  const stale = readStale(readFileSync(file, 'utf8'));
  const host = githubIssues();
  const steps = planIssues(stale, host.open());
  for (const step of steps) {
    console.log(`${step.kind}: ${step.title}`);
    if (!given.options.has('dry-run')) host.carryOut(step);
  }
  if (steps.length === 0) console.log('Every issue is as it should be.');
  return Promise.resolve(exitCodes.clean);
}

await run(main);
