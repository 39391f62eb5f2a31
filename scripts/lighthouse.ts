/** Builds the site, and has Lighthouse judge a page of each kind: `npm run lighthouse`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Publication } from '../src/core/publication/publication.ts';
import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build-site.ts';
import { type ExitCode, exitCodes, run } from './lib/exit.ts';
import { browserFlags, findExecutable } from './lib/find-browser.ts';
import { type Verdict, categories, devices, judge } from './lib/lighthouse/judge.ts';
import { judgedPages } from './lib/lighthouse/pages.ts';
import { loadOrTell } from './lib/load-or-tell.ts';
import { projectRoot } from './lib/publication-dir.ts';
import { readCount } from './lib/read-count.ts';
import { serveFolder } from './lib/serve.ts';

const usage = `Builds the site and has Lighthouse judge its home, its largest list and record, its data page
and its search, on a phone and on a desktop. Ends with 1 when a page has less than 100 points; how fast the search
loads is only told, as it fetches its index at once.

npm run lighthouse -- [options]

  --performance <points>  how many points for performance are enough (default: 100)
  --runs <number>         how often a slow page is judged again (default: 3); the fastest run counts
  --only <kind>           judge one page alone: home, list, record, data or search
  --report <folder>       where to write Lighthouse's own reports
  --help                  this text

CHROME_PATH names the browser; by default it is an installed one, or else the one that comes with
the project. The column "machine" is how fast it was just then: on a busy one, points for performance
say more of the machine than of the page.`;

const options = {
  performance: { type: 'string' },
  runs: { type: 'string' },
  only: { type: 'string', choices: ['home', 'list', 'record', 'data', 'search'] },
  report: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const site = path.join(projectRoot, '.pledgebook', 'lighthouse');

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startBrowser(port: number) {
  const { path: executablePath, environment } = await findExecutable();
  return chromium.launch({
    executablePath,
    args: [...browserFlags, `--remote-debugging-port=${port}`],
    env: { ...process.env, ...environment },
  });
}

const cell = (text: string | number) => String(text).padStart(15);

function tell(kind: string, device: string, { scores, faults, speed }: Verdict): void {
  const row = categories.map((category) => cell(scores[category])).join('');
  console.log(`${kind.padEnd(8)} ${device.padEnd(8)}${row}${cell(speed)}`);
  for (const fault of faults) console.log(`    ${fault}`);
}

interface Wishes {
  readonly runs: number;
  readonly only: string | undefined;
  readonly report: string | undefined;
}

/** @returns whether every page has the points that it needs */
async function judgeAll(
  publication: Publication,
  address: string,
  enough: number,
  { runs, only, report }: Wishes,
): Promise<boolean> {
  const port = await freePort();
  const browser = await startBrowser(port);
  let isGood = true;
  try {
    console.log(`${' '.repeat(17)}${[...categories, 'machine'].map(cell).join('')}`);
    for (const { kind, path: page, isExcused = false } of judgedPages(publication, site)) {
      if (only !== undefined && kind !== only) continue;
      for (const device of devices) {
        const verdict = await judge(`${address}${page}`, device, port, runs);
        tell(kind, device, verdict);
        isGood &&= categories.every(
          (name) => verdict.scores[name] >= (name !== 'performance' ? 100 : isExcused ? 0 : enough),
        );
        if (report === undefined) continue;
        await mkdir(report, { recursive: true });
        await writeFile(path.join(report, `${kind}-${device}.html`), verdict.report);
      }
    }
  } finally {
    await browser.close();
  }
  return isGood;
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, options).options;
  if (given.has('help')) {
    console.log(usage);
    return exitCodes.clean;
  }
  const text = (name: keyof typeof options) => given.get(name) as string | undefined;
  const publication = await loadOrTell();
  if (!publication) return exitCodes.problems;
  await buildSite(publication, site);
  const server = await serveFolder(site, publication.base, 0);
  try {
    const { port } = server.address() as AddressInfo;
    const address = `http://localhost:${port}${publication.base.slice(0, -1)}`;
    const enough = readCount('performance', text('performance'), 100);
    const runs = readCount('runs', text('runs'), 3);
    const wishes = { runs, only: text('only'), report: text('report') };
    const isGood = await judgeAll(publication, address, enough, wishes);
    console.log(isGood ? 'Every page has the points that it needs.' : 'A page has too few points.');
    return isGood ? exitCodes.clean : exitCodes.problems;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

await run(main);
