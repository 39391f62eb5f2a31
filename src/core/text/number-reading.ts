/**
 * What a number that is not written plainly may have been meant as. A reading is a suggestion for
 * the editor, never used as the value: 1,234 is two different numbers in two countries.
 */

/** The likely readings of `source`, likeliest first; some may not be numbers at all. */
export function suggestNumber(source: string): readonly string[] {
  const text = withoutMarks(source);
  const number = text.replace(/%$/, '');
  const readings = [...separatorReadings(number), ...scientificReadings(number), number];
  return [...new Set(readings.map(withoutZeros))];
}

/** Without full-width digits, spaces, currency and the other marks that people put around numbers. */
function withoutMarks(source: string): string {
  const text = source
    .normalize('NFKC')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/[\s'’_]/g, '')
    .replace(/^([-+]?)(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})(?=[-\d.])/u, '$1')
    .replace(/(?:\p{Sc}|[A-Z]{3})$/u, '')
    .replace(/^\+/, '');
  const negative = /^\(([\d.,]+)\)$/.exec(text);
  return negative ? `-${negative[1] ?? ''}` : text;
}

/** `007`, `.5`, `5.` and `5.00` as 7, 0.5, 5 and 5. */
function withoutZeros(text: string): string {
  return text
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\.(?=\d)/, (_, sign: string) => `${sign}0.`)
    .replace(/^(-?\d+)\.0*$/, '$1');
}

/** `1,234` is 1234 or 1.234; `1,234.50` and `1.234,50` have one reading each. */
function separatorReadings(text: string): readonly string[] {
  const readings: string[] = [];
  if (/^-?\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(text))
    readings.push(text.replaceAll(',', ''));
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) {
    readings.push(text.replaceAll('.', '').replace(',', '.'));
  }
  if (/^-?\d+,\d+$/.test(text)) readings.push(text.replace(',', '.'));
  return readings;
}

function scientificReadings(text: string): readonly string[] {
  return /^-?\d+(?:\.\d+)?[eE][+-]?\d{1,2}$/.test(text) ? [String(Number(text))] : [];
}
