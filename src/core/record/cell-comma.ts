/** A list with commas between its entries, where the field has another separator. */
import type { Field } from '../schema/field.ts';
import { excerpt } from '../text/excerpt.ts';
import type { CellFinding } from './cell-result.ts';

/** Whether a text can be one entry of the list; undefined where any text can, also one with commas. */
function entryTest({
  options,
  pattern,
  references,
}: Field): ((text: string) => boolean) | undefined {
  if (options) return (text) => options.some(({ value }) => String(value) === text);
  if (pattern !== undefined) {
    const shape = new RegExp(pattern, 'u');
    return (text) => shape.test(text);
  }
  return references === undefined ? undefined : (text) => /^[^\s,]+$/.test(text);
}

/** The slip, when all that stands between commas could be entries, and the whole could not be one. */
export function findCommas(source: string, field: Field): CellFinding | undefined {
  if (!source.includes(',') || source.includes(field.separator)) return undefined;
  const isEntry = entryTest(field);
  const entries = source.split(',').map((entry) => entry.trim());
  if (!isEntry || isEntry(source.trim()) || !entries.every(isEntry)) return undefined;
  const facts = {
    value: excerpt(source),
    separator: field.separator,
    reading: excerpt(entries.join(field.separator)),
  };
  return { code: 'cell/list-comma', facts };
}
