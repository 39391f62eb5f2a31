/**
 * How a publication that is already in memory reaches the pages: the build script loads and checks
 * it once, and Astro then runs in the same process.
 */
import type { Publication } from '../core/publication/publication.ts';

const place = Symbol.for('pledgebook.publication');
const shelf = globalThis as { [place]?: Publication | undefined };

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
