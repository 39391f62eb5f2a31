/** Where a record stands on an axis of a chart. */
import type { Axis } from '../collection/collection.ts';
import { type DataRecord, type Value, valuesOf } from '../record/record.ts';

/** What records are grouped by: a plain value, or the JSON of anything else. */
export type Point = string | number | boolean;

export function toPoint(value: Value): Point {
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** A record's values in a field, each once; a list has each of its items. */
export function pointsOf(record: DataRecord, field: string): readonly Point[] {
  const values = valuesOf(record, field);
  return values.length < 2 ? values.map(toPoint) : [...new Set(values.map(toPoint))];
}

const shapes = { year: /^\d{4}(?!\d)/, month: /^\d{4}-(?:0[1-9]|1[0-2])(?!\d)/ } as const;

/** `2021` of `2021-03-04`, and of a period such as `2021-H1`; undefined where the value has none. */
export function periodOf(value: Point, per: 'year' | 'month'): string | undefined {
  return shapes[per].exec(String(value))?.[0];
}

/** The record's places on the axis: none when its value is unknown or is not as precise as a month. */
export function axisValues(record: DataRecord, { field, per }: Axis): readonly Point[] {
  const points = pointsOf(record, field);
  if (per === 'value') return points;
  return [...new Set(points.flatMap((point) => periodOf(point, per) ?? []))];
}

export function compareCodeUnits(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Numbers by size, everything else by code units. */
export function comparePoints(a: Point, b: Point): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareCodeUnits(String(a), String(b));
}
