/** A chart in the words of chart.js. */
import type { ChartConfiguration, ChartDataset, ChartOptions, TooltipItem } from 'chart.js';
import type { ShownChart } from '../core/chart/shown-chart.ts';
import type { Palette } from './chart-colours.ts';

type Kind = 'bar' | 'line' | 'doughnut';

const kinds: Readonly<Record<ShownChart['type'], Kind>> = {
  bar: 'bar',
  'stacked-bar': 'bar',
  line: 'line',
  doughnut: 'doughnut',
};

/** Horizontal bars leave room for words; a row in time goes from side to side. */
export const isHorizontal = (chart: ShownChart) => chart.type !== 'line' && !chart.isTime;

function datasets(chart: ShownChart, palette: Palette): ChartDataset[] {
  const kind = kinds[chart.type];
  return chart.series.map((series, index) => {
    const one = palette.of(series);
    const isSingle = chart.series.length === 1;
    const colours =
      kind !== 'line' && isSingle ? chart.categories.map((mark) => palette.of(mark)) : one;
    const data = [...(chart.values[index] ?? [])];
    return {
      label: series.label,
      data,
      backgroundColor: colours,
      borderColor: kind === 'line' ? one : palette.paper,
      borderWidth: kind === 'line' ? 3 : 1,
      ...(kind === 'line' ? { pointRadius: 4, pointHoverRadius: 7, spanGaps: false } : {}),
    };
  });
}

/** That of the page, which a canvas does not inherit. */
const font = () => ({ family: getComputedStyle(document.body).fontFamily, size: 14 });

function scales(chart: ShownChart, palette: Palette): ChartOptions['scales'] {
  if (chart.type === 'doughnut') return {};
  const isRtl = chart.direction === 'rtl';
  const side = isRtl ? 'right' : 'left';
  const isStacked = chart.type === 'stacked-bar';
  const category = {
    stacked: isStacked,
    ticks: { color: palette.ink, font: font() },
    grid: { display: false },
  };
  const value = {
    stacked: isStacked,
    beginAtZero: true,
    ticks: { color: palette.soft, font: font(), maxTicksLimit: 6, precision: 0 },
    grid: { color: palette.line },
  };
  return isHorizontal(chart)
    ? { x: { ...value, reverse: isRtl }, y: { ...category, position: side } }
    : { x: { ...category, reverse: isRtl }, y: { ...value, position: side } };
}

/** Letters that a line of a label holds: the axis would cut a longer one. */
const widest = 26;

function toLines(label: string): string | string[] {
  const lines = [''];
  for (const word of label.split(' ')) {
    const last = lines.length - 1;
    const longer = `${lines[last] ?? ''} ${word}`.trimStart();
    if (longer.length <= widest || lines[last] === '') lines[last] = longer;
    else lines.push(word);
  }
  return lines.length === 1 ? label : lines;
}

/** What the tooltip says of a point. */
function pointLabel(
  chart: ShownChart,
  { datasetIndex, dataIndex }: Pick<TooltipItem<Kind>, 'datasetIndex' | 'dataIndex'>,
) {
  const name = chart.series.length > 1 ? `${chart.series[datasetIndex]?.label ?? ''}: ` : '';
  return ` ${name}${chart.shown[datasetIndex]?.[dataIndex] ?? ''}`;
}

/** @param isCalm the reader asked for less motion */
export function toConfiguration(
  chart: ShownChart,
  palette: Palette,
  isCalm: boolean,
): ChartConfiguration {
  const rtl = chart.direction === 'rtl';
  const options: ChartOptions = {
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: isHorizontal(chart) ? 'y' : 'x',
    animation: isCalm ? false : { duration: 300 },
    scales: scales(chart, palette) ?? {},
    plugins: {
      legend: {
        display: chart.series.length > 1 || chart.type === 'doughnut',
        rtl,
        align: 'start',
        labels: { color: palette.ink, font: font(), boxWidth: 14, boxHeight: 14 },
      },
      tooltip: { rtl, callbacks: { label: (point) => pointLabel(chart, point) } },
    },
  };
  const labels = chart.categories.map(({ label }) => toLines(label));
  return { type: kinds[chart.type], data: { labels, datasets: datasets(chart, palette) }, options };
}
