/**
 * Turns the SVG of cards into PNG. The renderer is WebAssembly and sees no font but those given to
 * it, so that every machine makes the same bytes.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { cardSize } from '../core/card/card.ts';
import { toPng } from '../core/card/png.ts';

/** A font file, and which texts of a drawing ask for it. */
export interface FontFile {
  readonly family: string;
  readonly weight: number;
  readonly bytes: Uint8Array;
  /** Stands in for the others, and needs them for what it lacks itself. */
  readonly standsIn: boolean;
}

export interface Renderer {
  /** What `card` draws over. */
  readonly ground: (svg: string) => Uint32Array;
  readonly card: (svg: string, ground: Uint32Array) => Uint8Array;
}

let started: Promise<void> | undefined;

async function start(): Promise<void> {
  await initWasm(
    await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))),
  );
}

/** Reading a font takes a part of the time, so only those that the drawing asks for are given. */
function fontsFor(svg: string, fonts: readonly FontFile[]): Uint8Array[] {
  const asked = fonts.filter(({ family, weight }) =>
    svg.includes(`font-family="${family}" font-weight="${weight}"`),
  );
  const given = asked.some(({ standsIn }) => standsIn) ? fonts : asked;
  return given.map(({ bytes }) => bytes);
}

function render(svg: string, fonts: readonly FontFile[]): Uint32Array {
  const drawing = new Resvg(svg, { font: { fontBuffers: fontsFor(svg, fonts) } });
  const image = drawing.render();
  try {
    return new Uint32Array(image.pixels.buffer);
  } finally {
    image.free();
    drawing.free();
  }
}

export async function startRenderer(fonts: readonly FontFile[]): Promise<Renderer> {
  started ??= start();
  await started;
  return {
    ground: (svg) => render(svg, fonts),
    card: (svg, ground) => {
      const pixels = ground.slice();
      const drawn = render(svg, fonts);
      const paper = drawn[0];
      // Half a million pixels: an iterator would take longer than the drawing.
      for (let at = 0; at < drawn.length; at += 1) {
        const colour = drawn[at] ?? 0;
        if (colour !== paper) pixels[at] = colour;
      }
      return toPng(pixels, cardSize.width);
    },
  };
}
