/**
 * Cells of a workbook whose formula failed. The reader of workbooks gives them as blank, so that a
 * `#REF!` would silently become "not known"; here they are found in the sheet's own XML.
 */
import { strFromU8, unzipSync } from 'fflate';

/** By row (from 1), then by column (from 0): what the spreadsheet shows. */
export type ErrorCells = ReadonlyMap<number, ReadonlyMap<number, string>>;

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const unescape = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The path of a sheet inside the workbook. */
function pathOf(files: Readonly<Record<string, Uint8Array>>, sheet: string): string | undefined {
  const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const tags = read('xl/workbook.xml').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const tag = tags.find((one) => unescape(attribute(one, 'name') ?? '') === sheet);
  const id = tag && attribute(tag, String.raw`\w+:id`);
  const relations = read('xl/_rels/workbook.xml.rels').match(/<Relationship\s[^>]*>/g) ?? [];
  const target = attribute(relations.find((one) => attribute(one, 'Id') === id) ?? '', 'Target');
  return target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function errorCells(bytes: Uint8Array, sheet: string): ErrorCells {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) });
  const xml = files[pathOf(files, sheet) ?? ''];
  const found = new Map<number, Map<number, string>>();
  if (!xml) return found;
  for (const [cell] of strFromU8(xml).matchAll(
    /<(?:\w+:)?c\s[^>]*\st="e"[^>]*>.*?<\/(?:\w+:)?c>/gs,
  )) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(attribute(cell, 'r') ?? '') ?? [];
    const text = /<(?:\w+:)?v>([^<]*)</.exec(cell)?.[1] ?? '#ERROR';
    const ofRow = found.get(Number(row)) ?? new Map<number, string>();
    found.set(Number(row), ofRow.set(columnOf(letters), unescape(text)));
  }
  return found;
}
