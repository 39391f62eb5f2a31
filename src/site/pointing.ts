/** What a record's page shows of the records that point to it. */
import type { Pointing } from '../components/record/pointing.ts';
import { relatedColumns } from '../components/record/display.ts';
import type { Collection } from '../core/collection/collection.ts';
import { type Nested, partByEntry } from '../core/derive/nest.ts';
import { type RelatedBlock, relatedTo } from '../core/derive/relations.ts';
import { pageSize } from '../core/list/pages.ts';
import { hubChart } from '../core/overview/hub-chart.ts';
import { statusChanges, statusHistory } from '../core/overview/status-history.ts';
import { sumFields, tallyStatuses } from '../core/overview/tally.ts';
import { collectionPath, facetPath } from '../core/publication/address.ts';
import type { DataRecord } from '../core/record/record.ts';
import type { Field } from '../core/schema/field.ts';
import { lists } from './list.ts';
import { publication, relations } from './publication.ts';

function columnsOf({ collection, relation }: RelatedBlock): readonly Field[] {
  const names = [relation.status, ...relatedColumns(collection, relation.by, relation.columns)];
  return names.flatMap((name) => (name === undefined ? [] : (collection.fields.get(name) ?? [])));
}

/** How the status changed, of a timeline that has one. */
function changesOf(
  { collection: from, relation, records }: RelatedBlock,
  collection: Collection,
): Pick<Pointing, 'changes' | 'history'> {
  const { as, date, status } = relation;
  const field = status === undefined ? undefined : from.fields.get(status);
  if (as !== 'timeline' || date === undefined || !field) return { changes: new Map() };
  const reports = { collection: from.id, records };
  return {
    changes: statusChanges(reports, field, collection.derive),
    history: statusHistory(reports, date, field, collection.derive),
  };
}

function chartOf(block: RelatedBlock): Pointing['chart'] {
  const { date } = block.relation;
  const dateField = date === undefined ? undefined : block.collection.fields.get(date);
  const fields = [...(dateField ? [dateField] : []), ...columnsOf(block)];
  return hubChart(block.collection, fields, block.records);
}

/** The list of those that point here, where it can be narrowed to them; otherwise the whole list. */
function listOf({ collection, relation }: RelatedBlock, record: DataRecord): string {
  const facet = lists.get(collection.id)?.facets.find(({ field }) => field.name === relation.by);
  const found = facet?.values.find(({ value }) => value === record.key);
  return found ? facetPath(collection, relation.by, found.segment) : collectionPath(collection);
}

/** Whether records of the other collection can point here in more than one way, or are of the same kind. */
function needsRole(from: Collection, to: Collection): boolean {
  const fields = [...from.fields.values(), ...(from.nested?.values() ?? [])];
  const ways = fields.filter(({ references, derived }) => references === to.id && !derived);
  return ways.length > 1 || from === to;
}

/** What of a block stands under which entries of which timeline. */
function placeOf(block: RelatedBlock, timelines: readonly RelatedBlock[]) {
  for (const timeline of timelines) {
    const parted = partByEntry(block, timeline);
    if (parted) return { timeline, ...parted };
  }
  return undefined;
}

function byEntry(pairs: readonly (readonly [string, Nested])[]): Pointing['nested'] {
  const entries = new Map<string, Nested[]>();
  for (const [entry, nested] of pairs) entries.set(entry, [...(entries.get(entry) ?? []), nested]);
  return entries;
}

const anchorOf = ({ collection, relation }: RelatedBlock) => `${collection.id}-${relation.by}`;

/** Of a timeline the end is news; of a list the beginning is what its order puts first. */
const shownOf = ({ relation, records }: RelatedBlock): RelatedBlock['records'] =>
  relation.as === 'timeline' ? records.slice(-pageSize) : records.slice(0, pageSize);

/** A collection that can point here in several ways says in which, in each heading. */
export function pointingTo(collection: Collection, record: DataRecord): readonly Pointing[] {
  const blocks = relatedTo(publication, relations, collection, record);
  const timelines = blocks
    .filter(({ relation }) => relation.as === 'timeline')
    .map((block) => ({ ...block, records: shownOf(block) }));
  const places = new Map(blocks.map((block) => [block, placeOf(block, timelines)]));
  return blocks.map((block) => {
    const { relation, collection: from, field } = block;
    const place = places.get(block);
    const isNested = place?.rest.length === 0;
    const rest = isNested ? undefined : place?.rest;
    const own = rest ? { ...block, records: rest } : block;
    const total = own.records.length;
    const under = [...places.values()].filter((one) => one?.timeline.relation === relation);
    return {
      collection: from,
      relation,
      records: shownOf(own),
      total,
      all: total > pageSize ? listOf(block, record) : undefined,
      by: needsRole(from, collection) ? field.title : undefined,
      anchor: anchorOf(isNested ? place.timeline : block),
      ...tallyStatuses(columnsOf(block), own.records),
      ...changesOf(block, collection),
      nested: byEntry(under.flatMap((one) => [...(one?.under ?? [])])),
      isNested,
      chart: chartOf(own),
      sums: sumFields(columnsOf(block), own.records),
    };
  });
}
