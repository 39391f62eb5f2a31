/** The numbers of a chart as a table, for people and for programs: exactly those that are drawn. */
import { toTable } from '../export/csv.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartWords } from './chart-words.ts';
import { listedOf } from './listed.ts';
import { type ChartSeries, nameCategory, unitsOf } from './mark.ts';
import type { ShownChart } from './shown-chart.ts';

export interface ChartTable {
  /** The names of the columns of numbers. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

/** A row for each category, a column for each series. */
export function toChartTable({ categories, listed, series, shown }: ShownChart): ChartTable {
  return {
    head: series.map(({ label }) => label),
    rows: listed.map((at) => ({
      label: categories[at]?.label ?? '',
      cells: shown.map((row) => row[at] ?? ''),
    })),
  };
}

function columnName(
  { chart }: ChartData,
  { value, kind, unit }: ChartSeries,
  isMixed: boolean,
): string {
  const { y } = chart;
  const measured = y.measure === 'count' ? 'count' : `${y.measure}(${y.field})`;
  const own = {
    value: value === undefined ? measured : String(value),
    unknown: 'not-reported',
    rest: 'rest',
  };
  return isMixed && unit !== undefined ? `${own[kind]} ${unit}` : own[kind];
}

/**
 * The same as CSV: the value of x and its label, then a column for each series, named by its value.
 * A number that does not exist is blank.
 */
export function toChartCsv(data: ChartData, words: ChartWords): string {
  const { chart, categories, series, values } = data;
  const isMixed = unitsOf(series).length > 1;
  const x = chart.x.per === 'value' ? chart.x.field : `${chart.x.per}(${chart.x.field})`;
  const rows = listedOf(data).map((at) => [
    String(categories[at]?.value ?? 'rest'),
    categories[at] ? nameCategory(categories[at], words) : '',
    ...values.map((row) => String(row[at] ?? '')),
  ]);
  return toTable([[x, 'label', ...series.map((one) => columnName(data, one, isMixed))], ...rows]);
}
