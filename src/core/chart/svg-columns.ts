/** Columns over time, each number on its part or beside it. */
import type { ShownChart } from './shown-chart.ts';
import type { ShownMark } from './shown-mark.ts';
import { stackOf } from './stack.ts';
import { classOf, classOn } from './svg-canvas.ts';
import { fits } from './svg-fit.ts';
import type { Plane } from './svg-time.ts';

/** Height of a line of words, in pixels. */
const line = 16;

/** A part of a column, in pixels and percent. */
interface Part {
  readonly mark: ShownMark;
  readonly words: string;
  readonly top: number;
  readonly height: number;
}

function partsOf(chart: ShownChart, { y, least }: Plane, at: number): Part[] {
  const isMany = chart.series.length > 1;
  const { pieces } = stackOf(
    chart.values.map((row) => row[at] ?? null),
    least,
  );
  return pieces.flatMap(({ series, from, to }) => {
    const mark = isMany ? chart.series[series] : chart.categories[at];
    const words = chart.shown[series]?.[at] ?? '';
    return mark ? { mark, words, top: y(to), height: y(from) - y(to) } : [];
  });
}

/** The numbers of a column's parts: on them, else beside them, else nowhere: the table has them all. */
function numberParts(parts: readonly Part[], { canvas, x, y, step }: Plane, at: number): string[] {
  const half = halfOf(step);
  const isLast = x(at) + step > 100;
  const beside = (isLast ? step / 2 - half : step - 2 * half) - 1;
  let taken = Infinity;
  return parts.flatMap(({ mark, words, top, height }) => {
    const base = top + height / 2 + 5;
    if (height >= line && fits(words, 2 * half))
      return canvas.text(words, x(at), base, 'middle', classOn(mark));
    if (!fits(words, beside) || Math.abs(taken - base) < line) return [];
    taken = base;
    // The axis must not run through it.
    const clear = top < y(0) ? Math.min(base, y(0) - 4) : base;
    return canvas.text(words, x(at) + half + 1, clear, 'start', 'value');
  });
}

/** Half the width of a column, in percent. */
const halfOf = (step: number) => Math.min(step * 0.36, 8);

export function drawColumns(chart: ShownChart, plane: Plane): string[] {
  const { canvas, x, step } = plane;
  const half = halfOf(step);
  return chart.categories.flatMap((_, at) => {
    const parts = partsOf(chart, plane, at);
    const bars = parts.map(({ mark, top, height }) =>
      canvas.bar(x(at) - half, x(at) + half, top, height, classOf(mark)),
    );
    return chart.series.length > 1 ? [...bars, ...numberParts(parts, plane, at)] : bars;
  });
}
