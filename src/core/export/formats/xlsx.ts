/** A collection as a workbook: the table first, and what it is about on a second sheet. */
import type { Collection } from '../../collection/collection.ts';
import { dataPath } from '../../publication/address.ts';
import { type DataRecord, valueOf } from '../../record/record.ts';
import { isDay } from '../../text/day.ts';
import { cellOf } from '../columns.ts';
import type { CollectionOutput, ExportContext } from '../output.ts';
import { formatApa, citationOf } from './citation.ts';
import { type DictionaryRow, dictionaryColumns, toSourceRows } from './dictionary.ts';
import { landingPage, licenceUrl, versionNumber, words } from './terms.ts';
import { type TypedColumn, typedColumns } from './typed-column.ts';
import type { Cell } from './xlsx-cell.ts';
import { toWorkbook } from './xlsx-parts.ts';
import { type Sheet, mostRows, sheetName } from './xlsx-sheet.ts';

const bold = (text: string): Cell => ({ text, bold: true });

/** Digits that a spreadsheet keeps of a number; a longer one stays text, so that none is lost. */
const isExact = (value: number) => !Number.isInteger(value) || Math.abs(value) < 1e15;

function toCell(record: DataRecord, column: TypedColumn): Cell {
  const value = valueOf(record, column.name);
  if (value === undefined) return undefined;
  if (typeof value === 'number' && isExact(value)) return { number: value };
  if (typeof value === 'boolean') return { boolean: value };
  if (column.kind === 'date' && typeof value === 'string' && isDay(value)) return { date: value };
  return { text: cellOf(record, column) };
}

function tableSheet({ publication }: ExportContext, collection: Collection): Sheet {
  const columns = typedColumns(publication, collection);
  return {
    name: sheetName(words(publication, collection.title), collection.id.slice(0, 31)),
    header: true,
    rows: [
      columns.map(({ name }) => bold(name)),
      ...collection.records.map((record) => columns.map((column) => toCell(record, column))),
    ],
  };
}

function toDictionaryCell(row: DictionaryRow, name: keyof DictionaryRow): Cell {
  const value = row[name];
  if (typeof value === 'number') return { number: value };
  if (typeof value === 'boolean') return { boolean: value };
  return value === '' ? undefined : { text: value };
}

/** What it is, whose, under which licence and of when; then the dictionary. */
function aboutSheet(context: ExportContext, collection: Collection, taken: string): Sheet {
  const { publication, version } = context;
  const { publisher } = publication;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['title', words(publication, collection.title)],
    ['description', words(publication, collection.description)],
    ['publication', words(publication, publication.title)],
    ['publisher', publisher.name],
    ['source', collection.source && words(publication, collection.source)],
    ['licence', collection.licence],
    ['licence address', licenceUrl(collection.licence)],
    ['version', version && versionNumber(version)],
    ['modified', version?.day],
    ['address', landingPage(publication, collection)],
    ['cite as', formatApa(citationOf(context, collection))],
  ];
  const columns = dictionaryColumns.filter((name) => name !== 'collection' && name !== 'rule');
  const rows = toSourceRows(context, collection);
  return {
    name: /^about$/i.test(taken) ? 'About this file' : 'About',
    header: false,
    rows: [
      ...facts.flatMap(([name, text]): Cell[][] =>
        text === undefined ? [] : [[bold(name), { text }]],
      ),
      [],
      columns.map((name) => bold(name)),
      ...rows.map((row) => columns.map((name) => toDictionaryCell(row, name))),
    ],
  };
}

export function toXlsx(context: ExportContext, collection: Collection): Uint8Array {
  const { publication, version } = context;
  const table = tableSheet(context, collection);
  return toWorkbook({
    title: words(publication, collection.title),
    creator: publication.publisher.name,
    rights: `${collection.licence}, ${licenceUrl(collection.licence)}`,
    instant: version?.instant,
    sheets: [table, aboutSheet(context, collection, table.name)],
  });
}

export const xlsx: CollectionOutput = {
  id: 'xlsx',
  format: 'XLSX',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  table: {},
  distribution: { euFileType: 'XLSX' },
  per: 'collection',
  // A worksheet that cannot hold every row would be worse than none.
  has: ({ records }) => records.length < mostRows,
  path: (collection) => dataPath(collection, '.xlsx'),
  make: toXlsx,
};
