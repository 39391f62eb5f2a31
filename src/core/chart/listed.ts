/**
 * Which categories a table and the arrow keys go through. A row in time has a place for each of its
 * months or years; where most of them have no record, those are only a gap on the axis.
 */
import type { ChartData } from './chart-data.ts';

/** @returns indexes of categories, in their order */
export function listedOf({ categories, hasRecord, chart, values }: ChartData): number[] {
  const all = [...categories.keys()];
  if (chart.x.per === 'value') return all;
  // A line goes down to the 0 of a month in which nothing was counted: that is one of its points.
  const isDrawn = (at: number) => chart.type === 'line' && values.some((row) => row[at] === 0);
  const kept = all.filter((at) => hasRecord.some((row) => row[at]) || isDrawn(at));
  return kept.length * 2 < all.length ? kept : all;
}
