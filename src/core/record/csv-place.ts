/** The place of a CSV cell, worked out only when a problem needs it. */
import type { Place } from '../problem/problem.ts';
import { countCharacters, lastUpTo } from '../text/position.ts';
import { type CsvIndex, endOfCell, indexCsv } from './csv-index.ts';

export interface CsvPlaces {
  /**
   * The place of the cell `index` (from 0) of the record that starts at `line`. When the record has
   * no such cell, the place is the record's start and the cell that is missing.
   */
  readonly placeOf: (line: number, index: number) => Place;
  /** The place of the whole record that starts at `line`. */
  readonly placeOfRow: (line: number) => Place;
}

/** The places of many cells of one file; the text is walked once, at the first question. */
export function csvPlaces(file: string, text: string): CsvPlaces {
  const unix = text.replaceAll('\r\n', '\n');
  let known: CsvIndex | undefined;
  const indexed = () => (known ??= indexCsv(unix));
  return {
    placeOf: (line, index) => placeIn(file, unix, indexed(), line, index),
    placeOfRow: (line) => ({ file, line, row: lastUpTo(indexed().lines, line) + 1 }),
  };
}

/** One cell's place; see `csvPlaces`, which is for many. */
export function placeOfCell(file: string, text: string, line: number, index: number): Place {
  return csvPlaces(file, text).placeOf(line, index);
}

/** The cell as a spreadsheet names it. `row` counts records from 1, the header's; `index` from 0. */
export function cellName(row: number, index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + String(row);
}

/** The place of a cell in a text that is indexed already. */
export function placeIn(
  file: string,
  text: string,
  known: CsvIndex,
  line: number,
  index: number,
): Place {
  const record = lastUpTo(known.lines, line);
  const start = known.offsets[record] ?? 0;
  const cell = cellName(record + 1, index);
  let at = start;
  for (let passed = 0; passed < index; passed++) {
    at = endOfCell(text, at).end;
    if (text[at] !== ',') return { file, line, cell };
    at++;
  }
  return { file, ...positionFrom(text, start, known.lines[record] ?? line, at), cell };
}

/** Line and column of an offset in a record that starts at `start` on `line`. */
export function positionFrom(
  text: string,
  start: number,
  line: number,
  at: number,
): { line: number; column: number } {
  let lineStart = start;
  let lines = line;
  for (
    let next = text.indexOf('\n', start);
    next !== -1 && next < at;
    next = text.indexOf('\n', next + 1)
  ) {
    lineStart = next + 1;
    lines++;
  }
  return { line: lines, column: countCharacters(text, lineStart, at) + 1 };
}
