/**
 * How high the frame of a chart on another site must be, so that it needs no scroll bar: judged for
 * the narrowest phone, where the words take the most lines. A wider frame has some room to spare.
 */
import type { ShownChart } from './shown-chart.ts';

/** Letters in a line and its height in pixels, with some to spare for the reader's own fonts. */
const title = { letters: 22, height: 32 };
const sentence = { letters: 30, height: 29 };
const note = { letters: 34, height: 26 };
/** Edges, the row of actions in two lines, and the space between the parts. */
const around = 176;

const linesOf = (words: string, { letters, height }: typeof title) =>
  Math.ceil(words.length / letters) * height;

/**
 * @param drawing height of the drawing
 * @param below notes under the drawing and the source, a paragraph each
 */
export function frameHeight(chart: ShownChart, drawing: number, below: readonly string[]): number {
  const head = linesOf(chart.title, title) + linesOf(chart.finding, sentence);
  return below.reduce((sum, words) => sum + linesOf(words, note), around + head + drawing);
}
