/** What the dictionary tells of one column. */
import type { Field } from '../../core/schema/field.ts';

/** A rule in words; `code` is the part that a program reads. */
export interface Constraint {
  readonly words: string;
  readonly code?: string | undefined;
}

export interface DictionaryEntry {
  /** As in the header: `location.country` for a value inside an object. */
  readonly name: string;
  readonly field: Field;
  readonly constraints: readonly Constraint[];
  /** As it would stand in a cell. */
  readonly example?: string | undefined;
  /** How it is computed, for a computed field. */
  readonly rule?: string | undefined;
  /** How many records have no value. */
  readonly blank: number;
}
