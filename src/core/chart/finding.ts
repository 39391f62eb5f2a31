/** One sentence that says what a chart shows, computed from its numbers and from nothing else. */
import type { ChartData } from './chart-data.ts';
import type { ChartWords } from './chart-words.ts';
import { countFinding } from './finding-count.ts';
import { type Entry, add, canAdd, categoryEntries, largest, partOf } from './finding-entry.ts';
import { unknownAt } from './finding-unknown.ts';
import { type ChartSeries, nameSeries, unitsOf } from './mark.ts';

type Kind = 'single' | 'most' | 'range' | 'trend' | 'change' | 'same';

/** @param series of which alone the sentence speaks */
function tell(
  kind: Kind,
  facts: Readonly<Record<string, string>>,
  words: ChartWords,
  series: ChartSeries | undefined,
): string {
  if (!series) return words.say(`finding.${kind}`, facts);
  return words.say(`finding.${kind}Of`, { ...facts, series: nameSeries(series, words) });
}

const singleOf = (
  { label, value }: Entry,
  unit: string | undefined,
  words: ChartWords,
  series: ChartSeries | undefined,
) => tell('single', { label, value: words.number(value, unit) }, words, series);

/** The first, the last and the highest of a row in time. */
function trendOf(
  entries: readonly Entry[],
  unit: string | undefined,
  words: ChartWords,
  series: ChartSeries | undefined,
): string {
  const [first, last, [peak]] = [entries[0], entries.at(-1), largest(entries)];
  if (!first || !last || !peak) return words.say('finding.none');
  if (first === last) return singleOf(first, unit, words, series);
  const change = {
    first: first.label,
    from: words.number(first.value, unit),
    last: last.label,
    to: words.number(last.value, unit),
  };
  if (entries.every(({ value }) => value === first.value))
    return tell('same', change, words, series);
  if (peak.value === first.value || peak.value === last.value)
    return tell('change', change, words, series);
  const most = words.number(peak.value, unit);
  return tell('trend', { ...change, peak: peak.label, most }, words, series);
}

/**
 * Which series a sentence about time follows: of a scale its good end; the first where they cannot
 * be added; none, but all together, otherwise.
 */
function followed({ series }: ChartData, isAddable: boolean): number | undefined {
  if (series.length === 1) return undefined;
  const good = series.findIndex(({ tone }) => tone === 'positive');
  if (good >= 0) return good;
  return isAddable ? undefined : 0;
}

/** The unknown is told at both ends of a row of which one series alone is followed. */
function timeFinding(data: ChartData, words: ChartWords): string {
  const index = followed(data, canAdd(data));
  const entries = categoryEntries(data, words, index);
  const series = index === undefined ? undefined : data.series[index];
  const { unit } = series ?? data.series[0] ?? {};
  const trend = trendOf(entries, unit, words, series);
  if (!series || !canAdd(data)) return trend;
  const ends = new Set([entries[0], entries.at(-1)].flatMap((entry) => entry?.at ?? []));
  return [trend, ...unknownAt(data, [...ends], words)].join(' ');
}

/** The share of the largest amount, or the range of what has no whole. */
function amountFinding(
  data: ChartData,
  entries: readonly Entry[],
  words: ChartWords,
  series: ChartSeries | undefined,
): string {
  const unit = data.series[0]?.unit;
  const total = add(entries.map(({ value }) => value));
  const [top, ...tied] = largest(entries);
  if (!top) return words.say('finding.none');
  if (entries.length === 1) return singleOf(top, unit, words, series);
  const isWhole =
    data.chart.y.measure !== 'mean' &&
    !data.repeated.x &&
    total > 0 &&
    entries.every(({ value }) => value >= 0);
  if (isWhole && tied.length === 0) {
    const part = partOf(top.value, total, words, unit);
    return tell('most', { label: top.label, part }, words, series);
  }
  const lowest = entries.reduce((low, one) => (one.value < low.value ? one : low), top);
  const range = {
    highest: top.label,
    most: words.number(top.value, unit),
    lowest: lowest.label,
    least: words.number(lowest.value, unit),
  };
  return tell('range', range, words, series);
}

/** What the numbers of each unit come to; nothing where there is but one, or they cannot be added. */
function unitsFinding({ chart, series, values, repeated }: ChartData, words: ChartWords) {
  const units = unitsOf(series);
  if (units.length < 2 || chart.y.measure !== 'sum' || repeated.x || repeated.by) return undefined;
  const amounts = units.map((unit) => {
    const rows = values.filter((_, index) => series[index]?.unit === unit);
    return words.number(add(rows.flat()), unit);
  });
  return words.say('finding.units', { amounts: words.list(amounts) });
}

export function findingOf(data: ChartData, words: ChartWords): string {
  const entries = categoryEntries(data, words);
  if (entries.length === 0) return words.say('finding.none');
  const inUnits = unitsFinding(data, words);
  if (inUnits !== undefined) return inUnits;
  if (data.categories.every(({ isDate }) => isDate)) return timeFinding(data, words);
  if (!canAdd(data)) return amountFinding(data, entries, words, data.series[0]);
  if (data.chart.y.measure === 'count') return countFinding(data, entries, words);
  return amountFinding(data, entries, words, undefined);
}
