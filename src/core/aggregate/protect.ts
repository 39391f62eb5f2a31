/** Leaves out of counted people what must not be published, and says why. */
import type { Breakdown, Suppressed } from '../privacy/privacy.ts';
import type { PrivacyRules } from '../privacy/rules.ts';
import { isSmall, suppress } from '../privacy/suppress.ts';

export type Reason = 'small' | 'gives-away' | 'group-too-small' | 'few-answers';

export interface LeftOut {
  readonly field: string;
  readonly reason: Reason;
}

export interface Protected {
  /** By field; what is left out is not there. */
  readonly values: ReadonlyMap<string, number | string | boolean>;
  readonly leftOut: readonly LeftOut[];
}

function protectParts(
  { total, parts }: Breakdown,
  values: Map<string, number>,
  threshold: number,
): LeftOut[] {
  const all = values.get(total);
  const known = parts.map((part) => values.get(part));
  if (all === undefined || known.every((part) => part === undefined)) return [];
  const safe = suppress(all, known, threshold);
  return parts.flatMap((field, index): LeftOut[] => {
    const count = known[index];
    if (count === undefined || safe[index] !== undefined) return [];
    values.delete(field);
    if (all < 2 * threshold) return [{ field, reason: 'group-too-small' }];
    return [{ field, reason: isSmall(count, threshold) ? 'small' : 'gives-away' }];
  });
}

/** What the field for it tells readers; nothing where nobody was divided. */
function wordFor(
  said: Suppressed,
  breakdowns: readonly Breakdown[],
  values: ReadonlyMap<string, unknown>,
  leftOut: ReadonlySet<string>,
): string | boolean | undefined {
  const parts = breakdowns
    .filter(({ suppressed }) => suppressed?.field === said.field)
    .flatMap((breakdown) => breakdown.parts);
  const isPublished = parts.some((part) => values.has(part));
  const isLeftOut = parts.some((part) => leftOut.has(part));
  if (isLeftOut) return isPublished ? said.partial : said.all;
  return isPublished ? said.none : undefined;
}

/** @param counted counts and means by field */
export function protectPeople(
  counted: ReadonlyMap<string, number>,
  { counts, breakdowns, means, threshold }: PrivacyRules,
): Protected {
  const values = new Map(counted);
  const leftOut: LeftOut[] = [];
  for (const breakdown of breakdowns) leftOut.push(...protectParts(breakdown, values, threshold));
  for (const field of new Set([...counts, ...breakdowns.map(({ total }) => total)])) {
    const count = values.get(field);
    if (count === undefined || !isSmall(count, threshold)) continue;
    values.delete(field);
    leftOut.push({ field, reason: 'small' });
  }
  for (const { mean, n } of means) {
    const answers = values.get(n);
    if (answers === undefined || answers >= threshold) continue;
    if (values.delete(mean)) leftOut.push({ field: mean, reason: 'few-answers' });
    // Where the total is left out, this number would tell it.
    if (isSmall(answers, threshold) && values.delete(n))
      leftOut.push({ field: n, reason: 'small' });
  }
  const fields = new Set(leftOut.map(({ field }) => field));
  const result = new Map<string, number | string | boolean>(values);
  for (const { suppressed } of breakdowns) {
    const word = suppressed && wordFor(suppressed, breakdowns, values, fields);
    if (suppressed && word !== undefined) result.set(suppressed.field, word);
  }
  return { values: result, leftOut };
}
