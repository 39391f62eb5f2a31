/** The order of texts that is the same on every machine, whatever its language. */

/** By UTF-16 code units, as `<` compares: for `Array.sort`. */
export function inCodeUnitOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
