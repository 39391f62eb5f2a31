/**
 * One cell of a brought table to the text that stands in the publication's file. Only what can mean
 * one thing is converted; what can mean two comes back as a finding or a question.
 */
import type { CellFinding } from '../record/cell-result.ts';
import { parseCell } from '../record/cell.ts';
import type { Field } from '../schema/field.ts';
import { isDay } from '../text/day.ts';
import { excerpt } from '../text/excerpt.ts';
import { convertDate } from './convert-date.ts';
import { convertNumber } from './convert-number.ts';
import { type Lookup, convertName } from './convert-name.ts';
import type { SheetCell } from './sheet.ts';

export type DateOrder = 'dmy' | 'mdy';

export interface ConvertOptions {
  /** What 02/03/2021 means here; undefined when nobody has said. */
  readonly dates: DateOrder | undefined;
  /** What the records of other collections are called. */
  readonly lookup: Lookup;
}

export type Converted =
  | { readonly text: string }
  | { readonly problem: CellFinding }
  /** A date that may be two days, until its order is known. */
  | { readonly question: readonly string[] };

const isDateField = ({ format }: Field) => format === 'date' || format === 'partial-date';

/** A day in a field of another kind is what a spreadsheet made of `3-1` or `MAR1`. */
function convertDay(text: string, field: Field): Converted {
  if (isDateField(field) && isDay(text)) return { text };
  return { problem: { code: 'cell/spreadsheet', facts: { value: excerpt(text) } } };
}

function convertScalar(
  source: string,
  field: Field,
  isKey: boolean,
  options: ConvertOptions,
): Converted {
  const named = convertName(source, field, options.lookup);
  if (named !== undefined) return { text: named };
  const parsed = parseCell(source, field, isKey);
  if (!('problem' in parsed)) return { text: source };
  const { code, facts } = parsed.problem;
  if (code === 'cell/boolean-reading') return { text: String(facts.reading) };
  if (field.type === 'integer' || field.type === 'number')
    return convertNumber(source, field) ?? parsed;
  if (isDateField(field)) return convertDate(source, field, options.dates) ?? parsed;
  return parsed;
}

/** A list whose entries stand with commas between them is one when every entry is a known name. */
function convertList(source: string, field: Field, options: ConvertOptions): Converted {
  const { separator } = field;
  const named = (mark: string) => {
    const items = source
      .split(mark)
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return items.map((item) => convertName(item, field, options.lookup) ?? { item });
  };
  const items = named(separator);
  const known = (list: readonly unknown[]) => list.every((item) => typeof item === 'string');
  const byComma = source.includes(separator) ? [] : named(',');
  const best = !known(items) && byComma.length > 1 && known(byComma) ? byComma : items;
  return {
    text: best.map((item) => (typeof item === 'string' ? item : item.item)).join(separator),
  };
}

/** @param isKey the field identifies the record */
export function convertCell(
  cell: SheetCell | undefined,
  field: Field,
  isKey: boolean,
  options: ConvertOptions,
): Converted {
  const source = cell?.text.trim() ?? '';
  if (!cell || source === '') return { text: '' };
  if (cell.kind === 'error')
    return { problem: { code: 'cell/spreadsheet-error', facts: { value: excerpt(source) } } };
  if (cell.kind === 'day') return convertDay(source, field);
  if (field.type === 'object' || field.itemType === 'object') return { text: source };
  return field.type === 'array'
    ? convertList(source, field, options)
    : convertScalar(source, field, isKey, options);
}
