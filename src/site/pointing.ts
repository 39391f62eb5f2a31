/** What a record's page shows of the records that point to it. */
import type { Pointing } from '../components/record/pointing.ts';
import type { Collection } from '../core/collection/collection.ts';
import { relatedTo } from '../core/derive/relations.ts';
import type { DataRecord } from '../core/record/record.ts';
import { publication, relations } from './publication.ts';

/** A collection that points here through several fields says through which in each heading. */
export function pointingTo(collection: Collection, record: DataRecord): readonly Pointing[] {
  const blocks = relatedTo(publication, relations, collection, record);
  const ways = new Map<string, number>();
  for (const { relation } of blocks) ways.set(relation.collection, (ways.get(relation.collection) ?? 0) + 1);
  return blocks.map(({ relation, collection: from, field, records }) => ({
    collection: from,
    relation,
    records,
    by: (ways.get(from.id) ?? 0) > 1 ? field.title : undefined,
    anchor: `${from.id}-${relation.by}`,
  }));
}
