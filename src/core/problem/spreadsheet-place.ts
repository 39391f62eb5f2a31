/** Says where a problem is to somebody who sees the file as a spreadsheet: by cell or row. */
import type { Language } from '../text/text.ts';
import type { Place } from './problem.ts';

const words: Readonly<Record<Language, { readonly cell: string; readonly row: string }>> = {
  en: { cell: 'cell', row: 'row' },
  es: { cell: 'celda', row: 'fila' },
};

/** `cell C14`, `row 14` where no single cell is meant, or undefined for what is no table. */
export function formatSpreadsheetPlace(
  { cell, row }: Place,
  language: Language,
): string | undefined {
  const { cell: cellWord, row: rowWord } = words[language] ?? { cell: 'cell', row: 'row' };
  if (cell !== undefined) return `${cellWord} ${cell}`;
  return row === undefined ? undefined : `${rowWord} ${row}`;
}
