/** Builds a made-up publication of a given size and tells what it took, as JSON: `npm run bench`. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments } from './lib/arguments.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { writeMadeUpPublication } from './lib/made-up-publication.ts';
import { projectRoot } from './lib/publication-dir.ts';
import { readCount } from './lib/read-count.ts';

const usage = `Builds a made-up publication and prints, as JSON, how long it took and how much memory.

npm run bench -- [--records 10000] [--languages en] [--seed 1] [--validate-only] [--help]

A seed and a number of records always give the same publication. Every second record has a check
that points to it, and every 200 share a station: 10,000 records make 15,050 rows in three files.
seconds: wall time of the whole process. peakMemoryMB: its largest resident set.`;

const options = {
  records: { type: 'string' },
  languages: { type: 'string' },
  seed: { type: 'string' },
  'validate-only': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Runs a script under a wrapper that tells its peak memory when it ends. */
function measure(script: string, args: readonly string[], folder: string, report: string) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', path.join(import.meta.dirname, 'lib/tell-peak-memory.ts'), script, ...args],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      env: {
        ...process.env,
        PUBLICATION_DIR: folder,
        AS_OF: '2026-11-24',
        PEAK_MEMORY_FILE: report,
      },
    },
  );
  if (status !== 0)
    throw new Error(`${script} ended with ${status ?? 'a signal'}:\n${stdout}${stderr}`);
  return { seconds: (performance.now() - start) / 1000, stdout };
}

async function countFiles(folder: string, pattern: string): Promise<number> {
  let count = 0;
  for await (const _ of glob(pattern, { cwd: folder })) count += 1;
  return count;
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options).options;
  if (given.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const text = (name: keyof typeof options) => given.get(name) as string | undefined;
  const records = readCount('records', text('records'), 10_000);
  const languages = (text('languages') ?? 'en').split(',');
  const folder = await mkdtemp(path.join(tmpdir(), 'pledgebook-bench-'));
  const [out, report] = [path.join(folder, 'site'), path.join(folder, 'peak-memory')];
  try {
    await writeMadeUpPublication(folder, {
      records,
      languages,
      seed: readCount('seed', text('seed'), 1),
    });
    const isBuild = !given.has('validate-only');
    const script = path.join(import.meta.dirname, isBuild ? 'build.ts' : 'validate.ts');
    const { seconds, stdout } = measure(
      script,
      isBuild ? ['--out', out, '--timings'] : [],
      folder,
      report,
    );
    const peakMemoryMB = Math.round(Number(await readFile(report, 'utf8')) / 1000);
    const round = (value: number) => Math.round(value * 100) / 100;
    const phases = isBuild
      ? (JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as {
          name: string;
          seconds: number;
        }[])
      : [];
    const result = {
      records,
      languages,
      seconds: round(seconds),
      peakMemoryMB,
      ...(isBuild
        ? {
            pages: await countFiles(out, '**/*.html'),
            phases: Object.fromEntries(phases.map((phase) => [phase.name, round(phase.seconds)])),
          }
        : {}),
    };
    console.log(JSON.stringify(result, null, 2));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return exitCodes.clean;
}

await run(main);
