/**
 * What the still picture of a chart says and where, read off it before it goes: the canvas in its
 * place has the same words and lines at the same places, and only its marks are drawn anew.
 */
import type { Palette } from './chart-colours.ts';
import type { ShownChart } from '../core/chart/shown-chart.ts';

interface Words {
  readonly text: string;
  /** Part of the width. */
  readonly x: number;
  readonly y: number;
  readonly align: CanvasTextAlign;
  readonly kind: 'label' | 'value' | 'tick';
  /** The colour of the mark that they stand on. */
  readonly on: string | undefined;
}

interface Line {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly isAxis: boolean;
}

interface Swatch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Still {
  readonly height: number;
  readonly words: readonly Words[];
  readonly lines: readonly Line[];
  /** Of the legend, in its order. */
  readonly swatches: readonly Swatch[];
  /** First and last number of the value axis. */
  readonly reach: readonly [low: number, high: number];
  /** What a bar measures at least on it. */
  readonly least: number;
}

/** `14%` as 0.14, `20` as 20. */
function numberIn(node: Element, name: string): number {
  const written = node.getAttribute(name) ?? '0';
  const number = Number.parseFloat(written);
  return written.endsWith('%') ? number / 100 : number;
}

const aligns: Readonly<Record<string, CanvasTextAlign>> = { middle: 'center', end: 'end' };

function readWords(node: Element): Words {
  const [kind = 'label', , on] = (node.getAttribute('class') ?? '').split(' ');
  return {
    text: node.textContent,
    x: numberIn(node, 'x'),
    y: numberIn(node, 'y'),
    align: aligns[node.getAttribute('text-anchor') ?? ''] ?? 'start',
    kind: kind as Words['kind'],
    on,
  };
}

export function readStill(svg: SVGElement): Still {
  const all = (selector: string) => [...svg.querySelectorAll(selector)];
  return {
    height: numberIn(svg, 'height'),
    words: all('text').map(readWords),
    lines: all('.grid, .axis').map((node) => ({
      from: [numberIn(node, 'x1'), numberIn(node, 'y1')],
      to: [numberIn(node, 'x2'), numberIn(node, 'y2')],
      isAxis: node.classList.contains('axis'),
    })),
    swatches: all('.legend rect').map((node) => ({
      x: numberIn(node, 'x'),
      y: numberIn(node, 'y'),
      width: numberIn(node, 'width'),
      height: numberIn(node, 'height'),
    })),
    reach: [Number(svg.dataset.low), Number(svg.dataset.high)],
    least: Number(svg.dataset.least),
  };
}

/** The lines, on half pixels so that they are sharp. */
export function drawLines(
  brush: CanvasRenderingContext2D,
  width: number,
  still: Still,
  palette: Palette,
) {
  for (const { from, to, isAxis } of still.lines) {
    brush.beginPath();
    brush.strokeStyle = isAxis ? palette.edge : palette.line;
    brush.lineWidth = 1;
    brush.moveTo(Math.round(from[0] * width) + 0.5, Math.round(from[1]) + 0.5);
    brush.lineTo(Math.round(to[0] * width) + 0.5, Math.round(to[1]) + 0.5);
    brush.stroke();
  }
}

export function drawWords(
  brush: CanvasRenderingContext2D,
  width: number,
  still: Still,
  palette: Palette,
  chart: ShownChart,
): void {
  const family = getComputedStyle(document.body).fontFamily;
  const marks = chart.type === 'doughnut' ? chart.categories : chart.series;
  brush.save();
  for (const [index, { x, y, width: share, height }] of still.swatches.entries()) {
    const mark = marks[index];
    if (!mark) continue;
    const { fill, edge } = palette.of(mark);
    brush.fillStyle = fill;
    brush.fillRect(x * width, y, share * width, height);
    brush.strokeStyle = edge;
    brush.lineWidth = mark.shade > 1 ? 2 : 0.01;
    brush.strokeRect(x * width, y, share * width, height);
  }
  brush.direction = chart.direction;
  brush.textBaseline = 'alphabetic';
  for (const { text, x, y, align, kind, on } of still.words) {
    brush.font = `${kind === 'value' ? '600 ' : ''}14px ${family}`;
    const plain = kind === 'tick' ? palette.soft : palette.ink;
    brush.fillStyle = on === undefined ? plain : palette.on(on);
    brush.textAlign = align;
    brush.fillText(text, x * width, y);
  }
  brush.restore();
}
