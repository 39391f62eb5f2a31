/** Adds numbers as a person would: 0.1 and 0.2 are 0.3, however many there are. */
import type { Value } from '../record/record.ts';

const shape = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** A number as a whole number of units of 10^-decimals, exactly as it is written. */
function toDecimal(value: number): { readonly units: bigint; readonly decimals: number } {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = shape.exec(String(value)) ?? [];
  const decimals = fraction.length - Number(exponent);
  const units = BigInt(`${sign}${whole}${fraction}`);
  return decimals < 0
    ? { units: units * 10n ** BigInt(-decimals), decimals: 0 }
    : { units, decimals };
}

interface Total {
  readonly units: bigint;
  readonly decimals: number;
  /** How many numbers were added. */
  readonly count: number;
}

function total(values: readonly (Value | undefined)[]): Total {
  const byDecimals = new Map<number, bigint>();
  let count = 0;
  for (const value of values) {
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    const { units, decimals } = toDecimal(value);
    byDecimals.set(decimals, (byDecimals.get(decimals) ?? 0n) + units);
    count += 1;
  }
  const decimals = [...byDecimals.keys()].reduce((most, one) => Math.max(most, one), 0);
  let units = 0n;
  for (const [own, sum] of byDecimals) units += sum * 10n ** BigInt(decimals - own);
  return { units, decimals, count };
}

const toNumber = (units: bigint, decimals: number) => Number(`${units}e-${decimals}`);

/** The exact sum of the numbers among the values; undefined when there is none. */
export function sumOf(values: readonly (Value | undefined)[]): number | undefined {
  const { units, decimals, count } = total(values);
  return count === 0 ? undefined : toNumber(units, decimals);
}

/** A mean is told this much more precisely than the numbers that it is made from. */
const meanDecimals = 2;

/** The mean of the numbers among the values, rounded half away from zero; undefined when there is none. */
export function meanOf(values: readonly (Value | undefined)[]): number | undefined {
  const { units, decimals, count } = total(values);
  if (count === 0) return undefined;
  const scaled = units * 10n ** BigInt(meanDecimals);
  const half = BigInt(count);
  const rounded = (2n * scaled + (scaled < 0n ? -half : half)) / (2n * half);
  return toNumber(rounded, decimals + meanDecimals);
}
