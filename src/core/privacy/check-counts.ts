/** Checks the counts of people in a record: none so small that it points to somebody. */
import { type PrivacyFinding, type RecordValues, numberAt, valueAtPath } from './finding.ts';
import type { Breakdown, Suppressed } from './privacy.ts';
import type { PrivacyRules } from './rules.ts';
import { type Parts, givesAway, isSmall, leftOver, suppress } from './suppress.ts';

const steps = (field: string) => field.split('.');

/** The names of the parts that are still published and would have to be blank too. */
function toBlank({ parts }: Breakdown, known: Parts, total: number, k: number): string[] {
  const safe = suppress(total, known, k);
  return parts.filter((_, index) => known[index] !== undefined && safe[index] === undefined);
}

/** Other parts that would give away a small one of their breakdown once it is blank. */
function givingAway(
  values: RecordValues,
  name: string,
  breakdowns: readonly Breakdown[],
  k: number,
) {
  return breakdowns.flatMap((breakdown) => {
    const total = totalOf(values, breakdown, breakdowns);
    const at = breakdown.parts.indexOf(name);
    if (at < 0 || total === undefined) return [];
    const known = breakdown.parts.map((part) => numberAt(values, part));
    return toBlank(breakdown, known, total, k).filter((part) => part !== name);
  });
}

function checkSmall(values: RecordValues, names: Iterable<string>, rules: PrivacyRules) {
  const { breakdowns, threshold } = rules;
  const findings: PrivacyFinding[] = [];
  for (const name of names) {
    const value = numberAt(values, name);
    if (value === undefined || !isSmall(value, threshold)) continue;
    const others = givingAway(values, name, breakdowns, threshold).join(', ');
    const facts = { value, threshold, below: threshold - 1, others };
    findings.push({ code: 'privacy/small-count', path: steps(name), facts });
  }
  return findings;
}

function checkLeftOver(breakdown: Breakdown, known: Parts, total: number, threshold: number) {
  const left = leftOver(total, known);
  const names = breakdown.parts.filter((_, index) => known[index] === undefined);
  const facts = {
    total: breakdown.total,
    parts: breakdown.parts.filter((_, index) => known[index] !== undefined).join(' − '),
    rest: left,
    blank: names.join(', '),
    others: toBlank(breakdown, known, total, threshold).join(', '),
    below: threshold - 1,
  };
  const one = names.length === 1 && breakdown.parts.length > 1;
  const code =
    names.length === 0
      ? 'privacy/rest-small'
      : one
        ? 'privacy/blank-computed'
        : 'privacy/blanks-small';
  return { code, path: steps(names[0] ?? breakdown.total), facts } as const;
}

function checkBreakdown(
  values: RecordValues,
  breakdown: Breakdown,
  total: number | undefined,
  threshold: number,
): PrivacyFinding | undefined {
  const known = breakdown.parts.map((part) => numberAt(values, part));
  const published = breakdown.parts.filter((_, index) => known[index] !== undefined);
  const [first] = published;
  if (total === undefined || first === undefined || threshold < 2) return undefined;
  const facts = { value: total, total: breakdown.total, parts: published.join(', ') };
  const left = leftOver(total, known);
  if (left < 0) {
    const sum = total - left;
    return { code: 'privacy/parts-exceed-total', path: steps(first), facts: { ...facts, sum } };
  }
  if (total > 0 && total < 2 * threshold)
    return {
      code: 'privacy/small-total',
      path: steps(first),
      facts: { ...facts, least: 2 * threshold },
    };
  // A small count that is published is told by itself; what to blank beside it shows when it is blank.
  if (known.some((part) => part !== undefined && isSmall(part, threshold))) return undefined;
  if (!givesAway(total, known, threshold)) return undefined;
  return checkLeftOver(breakdown, known, total, threshold);
}

/** What `suppressed` must say of the parts: undefined where they leave it open. */
function wantedWord(values: RecordValues, breakdowns: readonly Breakdown[], said: Suppressed) {
  let published = 0;
  let blank = 0;
  let halfBlank = false;
  for (const { parts } of breakdowns) {
    const known = parts.filter((part) => numberAt(values, part) !== undefined).length;
    published += known;
    blank += parts.length - known;
    halfBlank ||= known > 0 && known < parts.length;
  }
  const word = valueAtPath(values, said.field);
  if (word === undefined && !halfBlank) return word;
  if (published === 0) return said.all;
  if (halfBlank) return said.partial;
  // A breakdown that is wholly blank may never have been asked: both words can be right.
  if (blank > 0) return word === said.none || word === said.partial ? word : said.none;
  return said.none;
}

const inWords = (word: unknown) =>
  typeof word === 'string' || typeof word === 'boolean' ? String(word) : '';

function checkSuppressed(values: RecordValues, breakdowns: readonly Breakdown[]): PrivacyFinding[] {
  const byField = new Map<string, { said: Suppressed; list: Breakdown[] }>();
  for (const breakdown of breakdowns) {
    const said = breakdown.suppressed;
    if (!said) continue;
    const entry = byField.get(said.field) ?? { said, list: [] };
    entry.list.push(breakdown);
    byField.set(said.field, entry);
  }
  return [...byField.values()].flatMap(({ said, list }): PrivacyFinding[] => {
    const word = valueAtPath(values, said.field);
    const wanted = wantedWord(values, list, said);
    if (wanted === word) return [];
    const blank = list
      .flatMap(({ parts }) => parts)
      .filter((part) => numberAt(values, part) === undefined);
    const facts = {
      value: inWords(word),
      wanted: inWords(wanted),
      blank: blank.join(', ') || '–',
    };
    return [{ code: 'privacy/suppressed', path: steps(said.field), facts }];
  });
}

/** The total, or the sum of a breakdown that is published whole where the total itself is blank. */
function totalOf(values: RecordValues, breakdown: Breakdown, all: readonly Breakdown[]) {
  const written = numberAt(values, breakdown.total);
  if (written !== undefined) return written;
  for (const { total, parts } of all) {
    if (total !== breakdown.total || parts.length < 2) continue;
    const known = parts.map((part) => numberAt(values, part));
    if (known.every((part) => part !== undefined))
      return known.reduce((sum, part) => sum + part, 0);
  }
  return undefined;
}

/** @param ignored counts that another finding tells of already */
export function checkCounts(
  values: RecordValues,
  rules: PrivacyRules,
  ignored: ReadonlySet<string> = new Set(),
): PrivacyFinding[] {
  const { counts, breakdowns, threshold } = rules;
  const names = new Set([
    ...counts,
    ...breakdowns.flatMap(({ total, parts }) => [total, ...parts]),
  ]);
  const small = checkSmall(
    values,
    [...names].filter((name) => !ignored.has(name)),
    rules,
  );
  const told = new Set(small.map(({ path }) => path.join('.')));
  const arithmetic = breakdowns.flatMap((breakdown) => {
    const total = totalOf(values, breakdown, breakdowns);
    const finding = checkBreakdown(values, breakdown, total, threshold);
    if (finding?.code === 'privacy/small-total' && breakdown.parts.some((part) => told.has(part)))
      return [];
    return finding ? [finding] : [];
  });
  // What to blank comes first; then the word for it can be right.
  const words = small.length + arithmetic.length > 0 ? [] : checkSuppressed(values, breakdowns);
  return [...small, ...arithmetic, ...words];
}
