/**
 * Finds telephone numbers in texts. Texts of a record are full of other numbers (dates, amounts,
 * ranges, laws, grants, page numbers), so that a number is taken for a telephone only when it is
 * written as one, or when the word before it says so.
 */
import type { Contact } from './find-email.ts';
import { firstOf, wordsIn } from './words.ts';

/** Addresses of pages, DOIs and ISO dates are taken out of the way; lengths stay the same. */
const elsewhere =
  /\b(?:https?:\/\/|www\.)[^\s<>"]+|\b10\.\d{4,9}\/\S+|\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?\b/gu;

/**
 * Digits in groups with one space, hyphen or point between them, not part of a longer name: not
 * after a letter, a digit or `BE-`, not before a letter or more digits.
 */
const run =
  /(?<![\p{L}\p{N}_@#/$€£]|[\p{L}\p{N}][.,:-])(?:\+ ?|\()?\d{1,15}\)?(?:[ .-]{0,2}\(?\d{1,14}\)?){0,6}(?![\p{L}\p{N}_@/%°]|[.,:-]\d|-\p{L}| ?[%€£$])/gu;

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
  if (source.startsWith('+') || (groups[0] === '00' && groups.length > 2))
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
  const words = wordsIn(before.slice(-40).split(/\d/).at(-1) ?? '');
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
  if (said === 'phone') return !isDate(groups) && !groups.every(isYear);
  return looksLikePhone(groups, source) && !(isAmount(groups, source) && !source.startsWith('+'));
}

/** `22…` of `223-4567`. */
const mask = (source: string) => `${source.slice(0, source.startsWith('+') ? 3 : 2)}…`;

/** The first telephone number in a text. */
export function findPhone(text: string): Contact | undefined {
  if (!/\d\D{0,3}\d\D{0,3}\d/.test(text)) return undefined;
  const plain = text
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(elsewhere, (match) => '_'.repeat(match.length));
  for (const { 0: source, index } of plain.matchAll(run)) {
    const groups = source.match(/\d+/g) ?? [];
    if (isPhone(groups, source, plain.slice(Math.max(0, index - 60), index)))
      return { shown: mask(source), offset: index };
  }
  return undefined;
}
