/** The plain CSV of a collection: what the source says, in one file, and nothing computed. */
import { stringify } from 'csv-stringify/sync';
import type { Collection } from '../collection/collection.ts';
import { dataPath } from '../publication/address.ts';
import { cellOf, type Column, sourceColumns } from './columns.ts';
import type { CollectionOutput } from './output.ts';

/** RFC 4180 with line feeds, one header row, and a line feed at the end. */
export function toTable(rows: readonly (readonly string[])[]): string {
  // A carriage return ends a row for many readers, but csv-stringify quotes only what ends its own.
  const options = { record_delimiter: '\n', quoted_match: '\r' };
  return stringify(
    rows.map((row) => [...row]),
    options,
  );
}

/** The collection as a table of text, header first. */
export function toRows(collection: Collection, columns: readonly Column[]): string[][] {
  return [
    columns.map(({ name }) => name),
    ...collection.records.map((record) => columns.map((column) => cellOf(record, column))),
  ];
}

/** Every source value unchanged, in list order; blank where unknown. */
export function toCsv(collection: Collection): string {
  return toTable(toRows(collection, sourceColumns(collection)));
}

export const csv: CollectionOutput = {
  id: 'csv',
  format: 'CSV',
  mediaType: 'text/csv',
  table: {},
  distribution: { euFileType: 'CSV' },
  per: 'collection',
  path: (collection) => dataPath(collection, '.csv'),
  make: (_, collection) => toCsv(collection),
};
