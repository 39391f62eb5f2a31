/** The columns of a collection's table: nested objects flattened, twins beside what they translate. */
import type { Collection } from '../collection/collection.ts';
import { type DataRecord, type Value, valueOf } from '../record/record.ts';
import type { Field } from '../schema/field.ts';

/** `location.country` of an object's property; the field's own name otherwise. */
export interface Column {
  readonly name: string;
  /** The field, or undefined for a property inside an object. */
  readonly field?: Field | undefined;
  /** Between the items of a list inside an object, where its schema names one. */
  readonly separator?: string | undefined;
}

const isObject = (value: Value | undefined): value is Readonly<Record<string, Value>> =>
  typeof value === 'object' && !Array.isArray(value);

/** The names of the values inside an object, joined with dots, in the order in which they are met. */
function leaves(name: string, value: Readonly<Record<string, Value>>, into: Set<string>): void {
  for (const [key, inner] of Object.entries(value)) {
    if (isObject(inner)) leaves(`${name}.${key}`, inner, into);
    else into.add(`${name}.${key}`);
  }
}

/** The values that an object can have by its schema, in its order, then others that records have. */
function objectColumns({ nested, records }: Collection, { name }: Field): Column[] {
  const described = [...(nested?.values() ?? [])].filter(
    (field) => field.name.startsWith(`${name}.`) && field.type !== 'object',
  );
  const met = new Set<string>();
  for (const record of records) {
    const value = record.values[name];
    if (isObject(value)) leaves(name, value, met);
  }
  for (const field of described) met.delete(field.name);
  return [
    ...described.map((field) => ({ name: field.name, separator: field.separator })),
    ...[...met].map((found) => ({ name: found })),
  ];
}

/**
 * The columns of the plain table, in schema order. Every source field has its column, also when no
 * record has a value; a translated twin has one when a record has it, and an object has one for
 * each value inside it.
 */
export function sourceColumns(collection: Collection): Column[] {
  const columns: Column[] = [];
  for (const field of collection.fields.values()) {
    if (field.derived) continue;
    if (field.type === 'object') {
      columns.push(...objectColumns(collection, field));
    } else if (
      !field.twin ||
      collection.records.some((record) => record.values[field.name] !== undefined)
    ) {
      columns.push({ name: field.name, field });
    }
  }
  return columns;
}

/** The columns of computed fields. */
export function derivedColumns(collection: Collection): Column[] {
  return [...collection.fields.values()]
    .filter((field) => field.derived)
    .map((field) => ({ name: field.name, field }));
}

/**
 * A record's cell: as the source wrote it where it is a CSV, else the value in the form that the
 * source would have been written in. Empty when unknown.
 */
export function cellOf(record: DataRecord, column: Column): string {
  const written = record.columns ? record.cells?.[record.columns.indexOf(column.name)] : undefined;
  return written ?? cellOfValue(record, column);
}

/** The cell that the record's value would be written as, whatever the source wrote. */
export function cellOfValue(record: DataRecord, { name, field, separator }: Column): string {
  return toCell(valueOf(record, name), field?.separator ?? separator ?? ';');
}

/** A list of plain values is joined at the separator; an object or a list of objects is JSON. */
export function toCell(value: Value | undefined, separator: string): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const isPlainList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  return isPlainList ? value.join(separator) : JSON.stringify(value);
}
