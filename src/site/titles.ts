/** Which records share their title with another of their collection, and so need their key beside it. */
import type { Collection } from '../core/collection/collection.ts';
import type { DataRecord } from '../core/record/record.ts';
import { titleOf } from '../core/record/title.ts';
import { publication } from './publication.ts';

const [language] = publication.languages;
const titleIn = (collection: Collection, record: DataRecord) =>
  titleOf(publication, collection, record)[language] ?? '';

/** How many records have each title, by collection. */
const counts = new Map(
  [...publication.collections.values()].map((collection) => {
    const titles = new Map<string, number>();
    for (const record of collection.records) {
      const title = titleIn(collection, record);
      titles.set(title, (titles.get(title) ?? 0) + 1);
    }
    return [collection.id, titles];
  }),
);

export function hasOwnTitle(collection: Collection, record: DataRecord): boolean {
  return counts.get(collection.id)?.get(titleIn(collection, record)) === 1;
}
