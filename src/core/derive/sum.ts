/** Adds numbers as a person would: 0.1 and 0.2 are 0.3. */
import type { Value } from '../record/record.ts';

const decimalsOf = (value: number) => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/** The sum of the numbers among the values, to the most decimals that one of them has; undefined when there is none. */
export function sumOf(values: readonly (Value | undefined)[]): number | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0) return undefined;
  const decimals = Math.max(...numbers.map(decimalsOf));
  const total = numbers.reduce((sum, value) => sum + value, 0);
  return Number(total.toFixed(Math.min(decimals, 100)));
}
