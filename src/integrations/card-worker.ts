/** Draws its share of the cards in a thread of its own, while the pages are made. */
import { parentPort, workerData } from 'node:worker_threads';
import { type FontFile, startRenderer } from './card-renderer.ts';

/** What a worker is given. */
export interface CardWork {
  readonly fonts: readonly FontFile[];
  /** By language. */
  readonly grounds: ReadonlyMap<string, string>;
  readonly drawings: readonly {
    readonly file: string;
    readonly language: string;
    readonly svg: string;
  }[];
}

/** What it gives back, for each drawing. */
export interface DrawnCard {
  readonly file: string;
  readonly png: Uint8Array;
}

const { fonts, grounds, drawings } = workerData as CardWork;
const renderer = await startRenderer(fonts);
const rendered = new Map<string, Uint32Array>();
for (const { file, language, svg } of drawings) {
  const ground = rendered.get(language) ?? renderer.ground(grounds.get(language) ?? '');
  rendered.set(language, ground);
  parentPort?.postMessage({ file, png: renderer.card(svg, ground) } satisfies DrawnCard);
}
