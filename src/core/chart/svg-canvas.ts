/**
 * Where things stand on a drawing that is as wide as its place on the page: widths are percentages
 * and heights are pixels, so that letters keep their size on a phone. In a language written from
 * right to left the drawing is mirrored.
 */
import { element, round, textElement } from './svg-element.ts';
import type { ShownMark } from './shown-mark.ts';

export interface Canvas {
  /** A rectangle from `from` to `to`, in percent from the edge where reading starts. */
  readonly bar: (from: number, to: number, y: number, height: number, className: string) => string;
  readonly line: (
    from: readonly [number, number],
    to: readonly [number, number],
    className: string,
  ) => string;
  readonly dot: (x: number, y: number, className: string) => string;
  /** `anchor` is the side of the text that stands at `x`. */
  readonly text: (
    words: string,
    x: number,
    y: number,
    anchor: 'start' | 'middle' | 'end',
    className: string,
  ) => string;
}

const percent = (value: number) => `${round(value)}%`;

export function canvasFor(direction: 'ltr' | 'rtl'): Canvas {
  const at = (x: number) => percent(direction === 'rtl' ? 100 - x : x);
  return {
    bar(from, to, y, height, className) {
      const [start, end] = direction === 'rtl' ? [100 - to, 100 - from] : [from, to];
      return element('rect', {
        class: className,
        x: percent(start),
        y,
        width: percent(end - start),
        height,
      });
    },
    line: ([x1, y1], [x2, y2], className) =>
      element('line', { class: className, x1: at(x1), y1, x2: at(x2), y2 }),
    dot: (x, y, className) => element('circle', { class: className, cx: at(x), cy: y, r: 3.5 }),
    text: (words, x, y, anchor, className) =>
      textElement(words, {
        class: className,
        x: at(x),
        y,
        ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      }),
  };
}

export function classOf({ colour, shade }: ShownMark): string {
  return shade === 1 ? `mark ${colour}` : `mark ${colour} shade-${shade}`;
}

/** Of words on a mark: in the colour that can be read there. */
export function classOn({ colour, shade }: ShownMark): string {
  return shade === 1 ? `value on ${colour}` : 'value';
}
