/**
 * A field as a person fills it in. What is asked of them follows from the schema alone: a choice
 * where values are named, another record where a key is wanted, lines where there are several.
 */
import type { Field } from '../schema/field.ts';

export type Control =
  | 'line'
  | 'text'
  | 'number'
  | 'date'
  | 'address'
  | 'yes-no'
  | 'option'
  | 'options'
  | 'record'
  | 'records'
  | 'lines'
  | 'json';

export interface FormField {
  readonly field: Field;
  readonly control: Control;
  /** Required or forbidden only when other fields say so. */
  readonly depends: boolean;
}

/** What was filled in: one text, or one for each entry of a list. */
export type Answer = string | readonly string[];
/** By the field's name, or path in an object (`location.country`). Blank answers are left out. */
export type Answers = Readonly<Record<string, Answer>>;

const addressFormats = new Set(['http-url', 'uri', 'iri', 'uri-mailto']);

/** @param isLong whether values of the field need more than a line */
export function controlOf(field: Field, isLong: boolean): Control {
  const { type, itemType, options, references, format } = field;
  if (type === 'object') return 'json';
  if (type === 'array') {
    if (itemType === 'object' || itemType === 'array') return 'json';
    if (options) return 'options';
    return references === undefined ? 'lines' : 'records';
  }
  if (options) return 'option';
  if (references !== undefined) return 'record';
  if (type === 'boolean') return 'yes-no';
  if (type === 'number' || type === 'integer') return 'number';
  if (format === 'date' || format === 'partial-date') return 'date';
  if (format !== undefined && addressFormats.has(format)) return 'address';
  return isLong ? 'text' : 'line';
}

const lists: ReadonlySet<Control> = new Set(['options', 'records', 'lines']);

/** Whether the answer is a list of texts. */
export function isList(control: Control): boolean {
  return lists.has(control);
}
