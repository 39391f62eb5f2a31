/** Breaks text into the lines of a card. */
import { type Typeface, measure } from './typeface.ts';

export interface Lines {
  /** In pixels. */
  readonly size: number;
  readonly lines: readonly string[];
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest beginning of `text` that fits with an ellipsis; whole words, or letters as people see them. */
function cut(text: string, fits: (text: string) => boolean): string {
  let kept = '';
  for (const { segment } of letters.segment(text)) {
    if (!fits(`${kept}${segment}…`)) break;
    kept += segment;
  }
  const end = kept.lastIndexOf(' ');
  return `${(end > kept.length / 2 ? kept.slice(0, end) : kept).trimEnd()}…`;
}

/**
 * At most `most` lines no wider than `width`; what does not fit is cut, with an ellipsis. Words that
 * are wider than a line are cut too.
 */
export function breakLines(
  text: string,
  typeface: Typeface,
  size: number,
  width: number,
  most: number,
): { readonly lines: readonly string[]; readonly isWhole: boolean } {
  const fits = (line: string) => measure(line, typeface, size) <= width;
  const lines: string[] = [];
  let isWhole = true;
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else if (lines.length === most) {
      lines[most - 1] = cut(`${last ?? ''} ${word}`, fits);
      return { lines, isWhole: false };
    } else {
      const whole = fits(word);
      lines.push(whole ? word : cut(word, fits));
      isWhole &&= whole;
    }
  }
  return { lines, isWhole };
}

/** Sizes from the largest, and how many lines of each there is room for. */
export type Steps = readonly [
  { readonly size: number; readonly lines: number },
  ...{ readonly size: number; readonly lines: number }[],
];

/** The text in the largest size that holds it whole; in the smallest it is cut. */
export function fitLines(text: string, typeface: Typeface, width: number, steps: Steps): Lines {
  let set: Lines = { size: steps[0].size, lines: [] };
  for (const { size, lines } of steps) {
    const broken = breakLines(text, typeface, size, width, lines);
    set = { size, lines: broken.lines };
    if (broken.isWhole) break;
  }
  return set;
}
