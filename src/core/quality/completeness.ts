/** How much of a collection is filled in: what is blank is unknown, and is counted as such. */
import type { Collection } from '../collection/collection.ts';
import { derivedColumns, sourceColumns } from '../export/columns.ts';
import { valueOf } from '../record/record.ts';

/**
 * How many records have a value, by the name of the column: those of the plain table, those of
 * computed fields, and every field of the schema, as a translation that no record has is no column.
 */
export function filledCounts(collection: Collection): ReadonlyMap<string, number> {
  const names = new Set([
    ...collection.fields.keys(),
    ...sourceColumns(collection).map(({ name }) => name),
    ...derivedColumns(collection).map(({ name }) => name),
  ]);
  return new Map(
    Array.from(names, (name) => [
      name,
      collection.records.reduce(
        (sum, record) => sum + Number(valueOf(record, name) !== undefined),
        0,
      ),
    ]),
  );
}
