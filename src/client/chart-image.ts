/**
 * The picture of a chart that a reader saves. It goes where the page does not, so it says itself
 * what the chart is called, what it finds, where it is from and which day it was computed for.
 */
import type { ShownChart } from '../core/chart/shown-chart.ts';
import type { Palette } from './chart-colours.ts';
import { element } from './element.ts';

/** What stands around the drawing, beside its title and finding. */
export interface ImageWords {
  /** Whose data it is, where it stands, and its day: a line each. */
  readonly source: readonly string[];
}

interface Paragraph {
  readonly text: string;
  /** As in style sheets. */
  readonly font: string;
  readonly fill: string;
  /** Between two lines, in pixels. */
  readonly step: number;
}

/** Around everything, and between the words and the drawing; in pixels of the page. */
const margin = 24;
const gap = 16;

function breakWords(brush: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && brush.measureText(longer).width <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Where each line goes, from `top` down, and where the last one ends. */
function setParagraphs(
  brush: CanvasRenderingContext2D,
  paragraphs: readonly Paragraph[],
  width: number,
  top: number,
) {
  let y = top;
  const lines = paragraphs.flatMap((paragraph) => {
    brush.font = paragraph.font;
    return breakWords(brush, paragraph.text, width).map((text) => {
      y += paragraph.step;
      return { ...paragraph, text, y };
    });
  });
  return { lines, end: y };
}

/** @param canvas the drawing, on a page where the style sheet's fonts are loaded */
export function toImage(
  canvas: HTMLCanvasElement,
  chart: ShownChart,
  { source }: ImageWords,
  palette: Palette,
): HTMLCanvasElement | undefined {
  const paper = element('canvas');
  const brush = paper.getContext('2d');
  if (!brush) return undefined;
  const scale = canvas.width / canvas.clientWidth;
  const width = canvas.clientWidth;
  const sans = getComputedStyle(document.body).fontFamily;
  const serif = getComputedStyle(document.documentElement).getPropertyValue('--serif');
  const { ink, soft } = palette;
  const head = [
    { text: chart.title, font: `600 22px ${serif}`, fill: ink, step: 30 },
    { text: chart.finding, font: `16px ${sans}`, fill: ink, step: 23 },
  ];
  const foot = source.map((text) => ({ text, font: `13px ${sans}`, fill: soft, step: 19 }));
  const above = setParagraphs(brush, head, width, margin - 8);
  const drawingTop = above.end + gap;
  const below = setParagraphs(brush, foot, width, drawingTop + canvas.clientHeight + gap);

  paper.width = (width + 2 * margin) * scale;
  paper.height = (below.end + margin) * scale;
  brush.scale(scale, scale);
  brush.fillStyle = palette.paper;
  brush.fillRect(0, 0, width + 2 * margin, below.end + margin);
  brush.drawImage(canvas, margin, drawingTop, width, canvas.clientHeight);
  brush.direction = chart.direction;
  brush.textAlign = 'start';
  for (const { text, font, fill, y } of [...above.lines, ...below.lines]) {
    brush.font = font;
    brush.fillStyle = fill;
    brush.fillText(text, chart.direction === 'rtl' ? margin + width : margin, y);
  }
  return paper;
}
