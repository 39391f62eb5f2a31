/** Columns as Parquet stores them, with the types that readers know. */
import type { SchemaElement } from 'hyparquet';
import { type DataRecord, type Value, valueOf } from '../../record/record.ts';
import { daysBetween } from '../../text/day.ts';
import type { TypedColumn } from './typed-column.ts';

export interface ParquetColumn {
  /** The column's elements in the schema: one, or three for a list. */
  readonly schema: readonly SchemaElement[];
  /** One value a record; null where unknown. */
  readonly data: unknown[];
}

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

type Primitive = Pick<SchemaElement, 'type' | 'converted_type'>;

/**
 * A date that may be a year or a month, and an instant with its offset from UTC, stay the text that
 * they are: Parquet has no type that would keep all of it.
 */
function primitiveOf(type: string | undefined, isDate: boolean): Primitive {
  if (type === 'integer') return { type: 'INT64' };
  if (type === 'number') return { type: 'DOUBLE' };
  if (type === 'boolean') return { type: 'BOOLEAN' };
  return isDate ? { type: 'INT32', converted_type: 'DATE' } : text;
}

const toText = (value: Value) =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

function toPrimitive(value: Value, { type, converted_type: converted }: Primitive): unknown {
  if (type === 'INT64') return BigInt(Number(value));
  if (converted === 'DATE') return daysBetween('1970-01-01', toText(value));
  return type === 'BYTE_ARRAY' ? toText(value) : value;
}

/** Whether every whole number fits into 64 bits; one that JSON wrote as 1e21 does not. */
const areSafe = (records: readonly DataRecord[], name: string) =>
  records.every((record) => {
    const value = valueOf(record, name);
    return typeof value !== 'number' || Number.isSafeInteger(value);
  });

function valuesOf(
  records: readonly DataRecord[],
  name: string,
  convert: (value: Value) => unknown,
) {
  return records.map((record) => {
    const value = valueOf(record, name);
    return value === undefined ? null : convert(value);
  });
}

const asList = (value: Value): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : [value];

export function toParquetColumn(
  column: TypedColumn,
  records: readonly DataRecord[],
): ParquetColumn {
  const { name, field, kind } = column;
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  if (kind === 'json') {
    const schema = [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'JSON' } as const];
    return { schema, data: valuesOf(records, name, (value) => value) };
  }
  if (kind === 'list') {
    const primitive = primitiveOf(field.itemType, false);
    const items = (value: Value) => asList(value).map((item) => toPrimitive(item, primitive));
    const schema: SchemaElement[] = [
      { ...optional, converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'OPTIONAL', ...primitive },
    ];
    return { schema, data: valuesOf(records, name, items) };
  }
  const type = kind === 'integer' && !areSafe(records, name) ? 'number' : field.type;
  const primitive = primitiveOf(type, kind === 'date');
  const data = valuesOf(records, name, (value) => toPrimitive(value, primitive));
  return { schema: [{ ...optional, ...primitive }], data };
}
