/** Tells what in the setup would break the site: `npm run doctor`. */
import { styleText } from 'node:util';
import { readArguments } from './lib/arguments.ts';
import { diagnose } from './lib/doctor/checks.ts';
import { gatherSetup } from './lib/doctor/setup.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';

const usage = `Tells what in the setup would break the site, and what to do about it.

npm run doctor [-- --format text|json] [--help]

Looks at Node, git, the publication, its address, its licence, the workflows, the languages and the
time zone. What only the host knows it cannot see: on GitHub, Settings → Pages → Source must be
"GitHub Actions". PUBLICATION_DIR names the publication's folder (default: this one). Ends with 1
when something would break, with 0 when something could only be better.`;

const options = {
  format: { type: 'string', choices: ['text', 'json'] },
  help: { type: 'boolean' },
} as const;

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options).options;
  if (given.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const findings = diagnose(await gatherSetup(process.env));
  const breaking = findings.filter(({ level }) => level === 'breaks').length;
  if (given.get('format') === 'json') console.log(JSON.stringify({ findings }, undefined, 2));
  else {
    for (const { level, what, act } of findings) {
      const mark = styleText(level === 'breaks' ? 'red' : 'yellow', level, {
        stream: process.stdout,
      });
      console.log(`${mark}  ${what}\n  ${act}`);
    }
    const rest = findings.length - breaking;
    console.log(
      findings.length === 0
        ? 'Nothing in the setup would break.'
        : `${breaking} would break; ${rest} could be better.`,
    );
  }
  return breaking > 0 ? exitCodes.problems : exitCodes.clean;
}

await run(main);
