/** What a chart sets side by side: categories along its x axis, and series, each with a colour. */
import type { Tone } from '../schema/field.ts';
import type { Text } from '../text/text.ts';
import { type Point, comparePoints } from '../record/point.ts';
import type { ChartWords } from './chart-words.ts';

/** A place on the x axis. */
export interface ChartCategory {
  /** Undefined stands for all the smaller categories together. */
  readonly value: Point | undefined;
  /** Undefined where `value` is, which the interface has a word for. */
  readonly label: Text | undefined;
  readonly tone?: Tone | undefined;
  /** The value is a date, or a year or month, which each language writes in its own way. */
  readonly isDate: boolean;
}

/** One colour of the chart. */
export interface ChartSeries {
  /** Undefined where the chart has no `by`, and for the records whose `by` is unknown. */
  readonly value: Point | undefined;
  /** Undefined for unknown and for the rest, which the interface has words for. */
  readonly label: Text | undefined;
  readonly tone?: Tone | undefined;
  /** `unknown`: the records whose `by` is unknown. `rest`: all the smaller series together. */
  readonly kind: 'value' | 'unknown' | 'rest';
  /** Of its numbers: a series never adds up two currencies. */
  readonly unit?: string | undefined;
}

/** The units of their numbers in order, none last. */
export function unitsOf(series: readonly ChartSeries[]): (string | undefined)[] {
  const units = [...new Set(series.map(({ unit }) => unit))];
  const known = units.filter((unit) => unit !== undefined).sort(comparePoints);
  return known.length === units.length ? known : [...known, undefined];
}

export function nameCategory({ label, isDate }: ChartCategory, words: ChartWords): string {
  if (label === undefined) return words.say('chart.rest');
  return isDate ? words.date(words.text(label)) : words.text(label);
}

export function nameSeries({ label, kind }: ChartSeries, words: ChartWords): string {
  if (label !== undefined) return words.text(label);
  return words.say(kind === 'rest' ? 'chart.rest' : 'chart.unknown');
}
