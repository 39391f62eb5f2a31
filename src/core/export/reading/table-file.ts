/**
 * What code that reads a published table needs to know of it: where it is, and which of its columns
 * a program that guesses types would guess wrongly.
 */
import type { Collection } from '../../collection/collection.ts';
import type { Publication } from '../../publication/publication.ts';
import type { DataRecord } from '../../record/record.ts';
import { cellOf } from '../columns.ts';
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
  /** Columns of text that look like something else: `0012`, `2024`, `10:30`, `true`. */
  readonly text: readonly string[];
  /** Columns of whole dates. */
  readonly dates: readonly string[];
  /** Columns of truths, which a blank turns into numbers in some programs. */
  readonly truths: readonly string[];
}

/** What programs that guess take for a number, a truth, a day or a time. */
const elsewhere = [
  /^[+-]?[\d.,]*\d[\d.,]*(e[+-]?\d+)?i?$/i,
  /^[+-]?(0x[\da-f]+|inf(inity)?|nan)$/i,
  /^(true|false|yes|no|t|f|y|n)$/i,
  /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}([ T].*)?$/,
  /^\d{1,2}:\d{2}(:\d{2}.*)?$/,
];

const looksLikeNoText = (cell: string) => elsewhere.some((pattern) => pattern.test(cell.trim()));

/** Whether every value that is there looks like no text: a single other one shows what it is. */
function isMistakable(column: TypedColumn, records: readonly DataRecord[]): boolean {
  if (column.kind === 'partial-date') return true;
  if (column.kind !== 'text' && column.kind !== 'list') return false;
  const cells = records.map((record) => cellOf(record, column)).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every(looksLikeNoText);
}

/** The key is text too, so that it matches where other tables name it. */
export function columnHints(publication: Publication, collection: Collection): ColumnHints {
  const columns = typedColumns(publication, collection);
  const named = (isMeant: (column: TypedColumn) => boolean) =>
    columns.filter(isMeant).map(({ name }) => name);
  return {
    text: named(
      (column) =>
        (column.name === collection.key && column.kind === 'text') ||
        isMistakable(column, collection.records),
    ),
    dates: named(({ kind }) => kind === 'date'),
    truths: named(({ kind }) => kind === 'boolean'),
  };
}

export const media = {
  csv: 'text/csv',
  json: 'application/json',
  lines: 'application/x-ndjson',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
} as const;
