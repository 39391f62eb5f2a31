/** The numbers that the finding of a chart is made from, each with its name. */
import { sumOf } from '../derive/sum.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartWords } from './chart-words.ts';
import { hasShare } from '../text/share.ts';
import { nameCategory, nameSeries } from './mark.ts';

/** A category or a series. */
export interface Entry {
  /** Its place among its like. */
  readonly at: number;
  readonly label: string;
  readonly value: number;
  /** It is at the good end of its scale. */
  readonly isGood: boolean;
  /** It stands for all that is not named, so that it is never what stands out. */
  readonly isRest: boolean;
}

/** The sum of those that exist. */
export function add(values: readonly (number | null)[]): number {
  return sumOf(values.filter((value) => value !== null)) ?? 0;
}

/** Whether the numbers of the series mean something together: no means, no two currencies, no record twice. */
export function canAdd({ chart, series, unit, repeated }: ChartData): boolean {
  if (series.length === 1) return true;
  return chart.y.measure !== 'mean' && unit === series[0]?.unit && !repeated.by;
}

/** The categories with their numbers: those of one series, or else their sums. */
export function categoryEntries(data: ChartData, words: ChartWords, series?: number): Entry[] {
  const one = series ?? (canAdd(data) ? undefined : 0);
  const rows = one === undefined ? data.values : data.values.slice(one, one + 1);
  return data.categories.flatMap((category, at) => {
    const numbers = rows.map((row) => row[at] ?? null);
    if (numbers.every((value) => value === null)) return [];
    return {
      at,
      label: nameCategory(category, words),
      value: add(numbers),
      isGood: category.tone === 'positive',
      isRest: category.value === undefined,
    };
  });
}

/** The series with the sums of their numbers. */
export function seriesEntries({ series, values }: ChartData, words: ChartWords): Entry[] {
  return series.map((one, index) => ({
    at: index,
    label: nameSeries(one, words),
    value: add(values[index] ?? []),
    isGood: one.tone === 'positive',
    isRest: one.kind !== 'value',
  }));
}

/** All that have the highest number, in their order. */
export function largest(entries: readonly Entry[]): Entry[] {
  const named = entries.filter(({ isRest }) => !isRest);
  const most = named.reduce((max, { value }) => Math.max(max, value), -Infinity);
  return named.filter(({ value }) => value === most);
}

/** A part of a whole as a reader can check it: "14 of 36 (39%)", and "1 of 4" where a percentage would mislead. */
export function partOf(part: number, whole: number, words: ChartWords, unit?: string): string {
  const facts = { value: words.number(part, unit), total: words.number(whole, unit) };
  if (!hasShare(whole)) return words.say('finding.part', facts);
  return words.say('finding.partShare', { ...facts, share: words.share(part / whole) });
}
