/**
 * A chart as a still picture, for readers without JavaScript and for paper. It is as wide as its
 * place; its title and finding are its text alternative, and the table beside it has its numbers.
 */
import { scaleOf } from './scale.ts';
import { stackOf } from './stack.ts';
import { type Drawing, barsOf, drawBars } from './svg-bars.ts';
import { type Canvas, canvasFor } from './svg-canvas.ts';
import { drawDoughnut } from './svg-doughnut.ts';
import { element } from './svg-element.ts';
import { drawLegend } from './svg-legend.ts';
import { drawTime, leastOf } from './svg-time.ts';
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
  /** What a bar measures at least on it. */
  readonly least: number;
}

function draw(chart: ShownChart, canvas: Canvas, tick: (value: number) => string): Drawn {
  if (chart.type === 'doughnut') return { ...drawDoughnut(chart, canvas), reach: [0, 0], least: 0 };
  const isMany = chart.series.length > 1;
  const legend = isMany ? drawLegend(chart.series, canvas, 0) : { height: 0, parts: [] };
  const top = legend.height + (isMany ? 12 : 0);
  const whole = ({ height, parts }: Drawing): Drawing => ({
    height: top + height,
    parts: [...legend.parts, ...parts],
  });
  if (!chart.isTime && chart.type !== 'line') {
    const bars = barsOf(chart);
    const { low, high, least } = bars;
    return { ...whole(drawBars(chart, bars, canvas, top)), reach: [low, high], least };
  }
  const values = extent(chart);
  const scale = scaleOf(values, values.every(Number.isInteger));
  const drawing = drawTime(chart, canvas, top, scale, tick);
  return { ...whole(drawing), reach: [scale.min, scale.max], least: leastOf(scale) };
}

export interface Picture {
  readonly svg: string;
  /** In pixels. */
  readonly height: number;
}

/**
 * @param tick a mark of the value axis in words
 * @returns `svg`: an element with classes and no styles: `mark` with `series-1` to `series-8` or
 *   `tone-…` (and `shade-2` … where a colour comes again), `arc`, `stroke`, `axis`, `grid`, and
 *   texts `label`, `value` (with `on` and a colour where it stands on a mark), `tick`; `data-low` and
 *   `data-high` are the reach of its value axis, `data-least` what a bar measures at least on it.
 *   Empty when there is nothing to draw
 */
export function drawChart(chart: ShownChart, tick: (value: number) => string): Picture {
  if (chart.categories.length === 0) return { svg: '', height: 0 };
  const { parts, reach, least, ...drawn } = draw(chart, canvasFor(chart.direction), tick);
  const height = Math.ceil(drawn.height);
  const svg = element(
    'svg',
    {
      class: `chart chart-${chart.type}`,
      width: '100%',
      height,
      'data-low': String(reach[0]),
      'data-high': String(reach[1]),
      'data-least': String(least),
      role: 'img',
      'aria-label': `${chart.title}. ${chart.finding}`,
    },
    ...parts,
  );
  return { svg, height };
}
