/** The arithmetic of small counts, against every reader that could be thought of, for every small table. */
import { describe, expect, test } from 'vitest';
import { protectPeople } from '../../../src/core/aggregate/protect.ts';
import { checkPrivacy } from '../../../src/core/privacy/check-record.ts';
import type { PrivacyRules } from '../../../src/core/privacy/rules.ts';
import { type Parts, suppress } from '../../../src/core/privacy/suppress.ts';

const names = ['red', 'green', 'blue', 'grey'];

const rules = (parts: readonly string[], threshold: number): PrivacyRules => ({
  threshold,
  readsTexts: true,
  exempt: [],
  codes: [],
  mailboxes: [],
  roles: [],
  counts: [],
  breakdowns: [
    {
      total: 'all',
      parts,
      suppressed: { field: 'left_out', none: 'none', partial: 'partial', all: 'all' },
    },
  ],
  means: [],
});

/** Every way to put at most `people` into so many groups. */
function* tables(groups: number, people: number): Generator<number[]> {
  if (groups === 0) yield [];
  else
    for (let first = 0; first <= people; first++)
      for (const rest of tables(groups - 1, people - first)) yield [first, ...rest];
}

/** What a reader may hold for certain beside the published numbers. */
interface Reader {
  /** The least that a blank part can be. */
  readonly least: number;
  /** Whether everybody is in some part. */
  readonly isComplete: boolean;
  /** Whether one of the blank parts must be small, as otherwise none would be blank. */
  readonly oneIsSmall: boolean;
}

const readers: readonly Reader[] = [
  { least: 0, isComplete: true, oneIsSmall: false },
  { least: 0, isComplete: false, oneIsSmall: false },
  { least: 1, isComplete: true, oneIsSmall: false },
  { least: 1, isComplete: false, oneIsSmall: false },
  { least: 1, isComplete: true, oneIsSmall: true },
];

/** The values that each unknown could have, as the reader sees it; the last is who is in no part. */
function couldBe(total: number, parts: Parts, k: number, reader: Reader): Set<number>[] {
  const left = total - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const blank = parts.filter((part) => part === undefined).length;
  const seen = Array.from({ length: blank + 1 }, () => new Set<number>());
  for (const values of tables(blank, left)) {
    const rest = left - values.reduce((sum, value) => sum + value, 0);
    if (reader.isComplete && rest !== 0) continue;
    if (values.some((value) => value < reader.least)) continue;
    if (reader.oneIsSmall && !values.some((value) => value >= 1 && value < k)) continue;
    for (const [index, value] of [...values, rest].entries()) seen[index]?.add(value);
  }
  return seen;
}

/** The small count that a reader finds out, if there is one. */
function foundOut(total: number, parts: Parts, k: number): string | undefined {
  const isSmall = (count: number) => count >= 1 && count < k;
  for (const part of parts) if (part !== undefined && isSmall(part)) return `published: ${part}`;
  for (const reader of readers) {
    for (const values of couldBe(total, parts, k, reader)) {
      const [only] = values;
      if (values.size === 1 && only !== undefined && isSmall(only))
        return `${only} by a reader who knows ${JSON.stringify(reader)}`;
    }
  }
  return undefined;
}

const shapes = [
  { groups: 1, people: 16, threshold: 5 },
  { groups: 2, people: 16, threshold: 5 },
  { groups: 3, people: 14, threshold: 5 },
  { groups: 3, people: 12, threshold: 3 },
  { groups: 3, people: 10, threshold: 2 },
  { groups: 4, people: 11, threshold: 3 },
];

describe.each(shapes)('$groups groups, threshold $threshold', ({ groups, people, threshold }) => {
  const parts = names.slice(0, groups);
  const ruled = rules(parts, threshold);

  test('what is left after suppression tells no reader of a small count', () => {
    let looked = 0;
    for (const table of tables(groups, people)) {
      for (let total = table.reduce((sum, part) => sum + part, 0); total <= people; total++) {
        if (total < 2 * threshold) continue;
        looked++;
        const safe = suppress(total, table, threshold);
        expect(foundOut(total, safe, threshold), `${total}: ${table.join(', ')}`).toBe(undefined);
      }
    }
    expect(looked).toBeGreaterThan(20);
  });

  test('the checks refuse every publication that tells a reader of one', () => {
    for (const table of tables(groups, people)) {
      const total = people;
      // Every choice of parts to leave blank.
      for (let mask = 0; mask < 2 ** groups; mask++) {
        const shown = table.map((part, index) => ((mask >> index) % 2 === 1 ? undefined : part));
        if (shown.every((part) => part === undefined)) continue;
        if (foundOut(total, shown, threshold) === undefined) continue;
        const values = Object.fromEntries(parts.map((name, index) => [name, shown[index]]));
        const findings = checkPrivacy({ ...values, all: total }, ruled);
        expect(findings, `${total}: ${shown.join(', ')}`).not.toEqual([]);
      }
    }
  });

  test('what the aggregation prints passes the checks, with the right word for it', () => {
    for (const table of tables(groups, people)) {
      const sum = table.reduce((all, part) => all + part, 0);
      for (const total of new Set([sum, people])) {
        const counted = new Map([
          ['all', total],
          ...parts.map((name, index) => [name, table[index] ?? 0] as const),
        ]);
        const { values } = protectPeople(counted, ruled);
        const findings = checkPrivacy(Object.fromEntries(values), ruled);
        expect(findings, `${total}: ${table.join(', ')}`).toEqual([]);
      }
    }
  });
});

test('no more is left out than is needed for the usual cases', () => {
  expect(suppress(40, [20, 18, 2], 5)).toEqual([20, undefined, undefined]);
  expect(suppress(40, [20, 16, 4], 5)).toEqual([20, undefined, undefined]);
  expect(suppress(40, [32, 4, 4], 5)).toEqual([32, undefined, undefined]);
  expect(suppress(40, [22, 18, 0], 5)).toEqual([22, 18, 0]);
  expect(suppress(40, [20, 17, 0], 5)).toEqual([20, undefined, 0]);
  expect(suppress(40, [3], 5)).toEqual([undefined]);
  expect(suppress(40, [38], 5)).toEqual([undefined]);
  expect(suppress(9, [9, 0, 0], 5)).toEqual([undefined, undefined, undefined]);
  expect(suppress(10, [10, 0, 0], 5)).toEqual([10, 0, 0]);
});
