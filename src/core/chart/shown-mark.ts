/** Which name and which colour each category and each series of a chart is shown with. */
import type { Tone } from '../schema/field.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartWords } from './chart-words.ts';
import { type ChartSeries, nameCategory, nameSeries } from './mark.ts';

/** A category or a series. */
export interface ShownMark {
  readonly label: string;
  /** The class of its colour: `tone-positive`, `series-1` to `series-8`, or `accent` for one alone. */
  readonly colour: string;
  /** From 1: which of those with the same colour it is, so that the second can have a pattern. */
  readonly shade: number;
}

interface Named {
  readonly label: string;
  readonly tone?: Tone | undefined;
  /** It stands for what is not reported. */
  readonly isUnknown: boolean;
}

const colours = 8;

const accent = { colour: 'accent', shade: 1 } as const;

const isScale = (entries: readonly Named[]) => entries.every(({ tone }) => tone !== undefined);

/** The colours of their tones, or else the colours in turn: some of both would look alike. */
function toMarks(entries: readonly Named[]): ShownMark[] {
  const hasTones = isScale(entries);
  const used = new Map<string, number>();
  let plain = 0;
  return entries.map(({ label, tone, isUnknown }) => {
    const isToned = hasTones || isUnknown;
    if (!isToned) plain += 1;
    const colour = isToned ? `tone-${tone ?? 'muted'}` : `series-${((plain - 1) % colours) + 1}`;
    const shade = (used.get(colour) ?? 0) + 1;
    used.set(colour, shade);
    return { label, colour, shade };
  });
}

/** Bars of one series are told apart by their places; only a doughnut needs a colour for each. */
export function categoryMarks({ categories, chart }: ChartData, words: ChartWords): ShownMark[] {
  const named = categories.map((category): Named => {
    return { label: nameCategory(category, words), tone: category.tone, isUnknown: false };
  });
  if (chart.type === 'doughnut' || isScale(named)) return toMarks(named);
  return named.map(({ label }) => ({ label, ...accent }));
}

/** The same in two units has one colour: each unit has a drawing of its own. */
export function seriesMarks({ series }: ChartData, words: ChartWords): ShownMark[] {
  const idOf = ({ kind, value }: ChartSeries) => JSON.stringify([kind, value ?? null]);
  const kinds = new Map(series.map((one) => [idOf(one), one]));
  const named = [...kinds].map(([id, { tone, kind }]): Named => {
    return { label: id, tone, isUnknown: kind === 'unknown' };
  });
  const marks = named.length > 1 ? toMarks(named) : [];
  return series.map((one) => ({
    ...(marks.find(({ label }) => label === idOf(one)) ?? accent),
    label: nameSeries(one, words),
  }));
}
