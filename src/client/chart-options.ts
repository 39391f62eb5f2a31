/** A chart in the words of chart.js, which draws its marks; the words and lines come from the still picture. */
import type { ChartConfiguration, ChartDataset, ChartOptions, Plugin, TooltipItem } from 'chart.js';
import type { ShownChart } from '../core/chart/shown-chart.ts';
import type { MarkColours, Palette } from './chart-colours.ts';
import { type Still, drawLines, drawWords } from './chart-still.ts';

type Kind = 'bar' | 'line' | 'doughnut';

const kinds: Readonly<Record<ShownChart['type'], Kind>> = {
  bar: 'bar',
  'stacked-bar': 'bar',
  line: 'line',
  doughnut: 'doughnut',
};

/** Bars that lie one under the other; a row in time goes from side to side. */
export const isHorizontal = (chart: ShownChart) =>
  chart.type !== 'line' && chart.type !== 'doughnut' && !chart.isTime;

/** Lying bars: each has a piece of the axis beside it. */
const places = (still: Still) =>
  still.lines.map(({ from, to }) => ({
    middle: (from[1] + to[1]) / 2,
    thickness: to[1] - from[1],
  }));

/** As long as it can be seen: the number itself is told in words. */
const seen = (value: number, least: number) =>
  value === 0 ? 0 : Math.sign(value) * Math.max(Math.abs(value), least);

/** Dashes of the lines whose colour comes again. */
const dashes = [[], [8, 4], [2, 4], [2, 4]];

/** Columns as wide as those of the still picture, which has words beside them. */
const standing = {
  barPercentage: 0.72,
  categoryPercentage: 1,
  maxBarThickness: ({ chart }: { readonly chart: { readonly width: number } }) =>
    chart.width * 0.16,
};

function datasets(chart: ShownChart, still: Still, palette: Palette): ChartDataset[] {
  const kind = kinds[chart.type];
  const lying = isHorizontal(chart) ? places(still) : undefined;
  return chart.series.map((series, index) => {
    const row = chart.values[index] ?? [];
    const label = series.label;
    if (kind === 'line') return lineOf(label, [...row], series.shade, palette.of(series));
    const lengths = row.map((value) => (value === null ? null : seen(value, still.least)));
    const data = lying
      ? lengths.map((x, at) => ({ x: x ?? NaN, y: lying[at]?.middle ?? 0 }))
      : lengths;
    const marks = chart.series.length === 1 ? chart.categories : chart.categories.map(() => series);
    const colours = marks.map((mark) => palette.of(mark));
    return {
      label,
      data,
      backgroundColor: colours.map(({ fill }) => fill),
      borderColor: colours.map(({ edge }) => edge),
      borderWidth: marks.map(({ shade }) => (shade > 1 ? 2 : 1)),
      ...(kind === 'bar' ? { borderSkipped: false } : { borderRadius: 0 }),
      ...(lying ? { barThickness: lying[0]?.thickness ?? 0 } : {}),
      ...(kind === 'bar' && !lying ? standing : {}),
    };
  });
}

/** Of a line, between two of its places; one that has no number is skipped. */
interface Piece {
  readonly p0: { readonly skip: boolean };
  readonly p1: { readonly skip: boolean };
}

const isGap = ({ p0, p1 }: Piece) => p0.skip || p1.skip;

function lineOf(
  label: string,
  data: (number | null)[],
  shade: number,
  { line, fill }: MarkColours,
) {
  const dash = dashes[shade - 1] ?? [];
  return {
    label,
    data,
    borderColor: line,
    backgroundColor: fill,
    pointBackgroundColor: fill,
    borderWidth: 3,
    borderDash: dash,
    pointRadius: 4,
    pointHoverRadius: 7,
    spanGaps: true,
    // A dot at the edge of the plot is whole.
    clip: false as const,
    // Over the months or years without a number the line is thin and dashed.
    segment: {
      borderDash: (piece: Piece) => (isGap(piece) ? [3, 5] : dash),
      borderWidth: (piece: Piece) => (isGap(piece) ? 1.5 : 3),
    },
  };
}

function scales(chart: ShownChart, still: Still): NonNullable<ChartOptions['scales']> {
  if (chart.type === 'doughnut') return {};
  const reverse = chart.direction === 'rtl';
  const [min, max] = still.reach;
  const value = {
    type: 'linear',
    display: false,
    stacked: chart.type !== 'line',
    min,
    max,
  } as const;
  return isHorizontal(chart)
    ? {
        x: { ...value, reverse },
        y: {
          type: 'linear',
          display: false,
          stacked: true,
          // Else the bars would move inwards, away from their words.
          offset: false,
          reverse: true,
          min: 0,
          max: still.height,
        },
      }
    : { x: { type: 'category', display: false, stacked: true, offset: true, reverse }, y: value };
}

/** Between the edges of the canvas and the place where the marks stand. */
function paddingOf(chart: ShownChart, still: Still, width: number) {
  const none = { top: 0, bottom: 0, left: 0, right: 0 };
  if (isHorizontal(chart)) return none;
  if (chart.type === 'doughnut') return { ...none, top: 4, bottom: still.height - 208 };
  const heights = still.lines.map(({ from }) => from[1]);
  const reading = Math.min(...still.lines.map(({ from, to }) => Math.abs(to[0] - from[0])));
  const margin = (1 - reading) * width;
  return {
    top: Math.min(...heights),
    bottom: still.height - Math.max(...heights),
    left: chart.direction === 'rtl' ? 0 : margin,
    right: chart.direction === 'rtl' ? margin : 0,
  };
}

type Place = Pick<TooltipItem<Kind>, 'datasetIndex' | 'dataIndex'>;

/** What the tooltip says of a point. */
function pointLabel(chart: ShownChart, { datasetIndex, dataIndex }: Place): string {
  const name =
    chart.series.length > 1 ? `${chart.series[datasetIndex]?.label ?? ''}${chart.colon}` : '';
  return ` ${name}${chart.shown[datasetIndex]?.[dataIndex] ?? ''}`;
}

/** @param isCalm the reader asked for less motion */
export function toConfiguration(
  chart: ShownChart,
  still: Still,
  palette: Palette,
  isCalm: boolean,
): ChartConfiguration {
  const surroundings: Plugin = {
    id: 'surroundings',
    beforeDatasetsDraw: ({ ctx, width }) => {
      drawLines(ctx, width, still, palette);
    },
    afterDatasetsDraw: ({ ctx, width }) => {
      drawWords(ctx, width, still, palette, chart);
    },
  };
  const title = (items: readonly Place[]) =>
    chart.categories[items[0]?.dataIndex ?? 0]?.label ?? '';
  const options: ChartOptions = {
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: isHorizontal(chart) ? 'y' : 'x',
    animation: isCalm ? false : { duration: 300 },
    layout: {
      padding: ({ chart: { width } }) => paddingOf(chart, still, width),
      autoPadding: false,
    },
    scales: scales(chart, still),
    interaction: { mode: 'nearest', intersect: chart.type === 'doughnut' },
    plugins: {
      tooltip: {
        rtl: chart.direction === 'rtl',
        callbacks: { title, label: (item) => pointLabel(chart, item) },
      },
    },
    ...(chart.type === 'doughnut' ? { cutout: '57%' } : {}),
  };
  return {
    type: kinds[chart.type],
    data: {
      labels: chart.categories.map(({ label }) => label),
      datasets: datasets(chart, still, palette),
    },
    options,
    plugins: [surroundings],
  };
}
