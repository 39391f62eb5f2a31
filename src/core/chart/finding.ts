/** One sentence that says what a chart shows, computed from its numbers and from nothing else. */
import { sumOf } from '../derive/sum.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartWords } from './chart-words.ts';
import { nameCategory, nameSeries } from './mark.ts';

/** A category or series with its number. */
interface Entry {
  readonly label: string;
  readonly value: number;
  /** It is at the good end of its scale. */
  readonly isGood: boolean;
}

const add = (values: readonly (number | null)[]) =>
  sumOf(values.filter((value) => value !== null)) ?? 0;

function largest(entries: readonly Entry[]): Entry[] {
  const most = entries.reduce((max, { value }) => Math.max(max, value), -Infinity);
  return entries.filter(({ value }) => value === most);
}

/** How many are named side by side before it is no finding that they are equal. */
const mostTied = 3;

/** The categories with their numbers; of several series that can be added, with their sums. */
function categoryEntries(data: ChartData, words: ChartWords): Entry[] {
  const canAdd = data.chart.y.measure !== 'mean' && data.unit === data.series[0]?.unit;
  return data.categories.flatMap((category, at) => {
    const numbers = (canAdd ? data.values : data.values.slice(0, 1)).map((row) => row[at] ?? null);
    if (numbers.every((value) => value === null)) return [];
    return [
      {
        label: nameCategory(category, words),
        value: add(numbers),
        isGood: category.tone === 'positive',
      },
    ];
  });
}

/** How far a scale has come: how many have reached its good end, and where most stand. */
function stateOf(entries: readonly Entry[], total: number, words: ChartWords): string | undefined {
  const good = entries.filter(({ isGood }) => isGood);
  const [top, ...tied] = largest(entries);
  if (good.length === 0 || !top || tied.length > 0 || top.isGood) return undefined;
  const value = add(good.map((entry) => entry.value));
  return words.say('finding.state', {
    good: words.list(good.map(({ label }) => label)),
    value: words.number(value),
    total: words.number(total),
    share: words.share(value / total),
    top: top.label,
    most: words.number(top.value),
  });
}

function topOf(entries: readonly Entry[], total: number, words: ChartWords): string {
  const top = largest(entries);
  const [first] = top;
  if (!first) return words.say('finding.none');
  const value = words.number(first.value);
  if (top.length > mostTied) return rangeOf(entries, undefined, words);
  if (top.length > 1)
    return words.say('finding.tie', { labels: words.list(top.map(({ label }) => label)), value });
  return words.say('finding.top', {
    label: first.label,
    value,
    total: words.number(total),
    share: words.share(first.value / total),
  });
}

function rangeOf(entries: readonly Entry[], unit: string | undefined, words: ChartWords): string {
  const [top] = largest(entries);
  const lowest = entries.reduce<Entry | undefined>(
    (low, one) => (low && low.value <= one.value ? low : one),
    undefined,
  );
  if (!top || !lowest) return words.say('finding.none');
  if (entries.length === 1)
    return words.say('finding.single', { label: top.label, value: words.number(top.value, unit) });
  return words.say('finding.range', {
    highest: top.label,
    most: words.number(top.value, unit),
    lowest: lowest.label,
    least: words.number(lowest.value, unit),
  });
}

/** The first, the last and the highest of a row in time. */
function trendOf(entries: readonly Entry[], unit: string | undefined, words: ChartWords): string {
  const [first, last, [peak]] = [entries[0], entries.at(-1), largest(entries)];
  if (!first || !last || !peak) return words.say('finding.none');
  if (first === last)
    return words.say('finding.single', {
      label: first.label,
      value: words.number(first.value, unit),
    });
  const change = {
    first: first.label,
    from: words.number(first.value, unit),
    last: last.label,
    to: words.number(last.value, unit),
  };
  if (peak.value === first.value || peak.value === last.value)
    return words.say('finding.change', change);
  return words.say('finding.trend', {
    ...change,
    peak: peak.label,
    most: words.number(peak.value, unit),
  });
}

function amountsOf(data: ChartData, entries: readonly Entry[], words: ChartWords): string {
  const unit = data.series[0]?.unit;
  const total = add(entries.map(({ value }) => value));
  const [top, ...tied] = largest(entries);
  const canShare =
    data.chart.y.measure === 'sum' && total > 0 && entries.every(({ value }) => value >= 0);
  if (!canShare || !top || tied.length > 0 || entries.length === 1)
    return rangeOf(entries, unit, words);
  return words.say('finding.most', {
    label: top.label,
    value: words.number(top.value, unit),
    total: words.number(total, unit),
    share: words.share(top.value / total),
  });
}

/** Of counts told apart by a scale: the category in which its good end, or else its largest series, is most frequent. */
function withinOf(data: ChartData, words: ChartWords): string | undefined {
  const sums = data.values.map(add);
  const good = data.series.findIndex(
    ({ tone }, index) => tone === 'positive' && (sums[index] ?? 0) > 0,
  );
  const chosen = good >= 0 ? good : sums.indexOf(Math.max(...sums));
  const series = data.series[chosen];
  const counts = data.categories.map((_, at) => ({
    at,
    value: data.values[chosen]?.[at] ?? 0,
    total: add(data.values.map((row) => row[at] ?? 0)),
  }));
  const share = ({ value, total }: { value: number; total: number }) =>
    total === 0 ? 0 : value / total;
  const [top, second] = counts.toSorted(
    (a, b) => share(b) - share(a) || b.value - a.value || a.at - b.at,
  );
  const category = top && data.categories[top.at];
  if (!series || !category || top.value === 0) return undefined;
  if (second && share(second) === share(top) && second.value === top.value) return undefined;
  return words.say('finding.within', {
    series: nameSeries(series, words),
    category: nameCategory(category, words),
    value: words.number(top.value),
    total: words.number(top.total),
    share: words.share(share(top)),
  });
}

export function findingOf(data: ChartData, words: ChartWords): string {
  const entries = categoryEntries(data, words);
  const { chart, series, total } = data;
  if (entries.length === 0) return words.say('finding.none');
  const isMany = series.length > 1;
  if (data.categories.every(({ isDate }) => isDate)) {
    const trend = trendOf(entries, series[0]?.unit, words);
    const isFirstAlone = isMany && (chart.y.measure === 'mean' || data.unit !== series[0]?.unit);
    const named = isFirstAlone ? series[0] : undefined;
    return named
      ? words.say('finding.named', { series: nameSeries(named, words), finding: trend })
      : trend;
  }
  if (chart.y.measure !== 'count') return amountsOf(data, entries, words);
  if (isMany) {
    const within = withinOf(data, words);
    if (within !== undefined) return within;
  }
  return stateOf(entries, total, words) ?? topOf(entries, total, words);
}
