/** The rows of a brought table as cells by field, with everything that could not be converted. */
import type { Problem } from '../problem/problem.ts';
import { cellName } from '../record/csv-place.ts';
import { type ConvertOptions, convertCell } from './convert-cell.ts';
import type { MatchedColumn } from './match-headings.ts';
import { type Sheet, type SheetRow, textOf } from './sheet.ts';

export interface ConvertedRow {
  /** As the spreadsheet counts. */
  readonly row: number;
  /** The text of each cell that is not blank, by field. */
  readonly cells: ReadonlyMap<string, string>;
}

/** A cell that may be one of two days. */
export interface DateQuestion {
  readonly text: string;
  readonly readings: readonly string[];
  readonly cell: string;
}

export interface ConvertedRows {
  readonly rows: readonly ConvertedRow[];
  readonly problems: readonly Problem[];
  readonly questions: readonly DateQuestion[];
}

/** The first row with anything in it. */
export function headerOf({ rows }: Sheet): SheetRow | undefined {
  return rows.find(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
}

/**
 * @param columns the fields that the headings mean
 * @param keyField the field that identifies a record
 */
export function convertRows(
  sheet: Sheet,
  columns: readonly MatchedColumn[],
  keyField: string,
  options: ConvertOptions,
): ConvertedRows {
  const header = headerOf(sheet);
  const rows: ConvertedRow[] = [];
  const problems: Problem[] = [];
  const questions: DateQuestion[] = [];
  for (const { cells: source, row } of sheet.rows) {
    if (header === undefined || row <= header.row) continue;
    const cells = new Map<string, string>();
    for (const { index, field } of columns) {
      const result = convertCell(source[index], field, field.name === keyField, options);
      const cell = cellName(row, index);
      if ('problem' in result) {
        const place = { file: sheet.file, cell };
        problems.push({ ...result.problem, level: 'error', place, field: field.name });
      } else if ('question' in result)
        questions.push({ text: textOf(source[index]), readings: result.question, cell });
      else if (result.text !== '') cells.set(field.name, result.text);
    }
    const isBlank = source.every((cell) => textOf(cell) === '');
    if (!isBlank) rows.push({ row, cells });
  }
  return { rows, problems, questions };
}

/** Columns without a heading that hold something all the same, as the spreadsheet names them. */
export function unnamedColumns(sheet: Sheet): string[] {
  const header = headerOf(sheet);
  const found = new Set<number>();
  for (const { cells } of sheet.rows)
    for (const [index, cell] of cells.entries())
      if (textOf(cell) !== '' && textOf(header?.cells[index]) === '') found.add(index);
  return [...found].sort((a, b) => a - b).map((index) => cellName(header?.row ?? 1, index));
}
