/**
 * Published tables read back by programs that are not ours, as typed values, so that they can be
 * compared with the publication value for value. Absent is the only unknown, as in a record.
 */
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';
import { type TypedColumn, typedColumns } from '../../src/core/export/formats/typed-column.ts';
import type { Collection } from '../../src/core/collection/collection.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { valueOf } from '../../src/core/record/record.ts';

/** By column; a value inside an object under its path. */
export type Row = Readonly<Record<string, unknown>>;

const isThere = ([, value]: readonly [string, unknown]) => value !== undefined && value !== null;

/** What a reader must find: dates as text, lists and objects whole. */
export function wantedRows(publication: Publication, collection: Collection): Row[] {
  const columns = typedColumns(publication, collection);
  return collection.records.map((record) =>
    Object.fromEntries(
      columns.map(({ name }) => [name, valueOf(record, name)] as const).filter(isThere),
    ),
  );
}

/** The value that the text of a cell stands for. */
function fromText(text: string, { kind, field }: TypedColumn): unknown {
  if (text === '') return undefined;
  if (kind === 'integer' || kind === 'number') return Number(text);
  if (kind === 'boolean') return text === 'true';
  if (kind === 'json') return JSON.parse(text) as unknown;
  if (kind !== 'list') return text;
  return text.split(field.separator).map((item) => {
    if (field.itemType === 'boolean') return item === 'true';
    return field.itemType === 'string' ? item : Number(item);
  });
}

function toRow(columns: readonly TypedColumn[], read: (column: TypedColumn) => unknown): Row {
  return Object.fromEntries(
    columns.map((column) => [column.name, read(column)] as const).filter(isThere),
  );
}

export function rowsOfCsv(bytes: Uint8Array, columns: readonly TypedColumn[]): Row[] {
  // Without options that forgive: what is not RFC 4180 is refused.
  const rows = parse<Record<string, string>>(Buffer.from(bytes), { columns: true, bom: false });
  return rows.map((row) => toRow(columns, (column) => fromText(row[column.name] ?? '', column)));
}

/** The records of a JSON file as they are, without what is added to them under a `$`. */
export function recordsOfJson(records: readonly object[]): object[] {
  return records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !name.startsWith('$'))),
  );
}

const toDay = (date: Date) => date.toISOString().slice(0, 10);

/** The cells below the header, in the order of the columns; days as text, blanks as null. */
export async function cellsOfXlsx(
  bytes: Uint8Array,
  columns: readonly TypedColumn[],
): Promise<unknown[][]> {
  const [sheet] = await readWorkbook(Buffer.from(bytes), { trim: false });
  const [header = [], ...rows] = sheet?.data ?? [];
  const places = columns.map(({ name }) => header.indexOf(name));
  return rows.map((row) =>
    places.map((place) => {
      const cell = row[place];
      return cell instanceof Date ? toDay(cell) : (cell ?? null);
    }),
  );
}

/** A spreadsheet has text, numbers, booleans and days; lists and objects are text in it. */
export async function rowsOfXlsx(
  bytes: Uint8Array,
  columns: readonly TypedColumn[],
): Promise<Row[]> {
  return (await cellsOfXlsx(bytes, columns)).map((row) =>
    toRow(columns, (column) => {
      const cell = row[columns.indexOf(column)];
      const isText = typeof cell === 'string';
      return isText && column.kind !== 'text' ? fromText(cell, column) : cell;
    }),
  );
}

const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return toDay(value);
  return Array.isArray(value) ? value.map(plain) : value;
};

export async function rowsOfParquet(
  bytes: Uint8Array,
  columns: readonly TypedColumn[],
): Promise<Row[]> {
  const rows = await parquetReadObjects({ file: bytes.slice().buffer });
  return rows.map((row) => toRow(columns, ({ name }) => plain(row[name])));
}
