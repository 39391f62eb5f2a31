/** One worksheet: its rows, with the header in sight while they are scrolled. */
import { type Cell, columnName, toCellXml } from './xlsx-cell.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the first row is a header. */
  readonly header: boolean;
}

/** What a worksheet can hold, its header included. */
export const mostRows = 1_048_576;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const frozen =
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';

/** A name that a worksheet may have: at most 31 characters, none of `[]:*?/\`, no quote at its ends. */
export function sheetName(title: string, fallback: string): string {
  const allowed = title
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .toWellFormed()
    .replace(/^[\s']+|[\s']+$/g, '');
  // "History" is a name that the program keeps for itself.
  return allowed === '' || /^history$/i.test(allowed) ? fallback : allowed;
}

export function toSheetXml({ rows, header }: Sheet, selected: boolean): string {
  const lines = rows.map((row, index) => {
    const number = String(index + 1);
    const cells = row.map((cell, column) => toCellXml(columnName(column) + number, cell));
    return `<row r="${number}">${cells.join('')}</row>`;
  });
  const tab = selected ? ' tabSelected="1"' : '';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${main}">`,
    `<sheetViews><sheetView${tab} workbookViewId="0">${header ? frozen : ''}</sheetView></sheetViews>`,
    '<sheetFormatPr baseColWidth="16" defaultRowHeight="15"/>',
    `<sheetData>${lines.join('\n')}</sheetData>`,
    '</worksheet>\n',
  ].join('');
}
