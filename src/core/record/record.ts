/** One record: its typed values, what the source wrote, and where it stands. */

/** A value after parsing. Absent is the only way to say unknown; there is no null. */
export type Value =
  string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** Where a record starts. */
export interface RecordPlace {
  /** Path relative to the publication's folder, with `/`. */
  readonly file: string;
  /** The line where the record starts, from 1. */
  readonly line: number;
  /** JSON pointer of the record in its file; absent for CSV. */
  readonly pointer?: string;
}

export interface DataRecord {
  /** The value of the collection's key field, as text. */
  readonly key: string;
  /** What addresses use: the slug field's value where the collection has one, else the key. */
  readonly slug: string;
  /** Source values by field; translated twins (`title_es`) under their own name. */
  readonly values: Readonly<Record<string, Value>>;
  /** Derived values by name. Filled by derivation, and empty before it. */
  readonly derived: Record<string, Value>;
  readonly place: RecordPlace;
  /** CSV only: the row's cells as written, in the order of `columns`. */
  readonly cells?: readonly string[];
  /** CSV only: the header of the record's file (one array shared by all its records). */
  readonly columns?: readonly string[];
}

/**
 * The value of a source or derived field, or undefined when unknown. `field` may be a path into
 * a nested object (`location.country`), as in the header of the CSV download.
 */
export function valueOf(record: DataRecord, field: string): Value | undefined {
  const direct = record.values[field] ?? record.derived[field];
  if (direct !== undefined || !field.includes('.')) return direct;
  let value: Value | undefined = record.values;
  for (const step of field.split('.')) {
    if (typeof value !== 'object' || Array.isArray(value)) return undefined;
    value = (value as Readonly<Record<string, Value>>)[step];
  }
  return value;
}

/** The value as a list: its items, one item for a single value, none when unknown. */
export function valuesOf(record: DataRecord, field: string): readonly Value[] {
  const value = valueOf(record, field);
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Value[]) : [value];
}
