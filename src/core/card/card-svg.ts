/**
 * Draws a card as SVG. What all cards of a language share is one drawing, and what each says is
 * another over it, so that the first is only rendered once.
 */
import { element } from '../chart/svg-element.ts';
import { toneShapes } from '../schema/tone-shape.ts';
import { type Card, cardSize } from './card.ts';
import { ink, line, paper, soft, tones } from './colours.ts';
import { type Steps, breakLines, fitLines } from './set-lines.ts';
import { margin, textLine } from './text-line.ts';
import { type Typeface, measure } from './typeface.ts';

/** The look of a publication's cards. */
export interface CardStyle {
  readonly title: Typeface;
  readonly label: Typeface;
  readonly body: Typeface;
  /** `#rrggbb`, readable on paper. */
  readonly accent: string;
  /** The language is written from right to left. */
  readonly isFromRight: boolean;
  /** A logo stands at the top, at the end of the first line. */
  readonly hasLogo: boolean;
}

const width = cardSize.width - 2 * margin;
/** As large as it can be: most titles are short. */
const titleSteps: Steps = [
  { size: 80, lines: 2 },
  { size: 66, lines: 3 },
  { size: 54, lines: 4 },
  { size: 44, lines: 5 },
];
/** Between two lines, in sizes of their letters. */
const leading = 1.17;
const label = 32;
const body = { size: 32, step: 45 };
/** Nothing of the text stands below it. */
const foot = 500;
/** The box that a logo is fitted into. */
const logo = { width: 320, height: 84 };

const drawing = (height: number, ...inner: readonly string[]) =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: cardSize.width, height },
    element('rect', { width: cardSize.width, height, fill: paper }),
    ...inner,
  );

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** A publication's own pictures, as SVG elements that fill a box. */
export interface Marks {
  readonly icon: (box: Box) => string;
  /** Set against the right or the left side of its box. */
  readonly logo?: ((box: Box, side: 'right' | 'left') => string) | undefined;
}

/**
 * The ground of all cards of a language.
 *
 * @param publication its title
 * @param address of the site, as people read it
 */
export function toGroundSvg(
  style: CardStyle,
  publication: string,
  address: string,
  marks: Marks,
): string {
  const { isFromRight, label: typeface, accent } = style;
  const icon = { width: 48, height: 48 };
  const y = 578;
  const size = 28;
  const start = margin + icon.width + 20;
  const room = width - (start - margin) - measure(address, typeface, size) - 40;
  const [name = ''] = breakLines(publication, typeface, size, room, 1).lines;
  const top = { x: isFromRight ? margin : cardSize.width - margin - logo.width, y: 50, ...logo };
  return drawing(
    cardSize.height,
    element('rect', { width: cardSize.width, height: 18, fill: accent }),
    element('rect', { x: margin, y: 526, width, height: 2, fill: line }),
    marks.icon({
      x: isFromRight ? cardSize.width - margin - icon.width : margin,
      y: y - 34,
      ...icon,
    }),
    marks.logo?.(top, isFromRight ? 'left' : 'right') ?? '',
    textLine(name, typeface, isFromRight, { x: start, y, size, fill: ink }),
    textLine(address, typeface, isFromRight, { x: margin, y, size, fill: soft, atEnd: true }),
  );
}

function statusSvg({ word, tone }: NonNullable<Card['status']>, style: CardStyle, y: number) {
  const { isFromRight, label: typeface } = style;
  const colours = tones[tone];
  const shape = 28;
  const [shown = ''] = breakLines(word, typeface, label, width - 90, 1).lines;
  const chip = measure(shown, typeface, label) + shape + 56;
  const left = (x: number, wide: number) => (isFromRight ? cardSize.width - x - wide : x);
  const scale = `translate(${String(left(margin + 20, shape))} ${String(y + 16)}) scale(${String(shape / 16)})`;
  return [
    element('rect', {
      ...{ x: left(margin, chip), y, width: chip, height: 60, rx: 6 },
      fill: colours.wash,
    }),
    element('path', {
      d: toneShapes[tone],
      fill: colours.tone,
      'fill-rule': 'evenodd',
      transform: scale,
    }),
    textLine(shown, typeface, isFromRight, {
      ...{ x: margin + shape + 34, y: y + 41, size: label },
      fill: colours.tone,
    }),
  ];
}

/** What a card says, over the upper part of the ground of its language. */
export function toCardSvg(card: Card, style: CardStyle): string {
  const { isFromRight, accent, hasLogo } = style;
  const parts: string[] = [];
  let y = 72;
  if (card.kind !== undefined) {
    const room = hasLogo ? width - logo.width - 40 : width;
    const [kind = ''] = breakLines(card.kind, style.label, label, room, 1).lines;
    const place = { x: margin, y: y + 38, size: label, fill: accent };
    parts.push(textLine(kind, style.label, isFromRight, place));
  }
  if (card.kind !== undefined || hasLogo) y += 66;
  const { size, lines } = fitLines(card.title, style.title, width, titleSteps);
  for (const words of lines) {
    y += size * leading;
    parts.push(textLine(words, style.title, isFromRight, { x: margin, y, size, fill: ink }));
  }
  y += 36;
  if (card.status) {
    parts.push(...statusSvg(card.status, style, y));
    y += 72;
  }
  const room = Math.floor((foot - y) / body.step);
  if (card.summary !== undefined && room > 0) {
    for (const words of breakLines(card.summary, style.body, body.size, width, room).lines) {
      y += body.step;
      const place = { x: margin, y, size: body.size, fill: soft };
      parts.push(textLine(words, style.body, isFromRight, place));
    }
  }
  return drawing(foot + 24, ...parts);
}
