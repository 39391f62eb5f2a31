/** The records of a chart, grouped by series and category, with the numbers that they bring. */
import type { Measure } from '../collection/collection.ts';
import { meanOf, sumOf } from '../derive/sum.ts';
import type { Point } from '../record/point.ts';
import type { DataRecord } from '../record/record.ts';

/** What keeps numbers apart: a value of `by`, and the unit that they are in. */
export interface SeriesKey {
  readonly by: Point | undefined;
  readonly unit: string | undefined;
}

/** Its records, each once, with the number that it brings. */
export type Cell = ReadonlyMap<DataRecord, number | undefined>;

export interface Grid {
  readonly series: Map<string, SeriesKey>;
  readonly points: Set<Point>;
  /** Makes the category exist, also without a number. */
  readonly touch: (x: Point, by: Point | undefined) => void;
  /** Whether there is a record of these series in these categories, with or without a number. */
  readonly hasRecord: (series: Iterable<string>, points: Iterable<Point>) => boolean;
  readonly add: (key: SeriesKey, x: Point, record: DataRecord, amount: number | undefined) => void;
  /** All records of these series in these categories, also those that lists put into several. */
  readonly collect: (series: Iterable<string>, points: Iterable<Point>) => Cell;
}

export function emptyGrid(): Grid {
  const series = new Map<string, SeriesKey>();
  const points = new Set<Point>();
  const cells = new Map<string, Map<Point, Map<DataRecord, number | undefined>>>();
  const touched = new Map<Point, Set<Point | undefined>>();
  return {
    series,
    points,
    touch(x, by) {
      points.add(x);
      touched.set(x, (touched.get(x) ?? new Set()).add(by));
    },
    hasRecord(ids, at) {
      const places = [...at];
      const wanted = [...ids].map((id) => series.get(id)?.by);
      return wanted.some((by) => places.some((x) => touched.get(x)?.has(by) === true));
    },
    add(key, x, record, amount) {
      const id = JSON.stringify([key.by ?? null, key.unit ?? null]);
      const row = cells.get(id) ?? new Map<Point, Map<DataRecord, number | undefined>>();
      if (row.size === 0) {
        cells.set(id, row);
        series.set(id, key);
      }
      row.set(x, (row.get(x) ?? new Map<DataRecord, number | undefined>()).set(record, amount));
      points.add(x);
    },
    collect(ids, at) {
      const places = [...at];
      const found = [...ids].flatMap((id) => places.flatMap((x) => cells.get(id)?.get(x) ?? []));
      const [only] = found;
      return only && found.length === 1 ? only : new Map(found.flatMap((cell) => [...cell]));
    },
  };
}

/** The number that a cell shows. A count of nothing is 0; a sum or mean of nothing is unknown. */
export function measure(cell: Cell, { measure: kind }: Measure): number | null {
  if (kind === 'count') return cell.size;
  const numbers = [...cell.values()].filter((number) => number !== undefined);
  return (kind === 'sum' ? sumOf(numbers) : meanOf(numbers)) ?? null;
}
