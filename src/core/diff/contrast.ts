/** Two long texts cut to where they differ: a changed word in a page of prose must be seen. */
import { excerpt } from '../text/excerpt.ts';

/** How much of what is the same stands before the first difference. */
const lead = 20;
/** Texts up to this length are shown from their beginning. */
const short = 70;

const isLowSurrogate = (text: string, index: number) => /[\uDC00-\uDFFF]/.test(text[index] ?? '');

/** Where the texts part, in UTF-16 units, never inside a character. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return isLowSurrogate(a, at) || isLowSurrogate(b, at) ? at - 1 : at;
}

/** Both texts fit to stand in a line, at most 80 characters each, cut so that they differ. */
export function contrast(from: string, to: string): readonly [string, string] {
  const at = firstDifference(from, to);
  if ((from.length <= short && to.length <= short) || at <= lead)
    return [excerpt(from), excerpt(to)];
  let start = at - lead;
  if (isLowSurrogate(from, start)) start--;
  return [excerpt(`…${from.slice(start)}`), excerpt(`…${to.slice(start)}`)];
}
