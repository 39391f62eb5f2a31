/**
 * The one grammar for numbers: `-?(0|[1-9][0-9]*)(\.[0-9]+)?`. It is checked before `Number()`,
 * which would take `1e3`, `0x10`, `" 1"` and the empty text for numbers too.
 */
import { suggestNumber } from './number-reading.ts';

export type NumberFault = 'number' | 'integer' | 'precision';

export type NumberResult =
  | { readonly value: number }
  | {
      readonly fault: NumberFault;
      /** What may have been meant, each in the grammar; often none. */
      readonly readings: readonly string[];
    };

export const numberGrammar = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Every decimal of so many digits comes back the same from a double (IEEE 754). */
const exactDigits = 15;

/**
 * Parses a number. With `integer` a decimal point is refused. A number that could not be written
 * out again with the digits it came with is the fault `precision`: nothing is rounded.
 */
export function parseNumber(source: string, integer: boolean): NumberResult {
  const isNumber = numberGrammar.test(source);
  if (!isNumber || (integer && source.includes('.'))) {
    const readings = suggestNumber(source).filter(
      (reading) => numberGrammar.test(reading) && !(integer && reading.includes('.')),
    );
    return { fault: isNumber ? 'integer' : 'number', readings };
  }
  const value = Number(source);
  if (!isExact(source, value)) return { fault: 'precision', readings: [] };
  return { value: value === 0 ? 0 : value };
}

/** Whether `value`, parsed from `source`, holds every digit that is written. */
export function isExact(source: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  const [mantissa = ''] = source.split(/[eE]/);
  const digits = mantissa.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  return digits.length <= exactDigits || String(value) === source.replace(/(\.\d*?)0+$/, '$1');
}
