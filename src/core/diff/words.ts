/** Values, fields and records as a maintainer reads them: with their titles, in the default language. */
import type { Scalar } from '../collection/collection.ts';
import type { DataRecord, Value } from '../record/record.ts';
import type { Field } from '../schema/field.ts';
import type { Text } from '../text/text.ts';
import { byKey } from './keyed.ts';
import type { RevisedCollection, Revision } from './revision.ts';

/** Puts what one revision says into words. */
export interface Speaker {
  readonly title: (text: Text) => string;
  /** The field's title, or its name where it has none. */
  readonly field: (collection: RevisedCollection | undefined, name: string) => string;
  /** `Lent (lent)`; several with `; ` between them. */
  readonly value: (
    collection: RevisedCollection | undefined,
    field: string,
    value: Value | undefined,
  ) => string;
  /** The record's title, or nothing where it is the key. */
  readonly record: (collection: RevisedCollection | undefined, record: DataRecord) => string;
}

const plain = (value: Value) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const fieldOf = (collection: RevisedCollection | undefined, name: string): Field | undefined =>
  collection?.fields.get(name) ?? collection?.nested?.get(name);

/** With the title before it, when that says more than the value. */
const titled = (value: string, title: string | undefined) =>
  title === undefined || title === '' || title === value ? value : `${title} (${value})`;

export function speakerOf(revision: Revision): Speaker {
  const records = new Map<string, ReadonlyMap<string, DataRecord>>();
  const recordsOf = (id: string) => {
    const known = records.get(id) ?? byKey(revision.collections.get(id));
    records.set(id, known);
    return known;
  };
  const title = (text: Text) => text[revision.language] ?? Object.values(text)[0] ?? '';
  const record = (collection: RevisedCollection | undefined, one: DataRecord): string => {
    const name = collection?.record.title ?? '';
    const value = one.values[name];
    if (value === undefined || typeof value === 'object') return '';
    const option = fieldOf(collection, name)?.options?.find((entry) => entry.value === value);
    return option ? title(option.title) : String(value);
  };
  const item = (field: Field | undefined, value: Value): string => {
    const option = field?.options?.find((entry) => entry.value === (value as Scalar));
    if (option) return titled(plain(value), title(option.title));
    if (field?.references === undefined) return plain(value);
    const target = recordsOf(field.references).get(plain(value));
    return titled(
      plain(value),
      target && record(revision.collections.get(field.references), target),
    );
  };
  return {
    title,
    record,
    field: (collection, name) => {
      const found = fieldOf(collection, name);
      if (!found) return name;
      // A translation has the title of what it translates.
      return found.twin ? `${title(found.title)} (${found.twin.language})` : title(found.title);
    },
    value: (collection, name, value) => {
      if (value === undefined) return '';
      const field = fieldOf(collection, name);
      if (!Array.isArray(value)) return item(field, value);
      return (value as readonly Value[]).map((one) => item(field, one)).join('; ');
    },
  };
}
