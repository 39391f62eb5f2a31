/** Builds the site and its data: `npm run build`. */
import path from 'node:path';
import { readArguments } from './lib/arguments.ts';
import { buildSite, type Phase } from './lib/build-site.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { loadOrTell } from './lib/load-or-tell.ts';
import { projectRoot } from './lib/publication-dir.ts';

const usage = `Builds the site and its data.

npm run build -- [options]

  --out <folder>          where the site goes (default: dist)
  --as-of YYYY-MM-DD      the day to compute for (default: today in the publication's time zone)
  --timings               print how long each phase took, as JSON, as the last line
  --debug                 show where in the program a bug happened
  --help                  this text

PUBLICATION_DIR names the publication's folder (default: this one). AS_OF, SITE_URL and
SOURCE_DATE_EPOCH are read too. A publication with errors is not built: the site that is there stays.`;

const options = {
  out: { type: 'string' },
  'as-of': { type: 'string' },
  timings: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options).options;
  if (given.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const text = (name: keyof typeof options) => given.get(name) as string | undefined;
  const start = performance.now();
  const publication = await loadOrTell(text('as-of'));
  if (!publication) return exitCodes.problems;
  const load: Phase = { name: 'load and validate', seconds: (performance.now() - start) / 1000 };

  const out = path.resolve(text('out') ?? path.join(projectRoot, 'dist'));
  const phases = [load, ...(await buildSite(publication, out))];
  const seconds = phases.reduce((sum, phase) => sum + phase.seconds, 0);
  console.log(`Built ${out} in ${seconds.toFixed(1)} s.`);
  if (given.has('timings')) console.log(JSON.stringify(phases));
  return exitCodes.clean;
}

await run(main);
