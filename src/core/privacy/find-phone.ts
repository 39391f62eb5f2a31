/**
 * Finds telephone numbers in texts. Texts of a record are full of other numbers (dates, amounts,
 * ranges, laws, grants, page numbers), so that a number is taken for a telephone only when it is
 * written as one, or when the word before it says so.
 */
import { fold } from '../text/fold.ts';
import type { Contact } from './find-email.ts';
import { firstOf } from './words.ts';

/** Addresses of pages, DOIs and ISO dates are taken out of the way; lengths stay the same. */
const elsewhere =
  /\b(?:https?:\/\/|www\.)[^\s<>"]+|\b10\.\d{4,9}\/\S+|\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?\b/gu;

/**
 * Digits in groups with one space, hyphen or point between them, not part of a longer name: not
 * after a letter, a digit, `1.` or `BE-`, not before a letter or more digits.
 */
const run =
  /(?<![\p{L}\p{N}_@#/$€£]|\p{N}[.,:-]|\p{L}-)(?:\+ ?)?\(?\+?\d{1,15}(?:(?:\)[ .-]{0,2}\(?|[ .-]{1,2}\(?|\()\d{1,14}){0,6}\)?(?![\p{N}_@%°]|(?!x\d|ext)\p{L}|[.,:-]\d|-\p{L}| ?[%€£$])/gu;

const isYear = (group: string) => /^(?:19|20)\d\d$/.test(group);

/** `1 500 000` and `1.500.000`: an amount. */
function isAmount(groups: readonly string[], source: string): boolean {
  const [first = '', ...rest] = groups;
  const isGrouped = first.length <= 3 && rest.every((group) => group.length === 3);
  return isGrouped && !source.includes('-') && rest.length > 0;
}

/** `12-10-2020`, `2020-10`, `2018-2020`, `30.10.2018`. */
function isDate(groups: readonly string[]): boolean {
  const years = groups.filter(isYear).length;
  return years > 0 && groups.every((group) => isYear(group) || group.length <= 2);
}

/** `1200-1250`, `500-1000`: from one number to another. */
function isRange([from = '', to = '']: readonly string[]): boolean {
  if (isYear(from) || isYear(to) || /[05]0$/.test(to)) return true;
  return from.length === to.length && from.slice(0, 2) === to.slice(0, 2) && from < to;
}

/** Written as a telephone number, whatever stands before it. */
function looksLikePhone(groups: readonly string[], source: string): boolean {
  const digits = groups.join('').length;
  const shape = groups.map((group) => group.length).join('-');
  if (source.startsWith('+') || (/^00[ -]?[1-9]/.test(source) && groups.length > 2))
    return digits >= 8 && digits <= 15 && !groups.slice(1).includes('000');
  if (isDate(groups)) return false;
  if (source.startsWith('(') && digits >= 7 && groups.length > 1) return !groups.every(isYear);
  if (shape === '3-4' || shape === '4-4') return source.includes('-') && !isRange(groups);
  if (shape === '3-3-4' || shape === '1-3-3-4') return true;
  // A leading 0 is no amount: 020 7946 0958, 01 23 45 67 89.
  const hasTrunk = /^0[1-9]/.test(source) || /^0\d\d/.test(source);
  if (hasTrunk && groups.length > 1 && digits >= 9 && digits <= 11) return true;
  // With the country, without its plus: 501-223-4567 is 3-3-4; 52 55 1234 5678 is one of these.
  return /^\d{2,3}-\d{1,3}-\d{3,4}-\d{4}$/.test(shape) && digits >= 10;
}

/** What the last words before a number say of it. */
function saidBefore(before: string): 'phone' | 'reference' | undefined {
  const near = fold(before.slice(-40).split(/\d/).at(-1) ?? '');
  const words = near.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const last = words.slice(-3).reverse();
  const telling = last.find((word) => !firstOf([word], 'filler'));
  if (telling !== undefined && firstOf([telling], 'telephone')) return 'phone';
  const [nearest] = last;
  return nearest !== undefined && firstOf([nearest], 'reference') ? 'reference' : undefined;
}

function isPhone(groups: readonly string[], source: string, before: string): boolean {
  const digits = groups.join('').length;
  if (digits < 7 || digits > 15) return false;
  const said = saidBefore(before);
  if (said === 'reference') return source.startsWith('+');
  if (said === 'phone')
    return (
      !isDate(groups) &&
      !groups.every(isYear) &&
      !(groups.length === 1 && isYear(source.slice(0, 4)))
    );
  return looksLikePhone(groups, source) && !(isAmount(groups, source) && !source.startsWith('+'));
}

/** `22…` of `223-4567`. */
const mask = (source: string) => `${source.slice(0, source.startsWith('+') ? 3 : 2)}…`;

/** Digits of other scripts and widths, and hyphens and spaces that only look otherwise. */
function toPlain(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
      String(
        (digit.charCodeAt(0) - (digit < '\u06f0' ? 0x660 : digit < '\uff10' ? 0x6f0 : 0xff10)) % 10,
      ),
    )
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(elsewhere, (match) => '_'.repeat(match.length));
}

/** The run, and what begins in it after a space and is written as a number: `2019 223-4567`. */
function* candidates(source: string): Generator<{ text: string; at: number }> {
  yield { text: source, at: 0 };
  for (let at = source.indexOf(' '); at !== -1; at = source.indexOf(' ', at + 1)) {
    const text = source.slice(at + 1);
    if (/^[+(]|^\d+-\d/.test(text)) yield { text, at: at + 1 };
  }
}

/** The first telephone number in a text. */
export function findPhone(text: string): Contact | undefined {
  const plain = toPlain(text);
  if (!/\d\D{0,3}\d\D{0,3}\d/.test(plain)) return undefined;
  for (const { 0: source, index } of plain.matchAll(run)) {
    const before = plain.slice(Math.max(0, index - 60), index);
    for (const candidate of candidates(source)) {
      const groups = candidate.text.match(/\d+/g) ?? [];
      if (isPhone(groups, candidate.text, before))
        return { shown: mask(candidate.text), offset: index + candidate.at };
    }
  }
  return undefined;
}
