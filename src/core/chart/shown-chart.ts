/**
 * A chart in a reader's words: all that its drawing, its table and the code in the browser need, as
 * plain data that can be written as JSON.
 */
import type { Chart } from '../collection/collection.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartWords } from './chart-words.ts';
import { findingOf } from './finding.ts';
import { listedOf } from './listed.ts';
import { unitsOf } from './mark.ts';
import { type ShownMark, categoryMarks, seriesMarks } from './shown-mark.ts';

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
  /** Indexes of the series of each unit, where there are several: each is drawn to its own scale. */
  readonly panels?: readonly (readonly number[])[];
  /** By series, then by category; null where there is no number. */
  readonly values: readonly (readonly (number | null)[])[];
  /** The values as people write them. */
  readonly shown: readonly (readonly string[])[];
  readonly direction: 'ltr' | 'rtl';
  /** Between a label and its value, as the language has it. */
  readonly colon: string;
}

function notesOf(
  { unknown, unmeasured, total, series, repeated }: ChartData,
  words: ChartWords,
): string[] {
  const all = words.number(total);
  const notes: string[] = [];
  if (unknown > 0)
    notes.push(words.say('chart.leftOut', { part: words.number(unknown), total: all }));
  if (unmeasured > 0)
    notes.push(words.say('chart.unmeasured', { part: words.number(unmeasured), total: all }));
  if (unitsOf(series).length > 1) notes.push(words.say('chart.mixed'));
  if (repeated.x || repeated.by) notes.push(words.say('chart.repeated'));
  return notes;
}

/** @returns indexes of the series of each unit; undefined where there is but one */
function panelsIn({ series }: ChartData): number[][] | undefined {
  const units = unitsOf(series);
  if (units.length < 2) return undefined;
  return units.map((unit) => [...series.keys()].filter((index) => series[index]?.unit === unit));
}

export function showChart(data: ChartData, words: ChartWords): ShownChart {
  const { chart, categories, series, values, hasRecord } = data;
  const panels = panelsIn(data);
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
    ...(panels ? { panels } : {}),
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
