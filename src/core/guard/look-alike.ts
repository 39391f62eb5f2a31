/**
 * Finds keys that were not deleted but changed into something that looks alike, as spreadsheets do
 * on their own: 007 to 7, 1-3 to 01-Mar, 120000 to 1.20E+05, and slips of case, spaces and dashes.
 */

/** A key's likenesses: those that it has, and those that would make another key the same. */
interface Likeness {
  readonly has: readonly string[];
  readonly meets: readonly string[];
}

/** Case, spaces, kinds of dashes and zeros in front do not count. */
function folded(key: string): string {
  return key
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/(?<=\d)\.0+$/, '');
}

const scientific = /^[+-]?(\d+)(?:\.(\d+))?e[+-]?\d{1,3}$/i;
/** As many digits as a spreadsheet shows of a long number. */
const shownDigits = [1, 2, 3, 4, 5, 6] as const;

/** A number is met by its own rounding in scientific notation, to as many digits as that has. */
function numberLikeness(key: string): Likeness {
  const match = scientific.exec(key.trim());
  if (!match && !/^\d{4,}(?:\.\d+)?$/.test(key)) return { has: [], meets: [] };
  const rounded = shownDigits.map((digits) => Number(key).toPrecision(digits));
  const plain = rounded.map((form) => `plain ${form}`);
  if (!match) return { has: plain, meets: rounded.map((form) => `scientific ${form}`) };
  const digits = Math.min(100, (match[1]?.length ?? 0) + (match[2]?.length ?? 0));
  const own = Number(key).toPrecision(digits);
  return { has: [...plain, `scientific ${own}`], meets: [`plain ${own}`, `scientific ${own}`] };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const spanish: Readonly<Record<string, number>> = { ene: 1, abr: 4, ago: 8, set: 9, dic: 12 };

/** Number of a month by its first three letters, else 0. */
function monthNumber(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return months.indexOf(start) + 1 || (spanish[start] ?? 0);
}

/** The numbers that a date is made of, in no order, as 1-3 may be in March or in January. */
function dateNumbers(key: string): number[] | undefined {
  const parts = key.trim().split(/[-/. ]/);
  if (parts.length < 2 || parts.length > 3) return undefined;
  const numbers = parts.map((part) =>
    /^\d{1,4}$/.test(part) ? Number(part) % 100 : monthNumber(part),
  );
  const isDate = numbers.every((number, index) => number > 0 || /^\d/.test(parts[index] ?? ''));
  return isDate ? numbers.sort((a, b) => a - b) : undefined;
}

/** Written as a spreadsheet writes a date that nobody asked for. */
const isSpreadsheetDate = (key: string) => /\p{L}/u.test(key) || key.includes('/');

function dateLikeness(key: string): Likeness {
  const numbers = dateNumbers(key);
  if (!numbers) return { has: [], meets: [] };
  const form = numbers.join(' ');
  if (!isSpreadsheetDate(key)) return { has: [`date ${form}`], meets: [`made ${form}`] };
  return { has: [`made ${form}`], meets: [`date ${form}`, `made ${form}`] };
}

function likenessOf(key: string): Likeness {
  const text = `text ${folded(key)}`;
  const [number, date] = [numberLikeness(key), dateLikeness(key)];
  return {
    has: [text, ...number.has, ...date.has],
    meets: [text, ...number.meets, ...date.meets],
  };
}

/** @returns the new key that each vanished one has probably become; one new key is given once */
export function lookAlikes(
  vanished: Iterable<string>,
  added: Iterable<string>,
): ReadonlyMap<string, string> {
  const byLikeness = new Map<string, string>();
  for (const key of vanished)
    for (const form of likenessOf(key).has) if (!byLikeness.has(form)) byLikeness.set(form, key);
  const found = new Map<string, string>();
  for (const key of added) {
    const form = likenessOf(key).meets.find((one) => {
      const old = byLikeness.get(one);
      return old !== undefined && !found.has(old);
    });
    const old = form === undefined ? undefined : byLikeness.get(form);
    if (old !== undefined) found.set(old, key);
  }
  return found;
}
