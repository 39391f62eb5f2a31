/**
 * Keeps the cards of earlier builds: most are the same again, and drawing takes a hundred times as
 * long as reading. A card is found by everything that it was drawn from, so it is never a wrong one.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** How many cards may lie there; beyond that those that the last build did not need are removed. */
const most = 5000;

/** What turns a drawing into a picture. */
const program = ['card-renderer.ts', '../core/card/png.ts', '../core/card/palette.ts'];

/** Of the program and the fonts. */
export async function fingerprintOf(fonts: readonly Uint8Array[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of program) hash.update(await readFile(new URL(file, import.meta.url)));
  const require = createRequire(import.meta.url);
  for (const name of ['@resvg/resvg-wasm/index_bg.wasm', 'fflate'])
    hash.update(await readFile(require.resolve(name)));
  for (const font of fonts) hash.update(font);
  return hash.digest('hex');
}

export function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

const fileOf = (folder: string, key: string) => path.join(folder, `${key}.png`);

/** Undefined when it was never drawn. */
export async function findCard(folder: string, key: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(fileOf(folder, key));
  } catch {
    return undefined;
  }
}

/** Whole or not at all, also when the process is stopped in between. */
export async function keepCard(folder: string, key: string, png: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = `${fileOf(folder, key)}.${process.pid}`;
  await writeFile(draft, png);
  await rename(draft, fileOf(folder, key));
}

/** Removes what no longer is of use. @param used keys of the last build */
export async function forgetCards(folder: string, used: ReadonlySet<string>): Promise<void> {
  const kept = await readdir(folder).catch(() => []);
  if (kept.length <= most) return;
  for (const file of kept) {
    if (!used.has(path.basename(file, '.png'))) await rm(path.join(folder, file), { force: true });
  }
}
