/** Lets a chart be read by keys: arrows walk from point to point, and each point is spoken. */
import type { Chart } from 'chart.js';
import type { ShownChart } from '../core/chart/shown-chart.ts';
import { isHorizontal } from './chart-options.ts';

/** What is said of a point. */
function sentence(chart: ShownChart, series: number, category: number): string {
  const name = chart.series.length > 1 ? `${chart.series[series]?.label ?? ''}, ` : '';
  const value = chart.shown[series]?.[category] ?? '';
  return `${name}${chart.categories[category]?.label ?? ''}${chart.colon}${value}`;
}

/** By key: how far down and how far to the right. */
const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/**
 * How far a key goes. Along the axis it walks through the categories, across it through the series:
 * bars that lie have their categories one under the other. One series alone needs no second way.
 */
export function stepFor(key: string, chart: ShownChart): readonly [number, number] | undefined {
  const step = steps[key];
  if (!step) return undefined;
  const [down, right] = step;
  const onwards = chart.direction === 'rtl' ? -right : right;
  if (chart.series.length === 1) return [0, down + onwards];
  return isHorizontal(chart) ? [onwards, down] : [down, onwards];
}

const inside = (value: number, length: number) => Math.min(Math.max(value, 0), length - 1);

export function stepByKeys(
  canvas: HTMLCanvasElement,
  chart: ShownChart,
  drawn: () => Chart,
  spoken: Element | null,
): void {
  let at: [series: number, place: number] | undefined;
  const show = () => {
    if (!at) return;
    const [datasetIndex, index] = [at[0], chart.listed[at[1]] ?? 0];
    const active = [{ datasetIndex, index }];
    const point = drawn().getDatasetMeta(datasetIndex).data[index];
    drawn().setActiveElements(active);
    drawn().tooltip?.setActiveElements(active, { x: point?.x ?? 0, y: point?.y ?? 0 });
    drawn().update();
    if (spoken) spoken.textContent = sentence(chart, datasetIndex, index);
  };
  canvas.addEventListener('keydown', (event) => {
    const step = stepFor(event.key, chart);
    const isEnd = event.key === 'Home' || event.key === 'End';
    if (!step && !isEnd) return;
    event.preventDefault();
    const last = chart.listed.length - 1;
    const [series, place] = at ?? [0, 0];
    // The first key shows the first point, whatever its way.
    const [by, on] = at ? (step ?? [0, 0]) : [0, 0];
    const next = isEnd ? (event.key === 'Home' ? 0 : last) : place + on;
    at = [inside(series + by, chart.series.length), inside(next, chart.listed.length)];
    show();
  });
  canvas.addEventListener('blur', () => {
    at = undefined;
    drawn().setActiveElements([]);
    drawn().tooltip?.setActiveElements([], { x: 0, y: 0 });
    drawn().update();
  });
}
