/** Serves the site that was built last: `npm run preview`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { projectRoot } from './lib/publication-dir.ts';
import { readPort, serveSite } from './lib/serve-site.ts';
import { recoverFolder } from './lib/swap-folder.ts';
import { UsageError } from './lib/usage-error.ts';

const usage = `Serves the site that was built last.

npm run preview -- [--out <folder>] [--port <number>] [--help]`;

const options = {
  out: { type: 'string' },
  port: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** The base path that the site was built for: its pages say so. @throws UsageError when there is no site. */
function baseOf(folder: string): string {
  const home = path.join(folder, 'index.html');
  if (!existsSync(home))
    throw new UsageError(`There is no site in ${folder}. Build it: npm run build`);
  return /<html[^>]* data-base="([^"]*)"/.exec(readFileSync(home, 'utf8'))?.[1] ?? '/';
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options).options;
  if (given.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const folder = path.resolve(
    (given.get('out') as string | undefined) ?? path.join(projectRoot, 'dist'),
  );
  await recoverFolder(folder);
  await serveSite(folder, baseOf(folder), readPort(given.get('port') as string | undefined));
  return exitCodes.clean;
}

await run(main);
