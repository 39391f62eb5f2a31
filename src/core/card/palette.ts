/** Chooses the few colours that a picture is stored with. */

/** Each colour's number in the palette, and the palette's colours in order. */
export interface Palette {
  readonly numbers: ReadonlyMap<number, number>;
  readonly colours: readonly number[];
}

/** How often each colour stands in the picture; drawn runs are counted at once. */
function countColours(pixels: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let run = 0;
  let last = pixels[0] ?? 0;
  const add = () => counts.set(last, (counts.get(last) ?? 0) + run);
  for (const colour of pixels) {
    if (colour !== last) {
      add();
      last = colour;
      run = 0;
    }
    run += 1;
  }
  add();
  return counts;
}

/** Of two colours `0x..bbggrr`, squared. */
function distance(a: number, b: number): number {
  let sum = 0;
  for (const shift of [0, 8, 16]) sum += (((a >>> shift) & 0xff) - ((b >>> shift) & 0xff)) ** 2;
  return sum;
}

/**
 * The colours that are used most, and for each of the others the one of them that is nearest: those
 * are the shades at the edges of letters. Of colours used equally often the smaller number counts.
 */
export function choosePalette(pixels: Uint32Array, most: number): Palette {
  const used = [...countColours(pixels)].sort(([a, often], [b, than]) => than - often || a - b);
  const colours = used.slice(0, most).map(([colour]) => colour);
  const numbers = new Map(colours.map((colour, number) => [colour, number]));
  for (const [colour] of used.slice(most)) {
    let nearest = 0;
    for (let number = 1; number < colours.length; number += 1) {
      if (distance(colour, colours[number] ?? 0) < distance(colour, colours[nearest] ?? 0))
        nearest = number;
    }
    numbers.set(colour, nearest);
  }
  return { numbers, colours };
}
