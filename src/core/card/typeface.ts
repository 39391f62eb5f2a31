/** A font and the one that stands in for the characters that it does not have. */
import type { FontMetrics } from './font-metrics.ts';

export interface Font {
  readonly family: string;
  readonly weight: number;
  readonly metrics: FontMetrics;
}

/** In the order in which they are asked for a character. */
export type Typeface = readonly [Font, ...Font[]];

const letter = /[\p{L}\p{N}]/u;
/** Combining marks that a font has no glyph for are drawn with their letter or not at all. */
const widthless = /[\p{M}\p{Cf}]/u;

const advance = (typeface: Typeface, codePoint: number) => {
  for (const { metrics } of typeface) {
    const width = metrics.advance(codePoint);
    if (width !== undefined) return width;
  }
  return undefined;
};

/** Whether every letter and digit of the text can be drawn. */
export function canDraw(text: string, typeface: Typeface): boolean {
  for (const character of text) {
    if (letter.test(character) && advance(typeface, character.codePointAt(0) ?? 0) === undefined)
      return false;
  }
  return true;
}

/** The text on one line, without what cannot be seen or drawn (controls, emoji). */
export function toDrawable(text: string, typeface: Typeface): string {
  const kept = Array.from(text.replace(/\s+/gu, ' ')).filter(
    (character) => advance(typeface, character.codePointAt(0) ?? 0) !== undefined,
  );
  return kept.join('').replace(/ {2,}/g, ' ').trim();
}

/**
 * The text's width in pixels. Kerning and joined letters are left out: they make it narrower, so a
 * line that fits by this measure fits.
 */
export function measure(text: string, typeface: Typeface, size: number): number {
  let width = 0;
  for (const character of text) {
    if (!widthless.test(character)) width += advance(typeface, character.codePointAt(0) ?? 0) ?? 1;
  }
  return width * size;
}

/** The first font that has every letter of the text, or else the first that has any the others lack. */
export function fontFor(text: string, typeface: Typeface): Font {
  const [first, ...others] = typeface;
  const missing = Array.from(text).filter(
    (character) =>
      letter.test(character) && first.metrics.advance(character.codePointAt(0) ?? 0) === undefined,
  );
  if (missing.length === 0) return first;
  const lacks = (font: Font) =>
    missing.some((character) => font.metrics.advance(character.codePointAt(0) ?? 0) === undefined);
  return others.find((font) => !lacks(font)) ?? first;
}
