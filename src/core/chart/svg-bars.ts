/** Horizontal bars, one under the other, each below its label: readable at any width. */
import { type Canvas, classOf } from './svg-canvas.ts';
import { stackOf } from './stack.ts';
import type { ShownChart } from './shown-chart.ts';
import { wrap } from './svg-wrap.ts';

const lineHeight = 20;
const barHeight = 14;
const gap = 14;

export interface Drawing {
  readonly height: number;
  readonly parts: readonly string[];
}

/** What stands at the end of a bar's label: its number, or those of its parts in the order of the series. */
function valueText({ shown, values }: ShownChart, at: number): string {
  const present = values.flatMap((row, index) =>
    row[at] === 0 && values.length > 1 ? [] : (shown[index]?.[at] ?? []),
  );
  return present.join(' · ');
}

export function drawBars(chart: ShownChart, canvas: Canvas, top: number): Drawing {
  const stacks = chart.categories.map((_, at) =>
    stackOf(chart.values.map((row) => row[at] ?? null)),
  );
  const low = stacks.reduce((least, { min }) => Math.min(least, min), 0);
  const high = stacks.reduce((most, { max }) => Math.max(most, max), 0);
  const span = high - low || 1;
  const place = (value: number) => ((value - low) / span) * 100;
  const parts: string[] = [];
  let y = top;
  for (const [at, category] of chart.categories.entries()) {
    const lines = wrap(category.label);
    lines.forEach((line, index) =>
      parts.push(canvas.text(line, 0, y + 14 + index * lineHeight, 'start', 'label')),
    );
    y += lines.length * lineHeight;
    parts.push(canvas.text(valueText(chart, at), 100, y - lineHeight + 14, 'end', 'value'));
    for (const { series, from, to } of stacks[at]?.pieces ?? []) {
      const mark = chart.series.length > 1 ? chart.series[series] : category;
      if (mark) parts.push(canvas.bar(place(from), place(to), y, barHeight, classOf(mark)));
    }
    parts.push(canvas.line([place(0), y], [place(0), y + barHeight], 'axis'));
    y += barHeight + gap;
  }
  return { height: y - top, parts };
}
