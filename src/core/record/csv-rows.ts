/** Checks the rows of a CSV file that parsed: none blank, none ragged, nothing unseen in a cell. */
import type { Place, Problem } from '../problem/problem.ts';
import { checkCharacters } from '../text/characters.ts';
import type { CsvIndex } from './csv-index.ts';
import { placeIn } from './csv-place.ts';

export interface CsvRow {
  /** As many as there are columns only when the row is not ragged; a ragged one is a problem. */
  readonly cells: readonly string[];
  /** The line where the row starts. */
  readonly line: number;
}

/** One file on its way to rows: what every step needs, and the problems found so far. */
export interface CsvReading {
  readonly file: string;
  readonly text: string;
  readonly index: CsvIndex;
  readonly problems: Problem[];
}

/** Adds the problems of the rows below the header, and returns the rows that are not blank. */
export function checkRows(
  reading: CsvReading,
  rows: readonly CsvRow[],
  columns: readonly string[],
): readonly CsvRow[] {
  const kept = withoutBlank(reading, rows);
  checkWidths(reading, kept, columns.length);
  if (checkCharacters(reading.text).length > 0) {
    for (const row of kept) addCharacters(reading, row, columns);
  }
  return kept;
}

/** Leaves out rows with no value at all; each run of them is one problem. */
function withoutBlank(reading: CsvReading, rows: readonly CsvRow[]): readonly CsvRow[] {
  const kept: CsvRow[] = [];
  const runs: CsvRow[][] = [];
  let isInRun = false;
  for (const row of rows) {
    const isBlank = row.cells.every((cell) => cell.trim() === '');
    if (!isBlank) kept.push(row);
    else if (isInRun) runs.at(-1)?.push(row);
    else runs.push([row]);
    isInRun = isBlank;
  }
  for (const run of runs) {
    const [first, last] = [run[0]?.line ?? 0, run.at(-1)?.line ?? 0];
    const lines = first === last ? String(first) : `${first}–${last}`;
    reading.problems.push({
      code: 'csv/blank-row',
      level: 'error',
      place: placeOfRow(reading, first, 0),
      facts: { lines },
    });
  }
  return kept;
}

/** Each row that is wider or narrower than the header; one problem when all are, and all alike. */
function checkWidths(reading: CsvReading, rows: readonly CsvRow[], columns: number): void {
  const cells = rows[0]?.cells.length ?? columns;
  if (rows.length > 1 && cells !== columns && rows.every((row) => row.cells.length === cells)) {
    const place = placeOfRow(reading, 1, Math.min(cells, columns));
    reading.problems.push({
      code: 'csv/ragged-all',
      level: 'error',
      place,
      facts: { cells, columns },
    });
    return;
  }
  for (const row of rows) {
    if (row.cells.length === columns) continue;
    const place = placeOfRow(reading, row.line, Math.min(row.cells.length, columns));
    const facts = { cells: row.cells.length, columns };
    reading.problems.push({ code: 'csv/ragged', level: 'error', place, facts });
  }
}

/** Findings about characters in a row's cells. A header's are found with the header. */
function addCharacters(reading: CsvReading, row: CsvRow, columns: readonly string[]): void {
  row.cells.forEach((cell, at) => {
    for (const found of checkCharacters(cell)) {
      const place = placeOfRow(reading, row.line, at);
      const facts = { character: found.shown };
      reading.problems.push({
        code: found.code,
        level: found.level,
        place,
        field: columns[at],
        facts,
      });
    }
  });
}

function placeOfRow({ file, text, index }: CsvReading, line: number, cell: number): Place {
  return placeIn(file, text, index, line, cell);
}
