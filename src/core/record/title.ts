/** The words that stand for a record wherever it is named: in links, lists, relations and downloads. */
import type { Collection } from '../collection/collection.ts';
import { type Publication, collectionOf } from '../publication/publication.ts';
import { type Text, textIn } from '../text/text.ts';
import { type DataRecord, type Value, valueOf, valuesOf } from './record.ts';

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
 * enumeration that this field names, or its key when the title is unknown. A record without a
 * page whose title would be its key is told by what it is, of what and of when.
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
  if (!isTitled(collection)) return describedTitle(publication, collection, record) ?? key;
  if (value === undefined) return key;
  if (field?.references !== undefined)
    return referencedTitle(publication, field.references, value) ?? key;
  const option = field?.options?.find((entry) => entry.value === value);
  return option?.title ?? translated(publication, record, name) ?? key;
}

/** Whether records have words of their own: a page may be called by its key, a mention may not. */
export function isTitled({ key, record }: Collection): boolean {
  return record.page || record.title !== key;
}

/** `Report: Roof of the school, 2024-05`, from the first reference and the first date of the list. */
function describedTitle(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
): Text | undefined {
  const fields = collection.list.columns.flatMap((name) => collection.fields.get(name) ?? []);
  const targets = fields.flatMap(({ name, references }) => {
    const [value] = references === undefined ? [] : valuesOf(record, name);
    const title = value !== undefined && referencedTitle(publication, references ?? '', value);
    return title ? [title] : [];
  });
  const dates = fields.flatMap(({ name, format = '' }) => {
    const value = valueOf(record, name);
    return dateFormats.has(format) && typeof value === 'string' ? [value] : [];
  });
  const [target, date] = [targets[0], dates[0]];
  if (!target && date === undefined) return undefined;
  const [main] = publication.languages;
  return Object.fromEntries(
    publication.languages.map((language) => {
      const words = target ? [textIn(target, language, main).text] : [];
      const rest = [...words, ...(date === undefined ? [] : [date])].join(', ');
      return [language, `${textIn(collection.singular, language, main).text}: ${rest}`];
    }),
  );
}

const dateFormats = new Set(['date', 'partial-date', 'date-time']);

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
