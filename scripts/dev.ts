/** Serves the site while it is being worked on: `npm run dev`. A change of the data shows at once. */
import { dev } from 'astro';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { projectRoot, publicationDir } from './lib/publication-dir.ts';
import { readPort } from './lib/serve-site.ts';

const usage = `Serves the site while you work on it, and shows changes of data, schemas and prose at once.

npm run dev -- [--port <number>] [--help]

PUBLICATION_DIR names the publication's folder (default: this one). Search needs a built site: npm start.`;

const options = { port: { type: 'string' }, help: { type: 'boolean' } } as const;

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options).options;
  if (given.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  process.env.PUBLICATION_DIR = publicationDir();
  const port = readPort(given.get('port') as string | undefined);
  await dev({ root: projectRoot, ...(port === undefined ? {} : { server: { port } }) });
  return exitCodes.clean;
}

await run(main);
