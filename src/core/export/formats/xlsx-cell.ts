/** Cells of a worksheet, typed: what is a number in the data is one in the spreadsheet, and no text becomes a formula. */
import { daysBetween } from '../../text/day.ts';
import { toXmlText, unwritable } from './xml.ts';

/** `date` is a day, YYYY-MM-DD. Undefined is a blank cell. */
export type Cell =
  | { readonly text: string; readonly bold?: boolean }
  | { readonly number: number }
  | { readonly boolean: boolean }
  | { readonly date: string }
  | undefined;

/** Styles by their place in the workbook's list of them (xlsx-parts.ts). */
const style = { bold: 1, date: 2, quoted: 3 } as const;

/** What a cell can hold, in UTF-16 code units. */
export const longestText = 32_767;
const cutMark = '… [cut here: the CSV has it whole]';

/** Day 0 of the calendar that begins with 1900. Before March 1900 it counts a day that never was. */
const dayZero = '1899-12-30';
const firstDay = '1900-03-01';

/** `A`, `Z`, `AA` … @param index from 0 */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

function toCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** At the end of a character, of which some take two code units. */
function cut(text: string): string {
  if (text.length <= longestText) return text;
  return text.slice(0, longestText - cutMark.length).replace(/[\uD800-\uDBFF]$/, '') + cutMark;
}

/**
 * What XML cannot write, the format writes as `_x0007_`; a text that looks so by itself has its
 * underscore written that way (ECMA-376, part 1, section 22.9.2.19).
 */
function toSheetText(text: string): string {
  const coded = cut(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(unwritable, toCode)
    .replaceAll('\r', toCode);
  return toXmlText(coded);
}

/** What a spreadsheet would take for a formula if it were typed: it stays text when it is edited too. */
const looksLikeFormula = (text: string) => /^[=+\-@\t\r]/.test(text);

function toTextCell(place: string, text: string, bold: boolean | undefined): string {
  const chosen = bold === true ? style.bold : looksLikeFormula(text) ? style.quoted : undefined;
  const attribute = chosen === undefined ? '' : ` s="${String(chosen)}"`;
  return `<c r="${place}"${attribute} t="inlineStr"><is><t xml:space="preserve">${toSheetText(text)}</t></is></c>`;
}

/** @param place as in `B7` */
export function toCellXml(place: string, cell: Cell): string {
  if (cell === undefined) return '';
  if ('text' in cell) return toTextCell(place, cell.text, cell.bold);
  if ('boolean' in cell) return `<c r="${place}" t="b"><v>${cell.boolean ? '1' : '0'}</v></c>`;
  if ('number' in cell) return `<c r="${place}"><v>${String(cell.number)}</v></c>`;
  if (cell.date < firstDay) return toTextCell(place, cell.date, false);
  const serial = daysBetween(dayZero, cell.date);
  return `<c r="${place}" s="${String(style.date)}"><v>${String(serial)}</v></c>`;
}
