/** What changed lately. */
import type { Collection } from '../collection/collection.ts';
import type { Publication } from '../publication/publication.ts';
import type { DataRecord } from '../record/record.ts';

export interface Change {
  readonly collection: Collection;
  readonly record: DataRecord;
  /** YYYY-MM-DD */
  readonly day: string;
}

/**
 * The records whose day of last change is known, the newest first; of one day in the order of the
 * navigation and of their lists.
 *
 * @param days of the last change of each record, by `collection/key`
 */
export function recentChanges(
  publication: Publication,
  days: ReadonlyMap<string, string>,
): Change[] {
  const changes: Change[] = [];
  for (const collection of publication.collections.values()) {
    for (const record of collection.records) {
      const day = days.get(`${collection.id}/${record.key}`);
      if (day !== undefined) changes.push({ collection, record, day });
    }
  }
  return changes.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
}
