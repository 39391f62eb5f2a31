/**
 * A chart as a still picture, for readers without JavaScript and for paper. It is as wide as its
 * place; its title and finding are its text alternative, and the table beside it has its numbers.
 */
import { scaleOf } from './scale.ts';
import { stackOf } from './stack.ts';
import { type Drawing, drawBars } from './svg-bars.ts';
import { type Canvas, canvasFor } from './svg-canvas.ts';
import { drawDoughnut } from './svg-doughnut.ts';
import { element } from './svg-element.ts';
import { drawLegend } from './svg-legend.ts';
import { drawTime } from './svg-time.ts';
import type { ShownChart } from './shown-chart.ts';

/** Everything that the value axis must hold, beside zero. */
function extent(chart: ShownChart): number[] {
  if (chart.type === 'line') return chart.values.flat().filter((value) => value !== null);
  return chart.categories.flatMap((_, at) => {
    const { min, max } = stackOf(chart.values.map((row) => row[at] ?? null));
    return [min, max];
  });
}

interface Drawn extends Drawing {
  /** First and last number of the value axis. */
  readonly reach: readonly [low: number, high: number];
}

function draw(chart: ShownChart, canvas: Canvas, tick: (value: number) => string): Drawn {
  if (chart.type === 'doughnut') return { ...drawDoughnut(chart, canvas), reach: [0, 0] };
  const isMany = chart.series.length > 1;
  const legend = isMany ? drawLegend(chart.series, canvas, 0) : { height: 0, parts: [] };
  const top = legend.height + (isMany ? 12 : 0);
  const values = extent(chart);
  const scale = scaleOf(values, values.every(Number.isInteger));
  const isTime = chart.isTime || chart.type === 'line';
  const drawing = isTime ? drawTime(chart, canvas, top, scale, tick) : drawBars(chart, canvas, top);
  return {
    height: top + drawing.height,
    parts: [...legend.parts, ...drawing.parts],
    reach: isTime ? [scale.min, scale.max] : [Math.min(0, ...values), Math.max(0, ...values)],
  };
}

/**
 * @param tick a mark of the value axis in words
 * @returns an `svg` element with classes and no styles: `mark` with `series-1` to `series-8` or
 *   `tone-…` (and `shade-2` … where a colour comes again), `arc`, `stroke`, `axis`, `grid`, and
 *   texts `label`, `value`, `tick`; `data-low` and `data-high` are the reach of its value axis.
 *   Empty when there is nothing to draw
 */
export function drawChart(chart: ShownChart, tick: (value: number) => string): string {
  if (chart.categories.length === 0) return '';
  const { height, parts, reach } = draw(chart, canvasFor(chart.direction), tick);
  return element(
    'svg',
    {
      class: `chart chart-${chart.type}`,
      width: '100%',
      height: Math.ceil(height),
      'data-low': String(reach[0]),
      'data-high': String(reach[1]),
      role: 'img',
      'aria-label': `${chart.title}. ${chart.finding}`,
    },
    ...parts,
  );
}
