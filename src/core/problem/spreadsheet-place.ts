/** Says where a problem is to somebody who sees the file as a spreadsheet: by cell or row. */
import type { Language } from '../text/text.ts';
import { problemWords } from './messages.ts';
import type { Place } from './problem.ts';

/** `cell C14`, `row 14` where no single cell is meant, or undefined for what is no table. */
export function formatSpreadsheetPlace(
  { cell, row }: Place,
  language: Language,
): string | undefined {
  const words = problemWords(language);
  if (cell !== undefined) return words.cell?.replace('{cell}', cell);
  return row === undefined ? undefined : words.row?.replace('{row}', String(row));
}
