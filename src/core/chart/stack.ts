/** Numbers laid end to end from zero: those above it to one side, those below it to the other. */

export interface Piece {
  /** Index of the series. */
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

export interface Stack {
  readonly pieces: readonly Piece[];
  readonly min: number;
  readonly max: number;
}

/**
 * @param values of one category, by series; those that do not exist and 0 have no piece
 * @param least length of a piece that can still be seen: a shorter one is drawn as long
 */
export function stackOf(values: readonly (number | null)[], least = 0): Stack {
  const pieces: Piece[] = [];
  let [min, max] = [0, 0];
  for (const [series, value] of values.entries()) {
    if (value === null || value === 0) continue;
    const length = Math.max(Math.abs(value), least);
    if (value > 0) {
      pieces.push({ series, from: max, to: max + length });
      max += length;
    } else {
      pieces.push({ series, from: min - length, to: min });
      min -= length;
    }
  }
  return { pieces, min, max };
}
