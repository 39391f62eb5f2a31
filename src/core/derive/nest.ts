/**
 * What belongs to one report stands under it: of the records that point to a page, those that also
 * point to an entry of a timeline on that page, such as the evidence of a report.
 */
import type { Collection } from '../collection/collection.ts';
import { type DataRecord, valuesOf } from '../record/record.ts';
import type { RelatedBlock } from './relations.ts';

/** Records of one collection under one entry. */
export interface Nested {
  readonly collection: Collection;
  readonly columns?: readonly string[] | undefined;
  /** The field that leads to the entry. */
  readonly by: string;
  readonly records: readonly DataRecord[];
}

/** By key of the entry. */
export type NestedByEntry = ReadonlyMap<string, readonly Nested[]>;

interface Parted {
  readonly under: ReadonlyMap<string, Nested>;
  /** Those that belong to no entry. */
  readonly rest: readonly DataRecord[];
}

/** @returns undefined where no record of the block points to an entry */
export function partByEntry(block: RelatedBlock, timeline: RelatedBlock): Parted | undefined {
  const { collection, relation } = block;
  if (relation.as === 'timeline' || collection === timeline.collection) return undefined;
  const field = [...collection.fields.values()].find(
    ({ references, derived }) => references === timeline.collection.id && !derived,
  );
  if (!field) return undefined;
  const entries = new Set(timeline.records.map(({ key }) => key));
  const under = new Map<string, DataRecord[]>();
  const rest: DataRecord[] = [];
  for (const record of block.records) {
    const entry = valuesOf(record, field.name)
      .map(String)
      .find((key) => entries.has(key));
    if (entry === undefined) rest.push(record);
    else under.set(entry, [...(under.get(entry) ?? []), record]);
  }
  if (under.size === 0) return undefined;
  const { columns } = relation;
  const nested = [...under].map(([entry, records]): [string, Nested] => {
    return [entry, { collection, columns, by: field.name, records }];
  });
  return { under: new Map(nested), rest };
}
