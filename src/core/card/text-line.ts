/** One line of a card as SVG, on the side where its page's language begins. */
import { element, escapeXml } from '../chart/svg-element.ts';
import { cardSize } from './card.ts';
import { type Typeface, fontFor } from './typeface.ts';

/** Between the text and the picture's edge: some sites cut a little off. */
export const margin = 80;

export interface Place {
  /** From the side where the language begins, in pixels. */
  readonly x: number;
  /** Of the line's foot. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  /** Set against the other side. */
  readonly atEnd?: boolean;
}

const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const firstLetter = /\p{L}/u;

/**
 * The renderer takes every line for one from the left; marks around one that begins with a letter
 * from the right say otherwise.
 */
function isolate(text: string): string {
  const first = firstLetter.exec(text)?.[0] ?? '';
  return fromTheRight.test(first) ? `\u2067${text}\u2069` : text;
}

/** @param isFromRight whether the page's language is written from the right */
export function textLine(
  text: string,
  typeface: Typeface,
  isFromRight: boolean,
  { x, y, size, fill, atEnd = false }: Place,
): string {
  const font = fontFor(text, typeface);
  const isRight = isFromRight !== atEnd;
  return element(
    'text',
    {
      x: isRight ? cardSize.width - x : x,
      y,
      'text-anchor': isRight ? 'end' : 'start',
      'font-family': font.family,
      'font-weight': font.weight,
      'font-size': size,
      fill,
    },
    escapeXml(isolate(text)),
  );
}
