/** What counts show: what is most frequent, or how far a scale has come. */
import type { ChartData } from './chart-data.ts';
import type { ChartWords } from './chart-words.ts';
import { type Entry, add, largest, partOf, seriesEntries } from './finding-entry.ts';
import { unknownIn } from './finding-unknown.ts';
import { nameCategory } from './mark.ts';

/** How many are named side by side; of more, none stands out. */
const mostTied = 3;

/** A share of fewer records than this says nothing of a category. */
const fewest = 3;

export function topOf(entries: readonly Entry[], total: number, words: ChartWords): string {
  const top = largest(entries);
  const [first] = top;
  if (!first) return words.say('finding.none');
  const value = words.number(first.value);
  if (top.length > mostTied) {
    const [number, of] = [words.number(top.length), words.number(entries.length)];
    return words.say('finding.even', { number, of, value });
  }
  if (top.length > 1)
    return words.say('finding.tie', { labels: words.list(top.map(({ label }) => label)), value });
  const part = partOf(first.value, total, words);
  return words.say('finding.top', { label: first.label, part });
}

/** How many have reached the good end of the scale, and where most stand. */
function stateOf(entries: readonly Entry[], total: number, words: ChartWords): string | undefined {
  const good = entries.filter(({ isGood }) => isGood);
  const [top, ...tied] = largest(entries);
  if (good.length === 0 || !top || tied.length > 0 || top.isGood) return undefined;
  const value = add(good.map((entry) => entry.value));
  return words.say('finding.state', {
    good: words.list(good.map(({ label }) => label)),
    part: partOf(value, total, words),
    top: top.label,
    most: words.number(top.value),
  });
}

interface Part {
  readonly at: number;
  readonly value: number;
  readonly total: number;
  readonly share: number;
}

/** The category in which these series have their greatest share; undefined when two have. */
function highest(data: ChartData, chosen: ReadonlySet<number>): Part | undefined {
  const parts = data.categories.map((_, at): Part => {
    const numbers = data.values.map((row) => row[at] ?? 0);
    const value = add(numbers.filter((__, series) => chosen.has(series)));
    const total = add(numbers);
    return { at, value, total, share: total === 0 ? 0 : value / total };
  });
  const [top, second] = parts
    .filter(({ total }) => total >= fewest)
    .sort((a, b) => b.share - a.share || b.value - a.value || a.at - b.at);
  if (!top || top.value === 0 || !second || second.share === top.share) return undefined;
  return top;
}

/** How many of all have reached the good end of the scale that the series are, and where most. */
function withinOf(data: ChartData, total: number, words: ChartWords): string | undefined {
  const entries = seriesEntries(data, words);
  const good = entries.filter(({ isGood }) => isGood);
  if (good.length === 0) return undefined;
  const chosen = new Set(entries.flatMap(({ isGood }, index) => (isGood ? [index] : [])));
  const value = add(good.map((entry) => entry.value));
  const facts = {
    label: words.list(good.map(({ label }) => label)),
    part: partOf(value, total, words),
  };
  const top = highest(data, chosen);
  const category = top && data.categories[top.at];
  if (!category) return words.say('finding.share', facts);
  return words.say('finding.within', {
    ...facts,
    category: nameCategory(category, words),
    highest: partOf(top.value, top.total, words),
  });
}

/** @param entries the categories, with the sums of their series */
export function countFinding(
  data: ChartData,
  entries: readonly Entry[],
  words: ChartWords,
): string {
  const { series, total, unknown, repeated } = data;
  if (series.length === 1) {
    const state = repeated.x ? undefined : stateOf(entries, total, words);
    return state ?? topOf(entries, total, words);
  }
  const counted = add(entries.map(({ value }) => value));
  const isScale = series.some(({ tone, kind }) => kind === 'value' && tone !== undefined);
  // Where a list puts a record into several categories, the series have it several times.
  if (!isScale || counted !== total - unknown) return topOf(entries, total, words);
  const finding =
    withinOf(data, counted, words) ?? topOf(seriesEntries(data, words), counted, words);
  return [finding, ...unknownIn(data, words)].join(' ');
}
