/**
 * Which records without a page of their own are shown on whose page, directly or through another
 * record without a page: what they say is found with that record.
 */
import type { Collection } from '../collection/collection.ts';
import { type Relations, relatedTo } from '../derive/relations.ts';
import type { Publication } from '../publication/publication.ts';
import type { DataRecord } from '../record/record.ts';

export interface Shown {
  readonly collection: Collection;
  readonly record: DataRecord;
}

/** The records without a page that the page of `record` tells of, each once, in its order. */
export function shownWith(
  publication: Publication,
  relations: Relations,
  collection: Collection,
  record: DataRecord,
): readonly Shown[] {
  const found = new Map<DataRecord, Shown>();
  const visit = (from: Collection, one: DataRecord) => {
    for (const block of relatedTo(publication, relations, from, one)) {
      if (block.collection.record.page) continue;
      for (const child of block.records) {
        if (found.has(child)) continue;
        found.set(child, { collection: block.collection, record: child });
        visit(block.collection, child);
      }
    }
  };
  visit(collection, record);
  return [...found.values()];
}
