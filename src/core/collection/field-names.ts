/**
 * Checks that the names which collection.json and publication.json give are names of fields, and
 * of fields of the right kind. Each check adds its problem where the name stands.
 */
import type { AddProblem } from '../publication/add-problem.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Field } from '../schema/field.ts';
import { nearest } from '../text/similar.ts';
import { formatPointer } from '../record/json-pointer.ts';
import type { Scalar, Where } from './collection.ts';
import type { CollectionDraft } from './draft.ts';

export type Drafts = ReadonlyMap<string, CollectionDraft>;

/** How many allowed values a message lists before it stops. */
const listed = 8;

/** The field of that name or path; undefined when there is none. */
export function fieldIn(draft: CollectionDraft, name: string): Field | undefined {
  return draft.fields.get(name) ?? draft.nested.get(name);
}

/** The checks, for the names of one configuration file. */
export interface NameChecks {
  /** @returns the collection; undefined when there is none, or when its schema cannot be read */
  readonly collection: (id: string, pointer: string) => CollectionDraft | undefined;
  /** @returns the field of that name or path */
  readonly field: (draft: CollectionDraft, name: string, pointer: string) => Field | undefined;
  readonly number: (draft: CollectionDraft, name: string, pointer: string) => void;
  readonly date: (draft: CollectionDraft, name: string, pointer: string) => void;
  /** A field of `draft` that points to the records of `target`. */
  readonly reference: (
    draft: CollectionDraft,
    name: string,
    target: string,
    pointer: string,
  ) => void;
  readonly where: (draft: CollectionDraft, where: Where | undefined, pointer: string) => void;
  /** A value that the field could have. */
  readonly value: (
    field: Field,
    value: Scalar,
    pointer: string,
    level?: 'error' | 'warning',
  ) => void;
}

const dateFormats = new Set(['date', 'partial-date', 'date-time']);

/** `a, b, c …` of the values that a field can have. */
export function listOptions(field: Field): string {
  const values = (field.options ?? []).map(({ value }) => String(value));
  return values.slice(0, listed).join(', ') + (values.length > listed ? ' …' : '');
}

function couldBe(field: Field, value: Scalar): boolean {
  if (field.options) return field.options.some((option) => option.value === value);
  const type = field.type === 'array' ? field.itemType : field.type;
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'integer' || type === 'number') return typeof value === 'number';
  return typeof value === 'string';
}

function valueCheck(add: AddProblem): NameChecks['value'] {
  return (of, wanted, pointer, level = 'error') => {
    if (couldBe(of, wanted)) return;
    const options = (of.options ?? []).map((option) => String(option.value));
    const facts = {
      value: excerpt(String(wanted)),
      field: of.name,
      allowed: of.options ? listOptions(of) : of.type,
      nearest: nearest(String(wanted), options) ?? '',
    };
    add('configuration/unknown-value', pointer, facts, level);
  };
}

/** @param ids every collection that publication.json names; those not in `drafts` cannot be read */
export function nameChecks(drafts: Drafts, ids: readonly string[], add: AddProblem): NameChecks {
  const collection: NameChecks['collection'] = (id, pointer) => {
    if (!ids.includes(id)) {
      const facts = { value: excerpt(id), nearest: nearest(id, ids) ?? '' };
      add('configuration/unknown-collection', pointer, facts);
    }
    return drafts.get(id);
  };
  const field: NameChecks['field'] = (draft, name, pointer) => {
    const found = fieldIn(draft, name);
    // A derived field whose rule was refused is no less named rightly.
    if (found || draft.unsound.has('derive')) return found;
    const near = nearest(name, [...draft.fields.keys(), ...draft.nested.keys()]) ?? '';
    const facts = { value: excerpt(name), collection: draft.settings.id, nearest: near };
    add('configuration/unknown-field', pointer, facts);
    return undefined;
  };
  const value = valueCheck(add);
  return {
    collection,
    field,
    value,
    number: (draft, name, pointer) => {
      const found = field(draft, name, pointer);
      if (found && found.type !== 'integer' && found.type !== 'number')
        add('configuration/not-number', pointer, { value: name });
    },
    date: (draft, name, pointer) => {
      const found = field(draft, name, pointer);
      if (found && !(found.type === 'string' && dateFormats.has(found.format ?? '')))
        add('configuration/not-date', pointer, { value: name });
    },
    reference: (draft, name, target, pointer) => {
      const found = field(draft, name, pointer);
      if (found && found.references !== target)
        add('configuration/not-reference', pointer, {
          value: name,
          collection: draft.settings.id,
          target,
        });
    },
    where: (draft, where, pointer) => {
      for (const [name, wanted] of Object.entries(where ?? {})) {
        const at = pointer + formatPointer([name]);
        const found = field(draft, name, at);
        if (!found) continue;
        const values = (Array.isArray(wanted) ? wanted : [wanted]) as readonly Scalar[];
        for (const [index, one] of values.entries())
          value(found, one, Array.isArray(wanted) ? at + formatPointer([index]) : at);
      }
    },
  };
}
