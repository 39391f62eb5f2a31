/** What happens in time, from side to side: its axes, its lines and the numbers above them. */
import type { Scale } from './scale.ts';
import { type Canvas, classOf } from './svg-canvas.ts';
import type { ShownChart } from './shown-chart.ts';
import type { Drawing } from './svg-bars.ts';
import { drawColumns } from './svg-columns.ts';
import { fits, widthOf } from './svg-fit.ts';

const plot = 220;
/** Percent of the width that the marks' labels take. */
const margin = 14;
/** Dates that fit beside each other on the narrowest phone. */
const mostDates = 6;
const mostLongDates = 3;
/** Words in the middle of a place beyond this would stand out of the drawing: they end at its edge. */
const edge = 92;
/** Height of a part that can still be seen between its edges, in pixels. */
const leastHeight = 5;

export const leastOf = ({ min, max }: Scale) => ((max - min) * leastHeight) / plot;

export interface Plane {
  readonly canvas: Canvas;
  readonly top: number;
  /** Middle of a category, in percent. */
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  /** Width of a category, in percent. */
  readonly step: number;
  /** Of the value axis: what a column measures at least. */
  readonly least: number;
}

function planeOf(chart: ShownChart, canvas: Canvas, top: number, scale: Scale): Plane {
  const step = (100 - margin) / chart.categories.length;
  return {
    canvas,
    top,
    step,
    least: leastOf(scale),
    x: (at) => margin + step * (at + 0.5),
    y: (value) => top + plot * (1 - (value - scale.min) / (scale.max - scale.min)),
  };
}

/** Which categories are named on the axis: those of long gaps are not, and no two run together. */
function dated({ categories, listed }: ShownChart, x: (at: number) => number): number[] {
  if (listed.length === categories.length) {
    const isLong = categories.some(({ label }) => label.length > 6);
    const every = Math.ceil(categories.length / (isLong ? mostLongDates : mostDates));
    return listed.filter((at) => at % every === 0);
  }
  let end = 0;
  return listed.filter((at) => {
    const width = widthOf(categories[at]?.label ?? '');
    const start = x(at) > edge ? 100 - width : x(at) - width / 2;
    if (start < end) return false;
    end = start + width;
    return true;
  });
}

function drawAxes(
  chart: ShownChart,
  { canvas, x, y, top }: Plane,
  scale: Scale,
  name: (tick: number) => string,
): string[] {
  const parts = scale.ticks.flatMap((tick) => [
    canvas.line([margin, y(tick)], [100, y(tick)], tick === 0 ? 'axis' : 'grid'),
    canvas.text(name(tick), margin - 1.5, y(tick) + 4, 'end', 'tick'),
  ]);
  for (const at of dated(chart, x)) {
    const { label } = chart.categories[at] ?? { label: '' };
    const [place, anchor] = x(at) > edge ? ([100, 'end'] as const) : ([x(at), 'middle'] as const);
    parts.push(canvas.text(label, place, top + plot + 20, anchor, 'tick'));
  }
  return parts;
}

/** A line is thin and dashed where it runs over places without a number. */
function drawLines(chart: ShownChart, { canvas, x, y }: Plane): string[] {
  return chart.series.flatMap((mark, index) => {
    const row = chart.values[index] ?? [];
    const lines: string[] = [];
    const dots: string[] = [];
    let before: readonly [at: number, value: number] | undefined;
    for (const [at, value] of row.entries()) {
      if (value === null) continue;
      dots.push(canvas.dot(x(at), y(value), classOf(mark)));
      if (before) {
        const className = before[0] === at - 1 ? 'stroke' : 'stroke gap';
        const from = [x(before[0]), y(before[1])] as const;
        lines.push(canvas.line(from, [x(at), y(value)], `${className} ${classOf(mark)}`));
      }
      before = [at, value];
    }
    return [...lines, ...dots];
  });
}

/** The numbers of a single row, each above its point, where they fit side by side. */
function drawNumbers(chart: ShownChart, { canvas, x, y, step }: Plane): string[] {
  const [row = [], ...others] = chart.values;
  const [shown = []] = chart.shown;
  const known = row.flatMap((value, at) => (value === null ? [] : { value, at }));
  const room = known.reduce(
    (least, { at }, index) => Math.min(least, (at - (known[index - 1]?.at ?? -Infinity)) * step),
    100,
  );
  if (others.length > 0 || !known.every(({ at }) => fits(shown[at] ?? '', room))) return [];
  return known.map(({ value, at }) => {
    const isLast = x(at) > edge;
    const above = y(Math.max(value, 0)) - 8;
    const place = isLast ? 100 : x(at);
    return canvas.text(shown[at] ?? '', place, above, isLast ? 'end' : 'middle', 'value');
  });
}

/** @param name a mark of the value axis in words */
export function drawTime(
  chart: ShownChart,
  canvas: Canvas,
  top: number,
  scale: Scale,
  name: (tick: number) => string,
): Drawing {
  const plane = planeOf(chart, canvas, top + 24, scale);
  const marks = chart.type === 'line' ? drawLines(chart, plane) : drawColumns(chart, plane);
  const numbers = drawNumbers(chart, plane);
  return {
    height: plot + 54,
    parts: [...drawAxes(chart, plane, scale, name), ...marks, ...numbers],
  };
}
