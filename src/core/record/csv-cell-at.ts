/**
 * Adds the spreadsheet's name of the cell to what is found in the bytes of a CSV file, before it is
 * known to be a table at all.
 */
import type { Problem } from '../problem/problem.ts';
import { lastUpTo, lineStarts } from '../text/position.ts';
import { type CsvIndex, endOfCell, indexCsv } from './csv-index.ts';
import { cellName } from './csv-place.ts';

/** The offset of a column that is counted in characters. */
function offsetIn(text: string, lineStart: number, column: number): number {
  let at = lineStart;
  for (let passed = 1; passed < column && at < text.length; passed++)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

function cellAt(text: string, index: CsvIndex, offset: number): string {
  const record = lastUpTo(index.offsets, offset);
  let cell = 0;
  let end = endOfCell(text, index.offsets[record] ?? 0).end;
  while (end < offset && text[end] === ',') {
    cell++;
    end = endOfCell(text, end + 1).end;
  }
  return cellName(record + 1, cell);
}

/** @param bytes of the file; where they are not UTF-8, commas and line ends still are what they seem */
export function withCells(bytes: Uint8Array, problems: readonly Problem[]): readonly Problem[] {
  if (problems.every(({ place }) => place.line === undefined)) return problems;
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n');
  const index = indexCsv(text);
  const starts = lineStarts(text);
  return problems.map((problem) => {
    const { line, column } = problem.place;
    if (line === undefined) return problem;
    const offset = offsetIn(text, starts[line - 1] ?? 0, column ?? 1);
    if (column !== undefined)
      return { ...problem, place: { ...problem.place, cell: cellAt(text, index, offset) } };
    const row = lastUpTo(index.offsets, offset) + 1;
    return { ...problem, place: { ...problem.place, row } };
  });
}
