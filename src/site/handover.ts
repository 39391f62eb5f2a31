/**
 * How what is already in memory reaches the pages: the build script loads and checks the publication
 * once and writes its files, and Astro then runs in the same process.
 */
import type { WrittenFile } from '../core/export/output.ts';
import type { Publication } from '../core/publication/publication.ts';

const place = Symbol.for('pledgebook.publication');
const filesPlace = Symbol.for('pledgebook.files');
/** The files beside the pages by address, in the order in which they were written. */
type Files = ReadonlyMap<string, WrittenFile>;
const shelf = globalThis as { [place]?: Publication | undefined; [filesPlace]?: Files };

/** Gives the pages of this process the publication to show. */
export function handOver(publication: Publication): void {
  shelf[place] = publication;
}

/** The publication that was handed over, if one was. */
export function handedOver(): Publication | undefined {
  return shelf[place];
}

/** The next page loads the publication anew. */
export function forget(): void {
  shelf[place] = undefined;
}

/** Tells the pages of this process which files stand beside them. */
export function handOverFiles(files: Files): void {
  shelf[filesPlace] = files;
}

/** The files that were handed over, if they were. */
export function handedOverFiles(): Files | undefined {
  return shelf[filesPlace];
}
