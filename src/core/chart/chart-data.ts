/**
 * The numbers of a chart, computed once from the records: what the drawing, its table, its CSV and
 * its one-sentence finding are all made from, so that they can never disagree.
 */
import type { Chart, Collection } from '../collection/collection.ts';
import { fieldNamed } from '../collection/field-named.ts';
import { matches } from '../derive/where.ts';
import type { Publication } from '../publication/publication.ts';
import { pointsOf } from '../record/point.ts';
import { type DataRecord, valueOf } from '../record/record.ts';
import { unitOf } from '../schema/unit.ts';
import { axisValues } from './axis.ts';
import { toCategories } from './categories.ts';
import { type Grid, emptyGrid } from './grid.ts';
import type { ChartCategory, ChartSeries } from './mark.ts';
import { toSeries } from './series.ts';

export interface ChartData {
  readonly chart: Chart;
  readonly categories: readonly ChartCategory[];
  readonly series: readonly ChartSeries[];
  /** By series, then by category. null: there is no number, which is not 0. */
  readonly values: readonly (readonly (number | null)[])[];
  /** In the same order: whether there is a record at all, with a number or without. */
  readonly hasRecord: readonly (readonly boolean[])[];
  /** Of all numbers, where it is one. */
  readonly unit?: string | undefined;
  /** How many records match the chart's `where`. */
  readonly total: number;
  /** How many of them are left out because their x is unknown. */
  readonly unknown: number;
  /** How many of them are left out because the number to add up is unknown. */
  readonly unmeasured: number;
  readonly repeated: Repeated;
}

/** Where lists put a record into several places, so that adding those up would count it twice. */
export interface Repeated {
  /** In several categories. */
  readonly x: boolean;
  /** In several series. */
  readonly by: boolean;
}

/** The numbers that the measure is made from: none for a count, which needs none. */
function amountOf(chart: Chart, record: DataRecord): number | undefined {
  const value = chart.y.measure === 'count' ? undefined : valueOf(record, chart.y.field);
  return typeof value === 'number' ? value : undefined;
}

interface Filled {
  readonly grid: Grid;
  readonly total: number;
  readonly unknown: number;
  readonly unmeasured: number;
  readonly repeated: Repeated;
}

function fill(collection: Collection, chart: Chart): Filled {
  const grid = emptyGrid();
  const measured = chart.y.measure === 'count' ? undefined : fieldNamed(collection, chart.y.field);
  const counts = { total: 0, unknown: 0, unmeasured: 0 };
  const repeated = { x: false, by: false };
  for (const record of collection.records) {
    if (!matches(record, chart.where)) continue;
    counts.total += 1;
    const xs = axisValues(record, chart.x);
    if (xs.length === 0) counts.unknown += 1;
    const amount = amountOf(chart, record);
    const isLeftOut = chart.y.measure !== 'count' && amount === undefined;
    if (xs.length > 0 && isLeftOut) counts.unmeasured += 1;
    const named = chart.by === undefined ? [] : pointsOf(record, chart.by);
    if (!isLeftOut && xs.length > 0) {
      repeated.x ||= xs.length > 1;
      repeated.by ||= named.length > 1;
    }
    const unit = measured && unitOf(measured, record);
    for (const x of xs) {
      for (const by of named.length > 0 ? named : [undefined]) {
        grid.touch(x, by);
        if (!isLeftOut) grid.add({ by, unit }, x, record, amount);
      }
    }
  }
  return { grid, ...counts, repeated };
}

/**
 * A list counts under each of its items, and once where several of them are shown as one. A record whose `by` is unknown counts in a series of its
 * own. The numbers of a sum whose records have different units are never added: each unit becomes
 * a series.
 */
export function chartData(
  publication: Publication,
  collection: Collection,
  source: Chart,
): ChartData {
  // A doughnut has one ring.
  const chart = source.type === 'doughnut' ? { ...source, by: undefined } : source;
  const { grid, ...counts } = fill(collection, chart);
  const { categories, groups } = toCategories(publication, collection, chart, grid);
  const { series, values, hasRecord } = toSeries({ publication, collection, chart, grid, groups });
  const units = new Set(series.map(({ unit }) => unit));
  const [unit] = units;
  return {
    chart,
    categories,
    series,
    values,
    hasRecord,
    unit: units.size === 1 ? unit : undefined,
    ...counts,
  };
}
