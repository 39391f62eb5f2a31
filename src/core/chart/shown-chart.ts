/**
 * A chart in a reader's words: all that its drawing, its table and the code in the browser need, as
 * plain data that can be written as JSON.
 */
import type { Chart } from '../collection/collection.ts';
import type { Tone } from '../schema/field.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartWords } from './chart-words.ts';
import { findingOf } from './finding.ts';
import { listedOf } from './listed.ts';
import { nameCategory, nameSeries } from './mark.ts';

/** A category or a series. */
export interface ShownMark {
  readonly label: string;
  /** The class of its colour: `tone-positive`, `series-1` to `series-8`, or `accent` for one alone. */
  readonly colour: string;
  /** From 1: which of those with the same colour it is, so that the second can have a pattern. */
  readonly shade: number;
}

export interface ShownChart {
  readonly id: string;
  readonly type: Chart['type'];
  readonly title: string;
  /** One sentence, computed from the numbers. */
  readonly finding: string;
  /** What is left out, and why. */
  readonly notes: readonly string[];
  /** The categories follow one another in time. */
  readonly isTime: boolean;
  readonly categories: readonly ShownMark[];
  /** Indexes of the categories that are read one after the other: all, but for long gaps in time. */
  readonly listed: readonly number[];
  readonly series: readonly ShownMark[];
  /** By series, then by category; null where there is no number. */
  readonly values: readonly (readonly (number | null)[])[];
  /** The values as people write them. */
  readonly shown: readonly (readonly string[])[];
  readonly direction: 'ltr' | 'rtl';
  /** Between a label and its value, as the language has it. */
  readonly colon: string;
}

const colours = 8;

/** Those with a tone have its colour; the others the colours in turn. */
function toMarks(
  entries: readonly { readonly label: string; readonly tone?: Tone | undefined }[],
): ShownMark[] {
  const used = new Map<string, number>();
  let plain = 0;
  return entries.map(({ label, tone }) => {
    if (tone === undefined) plain += 1;
    const colour = tone === undefined ? `series-${((plain - 1) % colours) + 1}` : `tone-${tone}`;
    const shade = (used.get(colour) ?? 0) + 1;
    used.set(colour, shade);
    return { label, colour, shade };
  });
}

function notesOf(
  { unknown, unmeasured, total, series, unit, repeated }: ChartData,
  words: ChartWords,
): string[] {
  const all = words.number(total);
  const notes: string[] = [];
  if (unknown > 0)
    notes.push(words.say('chart.leftOut', { part: words.number(unknown), total: all }));
  if (unmeasured > 0)
    notes.push(words.say('chart.unmeasured', { part: words.number(unmeasured), total: all }));
  if (unit === undefined && series.some((one) => one.unit !== undefined))
    notes.push(words.say('chart.mixed'));
  if (repeated.x || repeated.by) notes.push(words.say('chart.repeated'));
  return notes;
}

/** Bars of one series are told apart by their places; only a doughnut needs a colour for each. */
function categoryMarks(data: ChartData, words: ChartWords): ShownMark[] {
  const named = data.categories.map((category) => ({
    label: nameCategory(category, words),
    tone: category.tone,
  }));
  const isToned = named.some(({ tone }) => tone !== undefined);
  if (data.chart.type === 'doughnut' || isToned) return toMarks(named);
  return named.map(({ label }) => ({ label, colour: 'accent', shade: 1 }));
}

function seriesMarks({ series }: ChartData, words: ChartWords): ShownMark[] {
  const named = series.map((one) => ({ label: nameSeries(one, words), tone: one.tone }));
  if (named.length > 1) return toMarks(named);
  return named.map(({ label }) => ({ label, colour: 'accent', shade: 1 }));
}

export function showChart(data: ChartData, words: ChartWords): ShownChart {
  const { chart, categories, series, values, hasRecord } = data;
  const missing = (index: number, at: number) =>
    words.say(hasRecord[index]?.[at] ? 'chart.unknown' : 'chart.noRecord');
  return {
    id: chart.id,
    type: chart.type,
    title: words.text(chart.title),
    finding: findingOf(data, words),
    notes: notesOf(data, words),
    isTime: categories.length > 0 && categories.every(({ isDate }) => isDate),
    categories: categoryMarks(data, words),
    listed: listedOf(data),
    series: seriesMarks(data, words),
    values,
    shown: values.map((row, index) =>
      row.map((value, at) =>
        value === null ? missing(index, at) : words.number(value, series[index]?.unit),
      ),
    ),
    direction: words.direction,
    colon: words.say('label.colon'),
  };
}
