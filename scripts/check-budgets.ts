/**
 * Weighs the built site. Sizes are what travels: brotli at its best, as static hosts keep it.
 * A page's first weight is its HTML, style sheets and the scripts that it names; what a script
 * fetches later, when a reader does something, is not part of it.
 */
import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const budgets = { htmlAndCss: 15_000, script: 20_000, fonts: 60_000 } as const;

const folder = process.argv[2] ?? 'dist';
const sizes = new Map<string, number>();

/** The size over the wire of a file of the site. */
async function weigh(file: string): Promise<number> {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = brotliCompressSync(await readFile(path.join(folder, file))).byteLength;
  sizes.set(file, size);
  return size;
}

const sum = async (files: readonly string[]) => {
  let total = 0;
  for (const file of files) total += await weigh(file);
  return total;
};

/** The site's files that match, without the base path that the address begins with. */
function filesIn(html: string, pattern: RegExp, base: string): string[] {
  const addresses = [...html.matchAll(pattern)].map(([, address]) => address ?? '');
  return [...new Set(addresses)].map((address) => address.slice(base.length));
}

/** The page of a record says where the record is as JSON, two steps under /data/. */
const isRecord = (html: string) =>
  /<link rel="alternate" type="application\/json" href="[^"]*\/data\/[^/"]+\/[^/"]+\.json"/.test(
    html,
  );

let heaviestRecord = { page: '', size: 0 };
let heaviestScript = { page: '', size: 0 };
let pages = 0;
for await (const page of glob('**/*.html', { cwd: folder })) {
  const html = await readFile(path.join(folder, page), 'utf8');
  const base = /<html[^>]* data-base="([^"]*)"/.exec(html)?.[1] ?? '/';
  pages += 1;
  const scripts = filesIn(html, /<script[^>]* src="([^"]+)"/g, base);
  const script = await sum([...scripts, ...(await importsOf(scripts))]);
  if (script > heaviestScript.size) heaviestScript = { page, size: script };
  // Compressing every record at full strength would take minutes: the longest text is weighed.
  if (isRecord(html) && html.length > 0.5 * heaviestRecord.size) {
    const sheets = filesIn(html, /<link rel="stylesheet" href="([^"]+)"/g, base);
    const size = (await weigh(page)) + (await sum(sheets));
    if (size > heaviestRecord.size) heaviestRecord = { page, size };
  }
}

/** The modules that scripts import at once, which a browser fetches with them. */
async function importsOf(scripts: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  const queue = [...scripts];
  for (let script = queue.pop(); script !== undefined; script = queue.pop()) {
    const text = await readFile(path.join(folder, script), 'utf8');
    for (const [, relative = ''] of text.matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g)) {
      const file = path.posix.join(path.posix.dirname(script), relative);
      if (!found.has(file) && !scripts.includes(file)) {
        found.add(file);
        queue.push(file);
      }
    }
  }
  return [...found];
}

let fonts = 0;
for await (const font of glob('**/*.woff2', { cwd: folder })) fonts += await weigh(font);

const results = [
  [
    'HTML and CSS of the heaviest record',
    heaviestRecord.size,
    budgets.htmlAndCss,
    heaviestRecord.page,
  ],
  ['script before any interaction', heaviestScript.size, budgets.script, heaviestScript.page],
  ['fonts', fonts, budgets.fonts, ''],
] as const;
for (const [name, size, budget, page] of results) {
  const verdict = size > budget ? 'OVER' : 'within';
  console.log(`${name}: ${(size / 1000).toFixed(1)} kB, ${verdict} ${budget / 1000} kB  ${page}`);
}
if (pages === 0) console.error(`No pages in ${folder}: build the site first.`);
process.exitCode = pages === 0 || results.some(([, size, budget]) => size > budget) ? 1 : 0;
