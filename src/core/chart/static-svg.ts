/**
 * A chart as a still picture, for readers without JavaScript and for paper. It is as wide as its
 * place; its title and finding are its text alternative, and the table beside it has its numbers.
 */
import { scaleOf } from './scale.ts';
import { stackOf } from './stack.ts';
import { type Drawing, barsOf, drawBars } from './svg-bars.ts';
import { type Canvas, canvasFor } from './svg-canvas.ts';
import { drawDoughnut } from './svg-doughnut.ts';
import { element, round } from './svg-element.ts';
import { drawLegend } from './svg-legend.ts';
import { panelsOf } from './panels.ts';
import { drawTime, leastOf } from './svg-time.ts';
import type { ShownChart } from './shown-chart.ts';

/** Between two panels, in pixels. */
const between = 24;

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

/** Over the drawing: the colours of its series, or the name of the one that is in a panel of its own. */
function drawHead({ series, panels }: ShownChart, canvas: Canvas): Drawing {
  const [only, ...others] = series;
  if (others.length === 0 && (!panels || !only)) return { height: 0, parts: [] };
  if (only?.colour === 'accent')
    return { height: 36, parts: [canvas.text(only.label, 0, 15, 'start', 'label')] };
  const legend = drawLegend(series, canvas, 0);
  return { ...legend, height: legend.height + 12 };
}

function draw(chart: ShownChart, canvas: Canvas, tick: (value: number) => string): Drawn {
  if (chart.type === 'doughnut') return { ...drawDoughnut(chart, canvas), reach: [0, 0], least: 0 };
  const { height: top, parts: head } = drawHead(chart, canvas);
  const whole = ({ height, parts }: Drawing): Drawing => ({
    height: top + height,
    parts: [...head, ...parts],
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

/** One below the other, in a group each; what is read off the scale of one is of none of them. */
function drawPanels(
  panels: readonly ShownChart[],
  canvas: Canvas,
  tick: (value: number) => string,
): Drawn {
  let height = 0;
  const parts = panels.map((panel) => {
    const drawn = draw(panel, canvas, tick);
    const transform = `translate(0 ${round(height)})`;
    height += drawn.height + between;
    return element('g', { class: 'panel', transform }, ...drawn.parts);
  });
  return { height: height - between, parts, reach: [0, 0], least: 0 };
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
  const [canvas, panels] = [canvasFor(chart.direction), panelsOf(chart)];
  const { parts, reach, least, ...drawn } = chart.panels
    ? drawPanels(panels, canvas, tick)
    : draw(chart, canvas, tick);
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
