/** A doughnut over its legend: parts of a whole, each with its number. */
import { type Canvas, classOf } from './svg-canvas.ts';
import { element } from './svg-element.ts';
import type { ShownChart } from './shown-chart.ts';
import type { Drawing } from './svg-bars.ts';
import { drawLegend } from './svg-legend.ts';

const radius = 80;
const thickness = 44;
const size = 2 * radius + thickness + 8;
/** Between two parts, in percent of the ring. */
const seam = 0.6;

/** Of a part whose colour comes again, in pixels. */
const outline = 2.5;

/**
 * One part of the ring, from twelve o'clock on; `share` and `start` in percent of the ring.
 * @param inset how much smaller it is on every side, in pixels
 */
function arc(share: number, start: number, className: string, inset = 0): string {
  const edge = (inset / (2 * Math.PI * radius)) * 100;
  const length = share > 99 ? 100 : Math.max(share - seam - 2 * edge, 0.3);
  return element('circle', {
    class: `arc ${className}`,
    cx: '50%',
    cy: size / 2,
    r: radius,
    pathLength: 100,
    'stroke-width': thickness - 2 * inset,
    'stroke-dasharray': `${length.toFixed(2)} ${(100 - length).toFixed(2)}`,
    'stroke-dashoffset': (25 - start - edge).toFixed(2),
  });
}

/** Parts below zero cannot be drawn; they stand in the legend and the table. */
export function drawDoughnut(chart: ShownChart, canvas: Canvas): Drawing {
  const row = chart.values[0] ?? [];
  const whole = row.reduce<number>((sum, value) => sum + Math.max(value ?? 0, 0), 0);
  const parts: string[] = [];
  let start = 0;
  for (const [at, category] of chart.categories.entries()) {
    const share = whole === 0 ? 0 : (Math.max(row[at] ?? 0, 0) / whole) * 100;
    if (share > 0) parts.push(arc(share, start, classOf(category)));
    if (share > 0 && category.shade > 1)
      parts.push(arc(share, start, `inner ${classOf(category)}`, outline));
    start += share;
  }
  const legend = drawLegend(chart.categories, canvas, size + 8, chart.shown[0]);
  return { height: size + 8 + legend.height, parts: [...parts, ...legend.parts] };
}
