/** Builds the site and serves it: `npm start`. */
import path from 'node:path';
import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build-site.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { loadOrTell } from './lib/load-or-tell.ts';
import { projectRoot } from './lib/publication-dir.ts';
import { readPort, serveSite } from './lib/serve-site.ts';

const usage = `Builds the site and serves it on this machine.

npm start -- [--port <number>] [--help]

PUBLICATION_DIR names the publication's folder (default: this one).`;

const options = { port: { type: 'string' }, help: { type: 'boolean' } } as const;

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options).options;
  if (given.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const port = readPort(given.get('port') as string | undefined);
  console.log('Building the site …');
  const publication = await loadOrTell();
  if (!publication) return exitCodes.problems;
  const out = path.join(projectRoot, 'dist');
  await buildSite(publication, out);
  await serveSite(out, publication.base, port);
  return exitCodes.clean;
}

await run(main);
