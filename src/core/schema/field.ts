/** A field as the site, the downloads and the validator see it: one property of a schema, read once. */
import type { Language, Text } from '../text/text.ts';

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';

export type Tone = 'positive' | 'progress' | 'warning' | 'negative' | 'neutral' | 'muted';

/** One entry of an enumeration. */
export interface Option {
  readonly value: string | number | boolean;
  readonly title: Text;
  readonly description?: Text | undefined;
  readonly tone?: Tone | undefined;
}

/** A unit as text, or the field of the same record that holds it. */
export type Unit = { readonly text: string } | { readonly field: string };

export interface Field {
  readonly name: string;
  readonly title: Text;
  readonly description?: Text | undefined;
  readonly type: FieldType;
  /** Of an array's items. */
  readonly itemType?: FieldType | undefined;
  /** JSON Schema `format` of the value or of an array's items. */
  readonly format?: string | undefined;
  /** JSON Schema `pattern` of the value or of an array's items. */
  readonly pattern?: string | undefined;
  /** First and last year of a date, where the schema sets its own (`formatMinimum`, `formatMaximum`). */
  readonly years?: { readonly from: number; readonly to: number } | undefined;
  /** A whole number that is a year: its schema says so by bounds within 1000 and 2999. */
  readonly isYear?: boolean | undefined;
  readonly required: boolean;
  /** Id of the collection whose keys the value (or each item) is. */
  readonly references?: string | undefined;
  /** The allowed values, in the schema's order (`oneOf` of consts, or `enum`). */
  readonly options?: readonly Option[] | undefined;
  /** What its values are codes of, by an outside list that has names for them. */
  readonly code?: 'country' | undefined;
  readonly translatable: boolean;
  readonly markdown: boolean;
  /** Between the items of an array in a CSV cell. */
  readonly separator: string;
  readonly unit?: Unit | undefined;
  /** Exempt from the personal-data checks, for this reason. */
  readonly personal?: { readonly reason: string } | undefined;
  readonly examples: readonly unknown[];
  /** Set on the translated twin of a translatable field (`title_es` of `title`). */
  readonly twin?: { readonly of: string; readonly language: Language } | undefined;
  /** Set on a computed field: its name in `derive`. Never in the plain CSV. */
  readonly derived: boolean;
}
