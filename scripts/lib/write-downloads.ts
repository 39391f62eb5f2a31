/** Writes everything that is published beside the pages into the site's folder. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { downloads } from '../../src/core/export/downloads.ts';
import type { ArchiveTools, WrittenFile } from '../../src/core/export/output.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { exportContext } from '../../src/site/export-context.ts';
import type { History } from '../../src/site/history.ts';
import { licenceText } from '../../src/site/licence-text.ts';
import { measure } from '../../src/site/measure.ts';

/** The file for an address. @throws when it would lie outside the folder: names are checked at load, so this is a bug. */
export function fileIn(folder: string, address: string): string {
  const file = path.join(folder, address);
  if (!file.startsWith(folder + path.sep)) throw new Error(`${address} is outside the site`);
  return file;
}

/** @returns what was written, by address */
export function writeDownloads(
  publication: Publication,
  history: History,
  folder: string,
): ReadonlyMap<string, WrittenFile> {
  const files = new Map<string, WrittenFile>();
  const made = new Set<string>();
  const archive: ArchiveTools = {
    contentOf: (address) =>
      files.has(address) ? readFileSync(fileIn(folder, address)) : undefined,
    sha256: (content) => measure(content).sha256,
    licenceText,
  };
  const context = { ...exportContext(publication, history), files, archive };
  for (const { path: address, content } of downloads(context)) {
    const file = fileIn(folder, address);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    // Files are small and many: writing them one after the other is faster than asking for turns.
    writeFileSync(file, content);
    files.set(address, measure(content));
  }
  return files;
}

/** Moves the files of a folder into another that has files of its own. Both are on one disk. */
export function moveFiles(addresses: Iterable<string>, from: string, to: string): void {
  const made = new Set<string>();
  for (const address of addresses) {
    const file = fileIn(to, address);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    renameSync(fileIn(from, address), file);
  }
  rmSync(from, { recursive: true, force: true });
}
