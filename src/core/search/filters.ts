/** By what search results can be narrowed. */
import type { Collection } from '../collection/collection.ts';
import type { Publication } from '../publication/publication.ts';
import { type DataRecord, valueOf, valuesOf } from '../record/record.ts';
import { nameOf, type Speech } from './words.ts';

/** Filters whose words come from the interface; a facet's filter has the facet's title. */
export const collectionFilter = '@collection';
export const yearFilter = '@year';

/** The field that says when: the calendar's, else the first date among the list's columns, else of all. */
function dateField(collection: Collection): string | undefined {
  if (collection.calendar) return collection.calendar.start;
  const isDate = (name: string) => (collection.fields.get(name)?.format ?? '').includes('date');
  return collection.list.columns.find(isDate) ?? [...collection.fields.keys()].find(isDate);
}

/** The values of each filter that a record has, in words. */
export function filtersOf(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
  speech: Speech,
): Record<string, string[]> {
  const { say } = speech;
  const filters: Record<string, string[]> = { [collectionFilter]: [say(collection.title)] };
  const date = dateField(collection);
  const when = date === undefined ? undefined : valueOf(record, date);
  if (typeof when === 'string') filters[yearFilter] = [when.slice(0, 4)];
  for (const name of collection.list.facets) {
    const field = collection.fields.get(name);
    if (!field) continue;
    const labels = valuesOf(record, name).map((value) => nameOf(publication, field, value, speech));
    if (labels.length > 0) filters[say(field.title)] = [...new Set(labels)];
  }
  return filters;
}
