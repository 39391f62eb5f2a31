/** A record's value as something to group, count and sort by. */
import { type DataRecord, type Value, valuesOf } from './record.ts';

/** A plain value, or the JSON of anything else: two lists that are written alike are one point. */
export type Point = string | number | boolean;

export function toPoint(value: Value): Point {
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** A record's values in a field, each once; a list has each of its items. */
export function pointsOf(record: DataRecord, field: string): readonly Point[] {
  const values = valuesOf(record, field);
  return values.length < 2 ? values.map(toPoint) : [...new Set(values.map(toPoint))];
}

export function compareCodeUnits(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Numbers by size, everything else by code units. */
export function comparePoints(a: Point, b: Point): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareCodeUnits(String(a), String(b));
}
