/**
 * What code that reads a published table needs to know of it: where it is, and which of its columns
 * a program that guesses types would guess wrongly.
 */
import type { Collection } from '../../collection/collection.ts';
import type { Publication } from '../../publication/publication.ts';
import { type DataRecord, valueOf } from '../../record/record.ts';
import { type TypedColumn, typedColumns } from '../formats/typed-column.ts';

export interface TableFile {
  readonly mediaType: string;
  /** The whole address. */
  readonly url: string;
  /** Its last part. */
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** The key under which a JSON file has its records. */
  readonly at?: string | undefined;
  readonly hints: ColumnHints;
}

export interface ColumnHints {
  /** Columns of text that look like numbers: `0012`, `2024`. */
  readonly text: readonly string[];
  /** Columns of whole dates. */
  readonly dates: readonly string[];
}

const looksNumeric = (value: unknown) => typeof value === 'string' && /^[+-]?[\d.,]+$/.test(value);

/** Whether every value that is there looks like a number: a single other one shows what it is. */
function isMistakable({ name, kind }: TypedColumn, records: readonly DataRecord[]): boolean {
  if (kind === 'partial-date') return true;
  if (kind !== 'text') return false;
  const values = records.flatMap((record) => valueOf(record, name) ?? []);
  return values.length > 0 && values.every(looksNumeric);
}

/** The key is text too, so that it matches where other tables name it. */
export function columnHints(publication: Publication, collection: Collection): ColumnHints {
  const columns = typedColumns(publication, collection);
  const text = columns.filter(
    (column) =>
      (column.name === collection.key && column.kind === 'text') ||
      isMistakable(column, collection.records),
  );
  const dates = columns.filter(({ kind }) => kind === 'date');
  return { text: text.map(({ name }) => name), dates: dates.map(({ name }) => name) };
}

export const media = {
  csv: 'text/csv',
  json: 'application/json',
  lines: 'application/x-ndjson',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
} as const;
