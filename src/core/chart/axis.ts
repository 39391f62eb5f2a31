/** Where a record stands on an axis of a chart. */
import type { Axis } from '../collection/collection.ts';
import { type Point, pointsOf } from '../record/point.ts';
import type { DataRecord } from '../record/record.ts';
import { periodOf } from '../text/period.ts';

/** The record's places on the axis: none when its value is unknown or is not as precise as a month. */
export function axisValues(record: DataRecord, { field, per }: Axis): readonly Point[] {
  const points = pointsOf(record, field);
  if (per === 'value') return points;
  return [...new Set(points.flatMap((point) => periodOf(String(point), per) ?? []))];
}
