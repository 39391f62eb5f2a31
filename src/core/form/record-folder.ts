/** Where the records of a collection are written, and where the next one goes. */

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
 * A collection whose records are files of their own gets another; all others get a row in the last
 * of their tables, by name.
 *
 * @param tables the CSV files of the collection, also those without a row
 * @param hasObjects whether there are JSON files
 * @param columns of a table that has to be begun
 */
export function folderOf(
  collection: string,
  tables: readonly RecordTable[],
  hasObjects: boolean,
  columns: readonly string[],
): RecordFolder {
  const folder = `data/${collection}`;
  const last = tables.toSorted((a, b) => (a.file < b.file ? -1 : 1)).at(-1);
  if (last) return { kind: 'csv', ...last, isNew: false };
  if (hasObjects) return { kind: 'json', folder };
  return { kind: 'csv', file: `${folder}/${collection}.csv`, columns, lastLine: 0, isNew: true };
}
