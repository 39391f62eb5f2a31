/** Horizontal bars, one under the other, each below its label: readable at any width. */
import { type Canvas, classOf, classOn } from './svg-canvas.ts';
import { type Piece, type Stack, stackOf } from './stack.ts';
import type { ShownChart } from './shown-chart.ts';
import type { ShownMark } from './shown-mark.ts';
import { fits } from './svg-fit.ts';
import { wrap } from './svg-wrap.ts';

const lineHeight = 20;
const barHeight = 14;
/** Of bars that have words on their parts. */
const thickBar = 22;
const gap = 14;

export interface Drawing {
  readonly height: number;
  readonly parts: readonly string[];
}

/** Bars to scale. */
export interface Bars {
  readonly stacks: readonly Stack[];
  readonly low: number;
  readonly high: number;
  /** Length of the shortest piece. */
  readonly least: number;
}

/** Part of the longest bar that a piece has at least. */
const leastPart = 0.01;

export function barsOf({ categories, values }: ShownChart): Bars {
  const laid = (least: number) => {
    const stacks = categories.map((_, at) =>
      stackOf(
        values.map((row) => row[at] ?? null),
        least,
      ),
    );
    const low = stacks.reduce((lowest, { min }) => Math.min(lowest, min), 0);
    const high = stacks.reduce((highest, { max }) => Math.max(highest, max), 0);
    return { stacks, low, high, least };
  };
  const exact = laid(0);
  return laid((exact.high - exact.low) * leastPart);
}

/** The number of a bar that has no parts. */
function wholeOf({ shown }: ShownChart, pieces: readonly Piece[], at: number): string {
  return pieces.length > 0 && shown.length > 1 ? '' : (shown[0]?.[at] ?? '');
}

interface Told {
  /** On the parts. */
  readonly on: readonly string[];
  /** What did not fit on them. */
  readonly below: string;
}

/** Each part says its name and number, or its number; the shortest are told below the bar. */
function tellPieces(
  chart: ShownChart,
  at: number,
  marked: readonly { readonly piece: Piece; readonly from: number; readonly to: number }[],
  write: (words: string, middle: number, mark: ShownMark) => string,
): Told {
  const on: string[] = [];
  const below: string[] = [];
  for (const { piece, from, to } of marked) {
    const mark = chart.series[piece.series];
    const number = chart.shown[piece.series]?.[at] ?? '';
    if (!mark) continue;
    const named = `${mark.label} ${number}`;
    const words = [named, number].find((one) => fits(one, to - from));
    if (words === undefined) below.push(named);
    else on.push(write(words, (from + to) / 2, mark));
  }
  return { on, below: below.join(' · ') };
}

/** One bar under its label. */
function drawBar(
  chart: ShownChart,
  at: number,
  { stacks, low, high }: Bars,
  canvas: Canvas,
  top: number,
): Drawing {
  const category = chart.categories[at];
  if (!category) return { height: 0, parts: [] };
  const isMany = chart.series.length > 1;
  const height = isMany ? thickBar : barHeight;
  const place = (value: number) => ((value - low) / (high - low || 1)) * 100;
  const pieces = stacks[at]?.pieces ?? [];
  const lines = wrap(category.label);
  const y = top + lines.length * lineHeight;
  const marked = pieces.map((piece) => ({ piece, from: place(piece.from), to: place(piece.to) }));
  const bars = marked.map(({ piece, from, to }) => {
    const mark = isMany ? (chart.series[piece.series] ?? category) : category;
    return canvas.bar(from, to, y, height, classOf(mark));
  });
  const told = isMany
    ? tellPieces(chart, at, marked, (words, x, mark) =>
        canvas.text(words, x, y + 16, 'middle', classOn(mark)),
      )
    : { on: [], below: '' };
  const below = told.below === '' ? [] : wrap(told.below);
  const foot = y + height;
  const whole = wholeOf(chart, pieces, at);
  return {
    height: foot + below.length * lineHeight + gap - top,
    parts: [
      ...lines.map((line, index) =>
        canvas.text(line, 0, top + 14 + index * lineHeight, 'start', 'label'),
      ),
      ...(whole === '' ? [] : [canvas.text(whole, 100, y - lineHeight + 14, 'end', 'value')]),
      ...bars,
      canvas.line([place(0), y], [place(0), foot], 'axis'),
      ...told.on,
      ...below.map((line, index) =>
        canvas.text(line, 0, foot + 16 + index * lineHeight, 'start', 'tick'),
      ),
    ],
  };
}

export function drawBars(chart: ShownChart, bars: Bars, canvas: Canvas, top: number): Drawing {
  const parts: string[] = [];
  let y = top;
  for (const at of chart.categories.keys()) {
    const bar = drawBar(chart, at, bars, canvas, y);
    parts.push(...bar.parts);
    y += bar.height;
  }
  return { height: y - top, parts };
}
