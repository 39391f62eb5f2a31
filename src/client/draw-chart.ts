/** Draws a chart on a canvas, in the place of the still picture and as large as it. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ShownChart } from '../core/chart/shown-chart.ts';
import { readPalette } from './chart-colours.ts';
import { type ImageWords, toImage } from './chart-image.ts';
import { toConfiguration } from './chart-options.ts';
import { stepByKeys } from './chart-steps.ts';
import { readStill } from './chart-still.ts';
import { element } from './element.ts';

Chart.register(
  ...[ArcElement, BarController, BarElement, CategoryScale, DoughnutController],
  ...[LinearScale, LineController, LineElement, PointElement, Tooltip],
);

interface Spoken extends ImageWords {
  readonly image: string;
  readonly keys: string;
}

/** A button that saves the chart as a picture, on paper of the reader's scheme. */
function imageButton(
  canvas: HTMLCanvasElement,
  chart: ShownChart,
  words: Spoken,
): HTMLButtonElement {
  const button = element('button', { type: 'button' }, words.image);
  button.addEventListener('click', () => {
    toImage(canvas, chart, words, readPalette())?.toBlob((blob) => {
      if (!blob) return;
      const address = URL.createObjectURL(blob);
      element('a', { href: address, download: `${chart.id}.png` }).click();
      // Some browsers read the address only after the click is over.
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, 1000);
    });
  });
  return button;
}

export function drawChart(figure: HTMLElement): void {
  const picture = figure.querySelector<HTMLElement>('[data-picture]');
  const svg = picture?.querySelector('svg');
  const source = figure.querySelector('[data-chart-data]')?.textContent ?? '';
  if (!picture || !svg || source === '') return;
  const chart = JSON.parse(source) as ShownChart;
  const spoken = JSON.parse(figure.dataset.words ?? '{}') as Spoken;
  const label = svg.getAttribute('aria-label') ?? chart.title;
  const canvas = element('canvas', {
    // Arrow keys reach the page only inside an application; else screen readers keep them.
    role: 'application',
    tabindex: '0',
    'aria-label': `${label} ${spoken.keys}`,
  });
  const still = readStill(svg);
  picture.style.blockSize = `${still.height}px`;
  // Paper cannot be asked: the still picture is printed, in the colours and the width of the paper.
  svg.classList.add('on-paper');
  picture.append(canvas);

  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let drawn = new Chart(canvas, toConfiguration(chart, still, readPalette(), calm.matches));
  const redraw = () => {
    drawn.destroy();
    drawn = new Chart(canvas, toConfiguration(chart, still, readPalette(), true));
  };
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', redraw);
  stepByKeys(canvas, chart, () => drawn, figure.querySelector('[data-spoken]'));
  // After the numbers and their CSV, before the code for other sites.
  figure.querySelector('[data-actions] > a')?.after(imageButton(canvas, chart, spoken));
}
