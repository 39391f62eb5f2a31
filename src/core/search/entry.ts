/**
 * What the search index holds: one entry for each record that has a page, in each language. Records
 * without a page are found through the record that shows them.
 */
import type { Collection } from '../collection/collection.ts';
import type { Relations } from '../derive/relations.ts';
import { labelOf } from '../list/facet.ts';
import { href, inLanguage, recordPath } from '../publication/address.ts';
import type { Publication } from '../publication/publication.ts';
import { type DataRecord, type Value, valueOf, valuesOf } from '../record/record.ts';
import { titleOf, translated } from '../record/title.ts';
import type { Field } from '../schema/field.ts';
import { type Language, type Text, textIn } from '../text/text.ts';

/** Filters whose words come from the interface; a facet's filter has the facet's title. */
export const collectionFilter = '@collection';
export const yearFilter = '@year';

export interface SearchEntry {
  readonly url: string;
  readonly language: Language;
  readonly title: string;
  readonly content: string;
  /** What kind of record it is, in the entry's language. */
  readonly kind: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

type Say = (text: Text) => string;

/** A field's value in words: translations, labels and titles instead of codes and keys. */
function wordsOf(publication: Publication, record: DataRecord, field: Field, say: Say): string[] {
  if (field.twin) return [];
  if (field.options || field.references !== undefined) {
    return valuesOf(record, field.name).map((value) => say(labelOf(publication, field, value)));
  }
  const text = field.translatable ? translated(publication, record, field.name) : undefined;
  if (text) return [say(text)];
  return textsIn(valueOf(record, field.name));
}

/** Every text and number inside a value. */
function textsIn(value: Value | undefined): string[] {
  if (value === undefined || typeof value === 'boolean') return [];
  if (typeof value !== 'object') return [String(value)];
  return Object.values(value).flatMap((inner: Value) => textsIn(inner));
}

function contentOf(publication: Publication, collection: Collection, record: DataRecord, say: Say): string {
  return [...collection.fields.values()]
    .flatMap((field) => wordsOf(publication, record, field, say))
    .join('. ');
}

/** The field that says when: the calendar's, else the first date among the list's columns, else of all. */
function dateField(collection: Collection): string | undefined {
  if (collection.calendar) return collection.calendar.start;
  const isDate = (name: string) => /date/.test(collection.fields.get(name)?.format ?? '');
  return collection.list.columns.find(isDate) ?? [...collection.fields.keys()].find(isDate);
}

function filtersOf(publication: Publication, collection: Collection, record: DataRecord, say: Say) {
  const filters: Record<string, string[]> = { [collectionFilter]: [say(collection.title)] };
  const date = dateField(collection);
  const when = date === undefined ? undefined : valueOf(record, date);
  if (typeof when === 'string') filters[yearFilter] = [when.slice(0, 4)];
  for (const name of collection.list.facets) {
    const field = collection.fields.get(name);
    if (!field) continue;
    const labels = valuesOf(record, name).map((value) => say(labelOf(publication, field, value)));
    if (labels.length > 0) filters[say(field.title)] = labels;
  }
  return filters;
}

/** What of the records without a page is told with this one: all that point to it. */
function unpagedContent(publication: Publication, relations: Relations, collection: Collection, record: DataRecord, say: Say) {
  return relations
    .incoming(collection.id, record.key)
    .filter((incoming) => !incoming.collection.record.page)
    .flatMap(({ collection: from, records }) => records.map((child) => contentOf(publication, from, child, say)));
}

/** The entries of all records in one language, in navigation and list order. */
export function* searchEntries(publication: Publication, relations: Relations, language: Language): Generator<SearchEntry> {
  const say: Say = (text) => textIn(text, language, publication.languages[0]).text;
  for (const collection of publication.collections.values()) {
    if (!collection.record.page) continue;
    for (const record of collection.records) {
      const own = contentOf(publication, collection, record, say);
      const others = unpagedContent(publication, relations, collection, record, say);
      yield {
        url: href(publication, inLanguage(publication, language, recordPath(collection, record))),
        language,
        title: say(titleOf(publication, collection, record)),
        content: [own, ...others].join('. '),
        kind: say(collection.singular),
        filters: filtersOf(publication, collection, record, say),
      };
    }
  }
}

