/** Where the records of a collection are written, and where the next one goes. */
import { nextTable } from '../collection/next-table.ts';

/** A CSV file of records: its header, and the last line that has a record. */
export interface RecordTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly lastLine: number;
}

export type RecordFolder =
  | {
      /** One file for each new record. */
      readonly kind: 'json';
      readonly folder: string;
    }
  | {
      /** A row at the end of `file`. */
      readonly kind: 'csv';
      readonly file: string;
      readonly columns: readonly string[];
      readonly lastLine: number;
      /** There is no such file yet. */
      readonly isNew: boolean;
    };

/**
 * @param files every file of the collection's records, also tables without a row
 * @param tables those of them that are tables
 * @param columns of a table that has to be begun
 */
export function folderOf(
  collection: string,
  files: readonly string[],
  tables: readonly RecordTable[],
  columns: readonly string[],
): RecordFolder {
  const file = nextTable(collection, files);
  if (file === undefined) return { kind: 'json', folder: `data/${collection}` };
  const table = tables.find((one) => one.file === file);
  if (table) return { kind: 'csv', ...table, isNew: false };
  return { kind: 'csv', file, columns, lastLine: 0, isNew: true };
}
