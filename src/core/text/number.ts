/**
 * The one grammar for numbers: `-?(0|[1-9][0-9]*)(\.[0-9]+)?`. It is checked before `Number()`,
 * which would take `1e3`, `0x10`, `" 1"` and the empty text for numbers too.
 */

export type NumberFault = 'number' | 'integer' | 'precision';

export type NumberResult =
  | { readonly value: number }
  /** `readings`: what may have been meant, each in the grammar; often none. */
  | { readonly fault: NumberFault; readonly readings: readonly string[] };

const grammar = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** More digits than this and a double may not hold them all. */
const exactDigits = 15;

/** Parses `source`; with `integer` a decimal point is refused. Never rounds: see `precision`. */
export function parseNumber(source: string, integer: boolean): NumberResult {
  if (!grammar.test(source)) return { fault: 'number', readings: readingsOf(source, integer) };
  if (integer && source.includes('.')) {
    return {
      fault: 'integer',
      readings: source.replace(/\.0+$/, '').includes('.') ? [] : [source.replace(/\.0+$/, '')],
    };
  }
  const value = Number(source);
  if (!isExact(source, value)) return { fault: 'precision', readings: [] };
  return { value: value === 0 ? 0 : value };
}

/** Whether a double holds every digit that is written. */
export function isExact(source: string, value: number): boolean {
  if (Number.isSafeInteger(value) && !source.includes('.')) return true;
  const digits = source
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '')
    .replace(/0+$/, '');
  return digits.length <= exactDigits && Number.isFinite(value);
}

/** What may have been meant by something that is not in the grammar. */
function readingsOf(source: string, integer: boolean): readonly string[] {
  let text = source
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2013]/g, '-')
    .replace(/[\s'’_]/g, '');
  text = text
    .replace(/^(-?)\p{Sc}/u, '$1')
    .replace(/\p{Sc}$/u, '')
    .replace(/^(-?)(?:[A-Z]{1,2}\$|[A-Z]{3})(?=\d)/, '$1')
    .replace(/^\$-/, '-');
  const accounting = /^\(([\d.,]+)\)$/.exec(text);
  if (accounting) text = `-${accounting[1] ?? ''}`;
  text = text
    .replace(/^\+/, '')
    .replace(/%$/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
  const readings = [...separatorReadings(text), ...scientificReadings(text)];
  return [...new Set(readings)].filter(
    (reading) => grammar.test(reading) && !(integer && reading.includes('.')),
  );
}

/** `1,234` is 1234 or 1.234; `1,234.50` and `1.234,50` have one reading each. */
function separatorReadings(text: string): readonly string[] {
  const withPoint = /^-?\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(text)
    ? [text.replaceAll(',', '')]
    : [];
  const withComma = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)
    ? [text.replaceAll('.', '').replace(',', '.')]
    : [];
  const decimalComma = /^-?\d+,\d+$/.test(text) ? [text.replace(',', '.')] : [];
  return [...withPoint, ...withComma, ...decimalComma, text];
}

function scientificReadings(text: string): readonly string[] {
  if (!/^-?\d+(?:\.\d+)?[eE][+-]?\d{1,2}$/.test(text)) return [];
  const plain = String(Number(text));
  return [plain];
}
