/** The data dictionary of a collection in a reader's words: every column that its files have. */
import type { DictionaryEntry } from '../components/data/dictionary-entry.ts';
import type { Collection } from '../core/collection/collection.ts';
import { exampleOf } from '../core/export/formats/example.ts';
import {
  type TypedColumn,
  kindOf,
  propertyAt,
  typedColumns,
} from '../core/export/formats/typed-column.ts';
import { filledCounts } from '../core/quality/completeness.ts';
import type { Reader } from '../i18n/reader.ts';
import { constraintsOf } from './constraints.ts';
import { publication } from './publication.ts';
import { rulesOf } from './rules.ts';

/** In schema order; an object is followed by the values inside it. */
function columnsOf(collection: Collection): TypedColumn[] {
  const columns = typedColumns(publication, collection);
  return [...collection.fields.values()].flatMap((field): TypedColumn[] => {
    const { name } = field;
    const property = field.derived
      ? {}
      : propertyAt(collection.schema, field.twin?.of ?? field.name);
    const own: TypedColumn = { name, field, kind: kindOf(field), property };
    if (field.type !== 'object') return [own];
    return [own, ...columns.filter((column) => column.name.startsWith(`${name}.`))];
  });
}

const known = new Map<string, ReadonlyMap<string, number>>();

/** Counted once for all languages. */
function countsOf(collection: Collection): ReadonlyMap<string, number> {
  const counts = known.get(collection.id) ?? filledCounts(collection);
  known.set(collection.id, counts);
  return counts;
}

export function dictionaryOf(reader: Reader, collection: Collection): DictionaryEntry[] {
  const counts = countsOf(collection);
  const rules = rulesOf(reader, collection);
  return columnsOf(collection).map((column) => ({
    name: column.name,
    field: column.field,
    constraints: constraintsOf(reader, collection, column),
    example: exampleOf(collection, column),
    rule: rules.get(column.name),
    blank: collection.records.length - (counts.get(column.name) ?? 0),
  }));
}
