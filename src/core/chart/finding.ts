/** One sentence that says what a chart shows, computed from its numbers and from nothing else. */
import type { ChartData } from './chart-data.ts';
import type { ChartWords } from './chart-words.ts';
import { countFinding } from './finding-count.ts';
import { type Entry, add, canAdd, categoryEntries, largest } from './finding-entry.ts';
import { nameSeries } from './mark.ts';

const singleOf = ({ label, value }: Entry, unit: string | undefined, words: ChartWords) =>
  words.say('finding.single', { label, value: words.number(value, unit) });

/** The first, the last and the highest of a row in time. */
function trendOf(entries: readonly Entry[], unit: string | undefined, words: ChartWords): string {
  const [first, last, [peak]] = [entries[0], entries.at(-1), largest(entries)];
  if (!first || !last || !peak) return words.say('finding.none');
  if (first === last) return singleOf(first, unit, words);
  const change = {
    first: first.label,
    from: words.number(first.value, unit),
    last: last.label,
    to: words.number(last.value, unit),
  };
  if (peak.value === first.value || peak.value === last.value)
    return words.say('finding.change', change);
  const most = words.number(peak.value, unit);
  return words.say('finding.trend', { ...change, peak: peak.label, most });
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

function timeFinding(data: ChartData, words: ChartWords): string {
  const index = followed(data, canAdd(data));
  const series = data.series[index ?? 0];
  const trend = trendOf(categoryEntries(data, words, index), series?.unit, words);
  if (index === undefined || !series) return trend;
  return words.say('finding.named', { series: nameSeries(series, words), finding: trend });
}

/** The share of the largest amount, or the range of what has no whole. */
function amountFinding(data: ChartData, entries: readonly Entry[], words: ChartWords): string {
  const unit = data.series[0]?.unit;
  const total = add(entries.map(({ value }) => value));
  const [top, ...tied] = largest(entries);
  if (!top) return words.say('finding.none');
  if (entries.length === 1) return singleOf(top, unit, words);
  const isWhole =
    data.chart.y.measure === 'sum' && total > 0 && entries.every(({ value }) => value >= 0);
  if (isWhole && tied.length === 0) {
    const share = words.share(top.value / total);
    return words.say('finding.most', {
      label: top.label,
      value: words.number(top.value, unit),
      share,
    });
  }
  const lowest = entries.reduce((low, one) => (one.value < low.value ? one : low), top);
  return words.say('finding.range', {
    highest: top.label,
    most: words.number(top.value, unit),
    lowest: lowest.label,
    least: words.number(lowest.value, unit),
  });
}

export function findingOf(data: ChartData, words: ChartWords): string {
  const entries = categoryEntries(data, words);
  if (entries.length === 0) return words.say('finding.none');
  if (data.categories.every(({ isDate }) => isDate)) return timeFinding(data, words);
  if (data.chart.y.measure === 'count') return countFinding(data, entries, words);
  const finding = amountFinding(data, entries, words);
  const [first] = data.series;
  if (canAdd(data) || !first) return finding;
  return words.say('finding.named', { series: nameSeries(first, words), finding });
}
