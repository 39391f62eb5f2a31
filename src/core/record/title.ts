/** The words that stand for a record wherever it is named: in links, lists, relations and downloads. */
import type { Collection } from '../collection/collection.ts';
import { type Publication, collectionOf } from '../publication/publication.ts';
import type { Text } from '../text/text.ts';
import { type DataRecord, type Value, valueOf } from './record.ts';

/** A text field with its translated twins (`title_es`), or undefined when it is unknown. */
export function translated(
  publication: Publication,
  record: DataRecord,
  field: string,
): Text | undefined {
  const [defaultLanguage, ...others] = publication.languages;
  const value = valueOf(record, field);
  if (value === undefined || typeof value === 'object') return undefined;
  const text: Record<string, string> = { [defaultLanguage]: String(value) };
  for (const language of others) {
    const twin = record.values[`${field}_${language}`];
    if (typeof twin === 'string') text[language] = twin;
  }
  return text;
}

/**
 * The record's title by language: its title field, the title of the record or the entry of the
 * enumeration that this field names, or its key when the title is unknown.
 */
export function titleOf(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
): Text {
  const name = collection.record.title;
  const field = collection.fields.get(name);
  const value = valueOf(record, name);
  const key = { [publication.languages[0]]: record.key };
  if (value === undefined) return key;
  if (field?.references !== undefined)
    return referencedTitle(publication, field.references, value) ?? key;
  const option = field?.options?.find((entry) => entry.value === value);
  return option?.title ?? translated(publication, record, name) ?? key;
}

/** One step only: a title that is a reference to a title that is a reference ends with the key. */
function referencedTitle(
  publication: Publication,
  collectionId: string,
  value: Value,
): Text | undefined {
  const collection = collectionOf(publication, collectionId);
  const target = typeof value === 'string' ? collection.byKey.get(value) : undefined;
  return target && translated(publication, target, collection.record.title);
}
