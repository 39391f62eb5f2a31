/** What a record's page shows of the records that point to it. */
import type { Pointing } from '../components/record/pointing.ts';
import { relatedColumns } from '../components/record/display.ts';
import type { Collection } from '../core/collection/collection.ts';
import { type RelatedBlock, relatedTo } from '../core/derive/relations.ts';
import { sumOf } from '../core/derive/sum.ts';
import { pageSize } from '../core/list/pages.ts';
import { statusHistory } from '../core/overview/status-history.ts';
import { collectionPath, facetPath } from '../core/publication/address.ts';
import { type DataRecord, valueOf } from '../core/record/record.ts';
import type { Field } from '../core/schema/field.ts';
import { unitOf } from '../core/schema/unit.ts';
import { lists } from './list.ts';
import { publication, relations } from './publication.ts';

function columnsOf({ collection, relation }: RelatedBlock): readonly Field[] {
  const names = [relation.status, ...relatedColumns(collection, relation.by, relation.columns)];
  return names.flatMap((name) => (name === undefined ? [] : (collection.fields.get(name) ?? [])));
}

/** By the first column that is a status. */
function statusesOf(block: RelatedBlock): Pointing['statuses'] {
  const field = columnsOf(block).find(({ options }) =>
    options?.some(({ tone }) => tone !== undefined),
  );
  if (!field) return [];
  const counts = new Map<unknown, number>();
  for (const record of block.records) {
    const value = valueOf(record, field.name);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return (field.options ?? []).flatMap((option) => {
    const count = counts.get(option.value);
    return count === undefined ? [] : [{ option, count }];
  });
}

function historyOf(
  { collection: from, relation, records }: RelatedBlock,
  collection: Collection,
): Pointing['history'] {
  const { as, date, status } = relation;
  const field = status === undefined ? undefined : from.fields.get(status);
  if (as !== 'timeline' || date === undefined || !field) return undefined;
  return statusHistory({ collection: from.id, records }, date, field, collection.derive);
}

function sumsOf(block: RelatedBlock): Pointing['sums'] {
  return columnsOf(block).flatMap((field) => {
    if (!field.unit || (field.type !== 'number' && field.type !== 'integer')) return [];
    const known = block.records.filter((record) => valueOf(record, field.name) !== undefined);
    const [unit, ...others] = new Set(known.map((record) => unitOf(field, record)));
    const value = sumOf(known.map((record) => valueOf(record, field.name)));
    // A share or a rate adds up to nothing that anyone could mean.
    if (
      unit === undefined ||
      unit === '%' ||
      unit === 'percent' ||
      others.length > 0 ||
      value === undefined
    )
      return [];
    return [{ field, value, unit }];
  });
}

/** The list of those that point here, where it can be narrowed to them; otherwise the whole list. */
function listOf({ collection, relation }: RelatedBlock, record: DataRecord): string {
  const facet = lists.get(collection.id)?.facets.find(({ field }) => field.name === relation.by);
  const found = facet?.values.find(({ value }) => value === record.key);
  return found ? facetPath(collection, relation.by, found.segment) : collectionPath(collection);
}

/** A collection that points here through several fields says through which in each heading. */
export function pointingTo(collection: Collection, record: DataRecord): readonly Pointing[] {
  const blocks = relatedTo(publication, relations, collection, record);
  const ways = new Map<string, number>();
  for (const { relation } of blocks)
    ways.set(relation.collection, (ways.get(relation.collection) ?? 0) + 1);
  return blocks.map((block) => {
    const { relation, collection: from, field, records } = block;
    const isLong = records.length > pageSize;
    // Of a timeline the end is news; of a list the beginning is what its order puts first.
    const shown =
      relation.as === 'timeline' ? records.slice(-pageSize) : records.slice(0, pageSize);
    return {
      collection: from,
      relation,
      records: shown,
      total: records.length,
      all: isLong ? listOf(block, record) : undefined,
      by: (ways.get(from.id) ?? 0) > 1 ? field.title : undefined,
      anchor: `${from.id}-${relation.by}`,
      statuses: statusesOf(block),
      history: historyOf(block, collection),
      sums: sumsOf(block),
    };
  });
}
