/** What a record says in a field, whether or not it is right. */
import type { DataRecord, Value } from '../record/record.ts';

/** Where each column of a file is; the header is one array shared by all records of the file. */
const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function indexOf(columns: readonly string[], name: string): number | undefined {
  let known = places.get(columns);
  if (!known) {
    known = new Map(columns.map((column, index) => [column, index]));
    places.set(columns, known);
  }
  return known.get(name);
}

/** The value, or the text of a cell that could not be read as one; undefined when unknown. */
export function sourceValue(record: DataRecord, field: string): Value | undefined {
  const value = record.values[field];
  if (value !== undefined || !record.cells || !record.columns) return value;
  const index = indexOf(record.columns, field);
  const cell = index === undefined ? '' : (record.cells[index] ?? '').trim();
  return cell === '' ? undefined : cell;
}

/** The record's key, also where its cell is no right key. */
export function sourceKey(record: DataRecord, keyField: string): string {
  if (record.key !== '') return record.key;
  const written = sourceValue(record, keyField);
  return written === undefined || typeof written === 'object' ? '' : String(written);
}
