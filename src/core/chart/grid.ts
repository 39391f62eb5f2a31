/** The records of a chart, grouped by series and category, with the numbers that they bring. */
import type { Measure } from '../collection/collection.ts';
import { meanOf, sumOf } from '../derive/sum.ts';
import type { Point } from '../record/point.ts';

/** What keeps numbers apart: a value of `by`, and the unit that they are in. */
export interface SeriesKey {
  readonly by: Point | undefined;
  readonly unit: string | undefined;
}

export interface Cell {
  readonly records: number;
  readonly numbers: readonly number[];
}

interface OpenCell {
  records: number;
  readonly numbers: number[];
}

export interface Grid {
  readonly series: Map<string, SeriesKey>;
  readonly points: Set<Point>;
  /** Makes the category exist, also without a number. */
  readonly touch: (x: Point, by: Point | undefined) => void;
  /** Whether there is a record of these series in these categories, with or without a number. */
  readonly hasRecord: (series: Iterable<string>, points: Iterable<Point>) => boolean;
  readonly add: (key: SeriesKey, x: Point, amount: number | undefined) => void;
  /** All records of these series in these categories. */
  readonly collect: (series: Iterable<string>, points: Iterable<Point>) => Cell;
}

export function emptyGrid(): Grid {
  const series = new Map<string, SeriesKey>();
  const points = new Set<Point>();
  const cells = new Map<string, Map<Point, OpenCell>>();
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
    add(key, x, amount) {
      const id = JSON.stringify([key.by ?? null, key.unit ?? null]);
      const row = cells.get(id) ?? new Map<Point, OpenCell>();
      if (row.size === 0) {
        cells.set(id, row);
        series.set(id, key);
      }
      const cell = row.get(x) ?? { records: 0, numbers: [] };
      if (cell.records === 0) row.set(x, cell);
      cell.records += 1;
      if (amount !== undefined) cell.numbers.push(amount);
      points.add(x);
    },
    collect(ids, at) {
      const places = [...at];
      const found = [...ids].flatMap((id) => places.flatMap((x) => cells.get(id)?.get(x) ?? []));
      return {
        records: found.reduce((total, cell) => total + cell.records, 0),
        numbers:
          found.length === 1 ? (found[0]?.numbers ?? []) : found.flatMap((cell) => cell.numbers),
      };
    },
  };
}

/** The number that a cell shows. A count of nothing is 0; a sum or mean of nothing is unknown. */
export function measure({ records, numbers }: Cell, { measure: kind }: Measure): number | null {
  switch (kind) {
    case 'count':
      return records;
    case 'sum':
      return sumOf(numbers) ?? null;
    case 'mean':
      return meanOf(numbers) ?? null;
  }
}
