/** The full CSV of a collection: the plain one, with computed fields and the titles of what is referenced. */
import type { Collection } from '../collection/collection.ts';
import { dataPath } from '../publication/address.ts';
import { type Publication, collectionOf } from '../publication/publication.ts';
import { type DataRecord, valuesOf } from '../record/record.ts';
import { titleOf } from '../record/title.ts';
import type { Field } from '../schema/field.ts';
import { cellOf, derivedColumns, sourceColumns } from './columns.ts';
import { toTable } from './csv.ts';
import type { CollectionOutput } from './output.ts';

interface FullColumn {
  readonly name: string;
  cell(record: DataRecord): string;
}

/**
 * The titles, in the default language, of the records that a field names.
 *
 * @param taken the names of other columns; that of this one is added
 */
function titleColumn(publication: Publication, field: Field, taken: Set<string>): FullColumn {
  const target = collectionOf(publication, field.references ?? '');
  const [language] = publication.languages;
  let name = `${field.name}_title`;
  while (taken.has(name)) name += '_';
  taken.add(name);
  return {
    name,
    cell: (record) =>
      valuesOf(record, field.name)
        .map((key) => {
          const found = typeof key === 'string' ? target.byKey.get(key) : undefined;
          return found ? (titleOf(publication, target, found)[language] ?? '') : '';
        })
        .join(field.separator),
  };
}

/** The columns of the plain CSV, each reference followed by its title, then the computed fields. */
export function fullColumns(publication: Publication, collection: Collection): FullColumn[] {
  const taken = new Set(collection.fields.keys());
  return [...sourceColumns(collection), ...derivedColumns(collection)].flatMap((column) => {
    const own: FullColumn = { name: column.name, cell: (record) => cellOf(record, column) };
    if (column.field?.references === undefined) return [own];
    return [own, titleColumn(publication, column.field, taken)];
  });
}

export function toFullCsv(publication: Publication, collection: Collection): string {
  const columns = fullColumns(publication, collection);
  return toTable([
    columns.map(({ name }) => name),
    ...collection.records.map((record) => columns.map((column) => column.cell(record))),
  ]);
}

export const csvFull: CollectionOutput = {
  id: 'csv-full',
  format: 'CSV',
  mediaType: 'text/csv',
  table: {},
  distribution: { euFileType: 'CSV' },
  per: 'collection',
  path: (collection) => dataPath(collection, '-full.csv'),
  make: ({ publication }, collection) => toFullCsv(publication, collection),
};
