import { describe, expect, test } from 'vitest';
import { meanOf, sumOf } from '../../../src/core/derive/sum.ts';

describe('sumOf', () => {
  test.each([
    [[0.1, 0.2], 0.3],
    [[1.1, 2.2, -3.3], 0],
    [[1e-7, 2e-7], 3e-7],
    [[1e21, 1], 1e21],
    [[4503599627370495, 0.5], 4503599627370495.5],
    [[-0.005, 0.01], 0.005],
    [[1, 'x', true, undefined, Number.NaN], 1],
  ])('of %j is %d', (values, sum) => {
    expect(sumOf(values)).toBe(sum);
  });

  test('of nothing is unknown', () => {
    expect(sumOf([undefined, 'x'])).toBeUndefined();
  });

  test('keeps the cents of a million numbers', () => {
    expect(sumOf(Array.from({ length: 1_000_000 }, () => 1_000_000.01))).toBe(1_000_000_010_000);
  });
});

describe('meanOf', () => {
  test.each([
    [[1, 2], 1.5],
    [[1, 1, 2], 1.33],
    [[0.1, 0.2, 0.2], 0.167],
    [[-1, -1, -2], -1.33],
    [[0, 0], 0],
  ])('of %j is %d, two decimals finer than its numbers', (values, mean) => {
    expect(meanOf(values)).toBe(mean);
  });

  test('of nothing is unknown', () => {
    expect(meanOf([])).toBeUndefined();
  });
});
