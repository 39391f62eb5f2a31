/** Turns an offset in a text into the line and column that an editor shows. */

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters (code points), not in UTF-16 units. */
  readonly column: number;
}

/** Counts characters (code points) in `text` from `start` up to `end`. */
export function countCharacters(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; count++)
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** The offset of the first character of each line of `text`; lines end at `\n`. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last entry of the ascending `list` that is not above `value`, or -1. */
export function lastUpTo(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Gives the position of any offset in `text`. The line table is made at the first question, so
 * that many questions stay linear and none cost nothing; so do questions in ascending order about
 * one long line, as a JSON file without line breaks is.
 */
export function positionsIn(text: string): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  let last = { line: -1, offset: 0, column: 1 };
  return (offset) => {
    starts ??= lineStarts(text);
    const line = lastUpTo(starts, offset);
    const isAhead = line === last.line && offset >= last.offset;
    const from = isAhead ? last : { offset: starts[line] ?? 0, column: 1 };
    const column = from.column + countCharacters(text, from.offset, offset);
    last = { line, offset, column };
    return { line: line + 1, column };
  };
}
