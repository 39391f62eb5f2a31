/** Numbers with marks between their digits, where only one number can be meant. */
import { parseNumberCell } from '../record/cell-number.ts';
import type { Field } from '../schema/field.ts';
import { suggestNumber } from '../text/number-reading.ts';

/** A sign, digits, and what people put between them. A currency or per cent sign says more than the number. */
const plain = /^[-+]?[\d.,'’\s]+$/;

/**
 * The number as the format writes it; undefined when the text may mean two numbers (1,234), or says
 * more than a number. An apostrophe before it is how some programs keep a formula from running.
 */
export function convertNumber(source: string, field: Field): { text: string } | undefined {
  const text = source.replace(/^'(?=[-+=])/, '');
  if (!plain.test(text)) return undefined;
  const isInteger = field.type === 'integer';
  const fits = (reading: string) => 'value' in parseNumberCell(reading, isInteger);
  if (fits(text)) return { text };
  // 1,234 is 1234 or 1.234, also where only whole numbers are allowed: the comma may be a decimal sign.
  const readings = suggestNumber(text).filter((one) => 'value' in parseNumberCell(one, false));
  const [only, ...others] = readings;
  return only !== undefined && others.length === 0 && fits(only) ? { text: only } : undefined;
}
