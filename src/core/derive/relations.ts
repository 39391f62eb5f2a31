/**
 * Who points to whom. Built once from every reference of the publication, so that asking what
 * points to a record costs nothing.
 */
import type { Collection, Relation } from '../collection/collection.ts';
import { sortRecords } from '../collection/sort.ts';
import { type Publication, collectionOf } from '../publication/publication.ts';
import { type DataRecord, valuesOf } from '../record/record.ts';
import type { Field } from '../schema/field.ts';

/** The records of one collection that point to a record through one field. */
export interface Incoming {
  readonly collection: Collection;
  readonly field: Field;
  /** In the list order of their collection. */
  readonly records: readonly DataRecord[];
}

export interface Relations {
  /** What points to the record, grouped by collection and field. */
  incoming(collection: string, key: string): readonly Incoming[];
}

/** What a record's page shows of the records that point to it. */
export interface RelatedBlock {
  readonly relation: Relation;
  readonly collection: Collection;
  readonly field: Field;
  readonly records: readonly DataRecord[];
}

/** One field that holds references, and the records by the key that they point to. */
interface Link {
  readonly collection: Collection;
  readonly field: Field;
  readonly target: string;
  readonly byTarget: ReadonlyMap<string, readonly DataRecord[]>;
}

function linkOf(collection: Collection, field: Field, target: string): Link {
  const byTarget = new Map<string, DataRecord[]>();
  for (const record of collection.records) {
    for (const value of new Set(valuesOf(record, field.name))) {
      const key = typeof value === 'object' ? JSON.stringify(value) : String(value);
      const pointing = byTarget.get(key);
      if (pointing) pointing.push(record);
      else byTarget.set(key, [record]);
    }
  }
  return { collection, field, target, byTarget };
}

/** Reads every reference once. */
export function relate(publication: Publication): Relations {
  const links = new Map<string, Link[]>();
  for (const collection of publication.collections.values()) {
    for (const field of [...collection.fields.values(), ...(collection.nested?.values() ?? [])]) {
      const target = field.references;
      if (target === undefined || field.derived) continue;
      const found = links.get(target) ?? [];
      found.push(linkOf(collection, field, target));
      links.set(target, found);
    }
  }
  return {
    incoming(collection, key) {
      return (links.get(collection) ?? []).flatMap((link) => {
        const records = link.byTarget.get(key);
        return records ? [{ collection: link.collection, field: link.field, records }] : [];
      });
    },
  };
}

/** In time, oldest first; a record without a date stands at the end. */
function inTime(block: RelatedBlock): RelatedBlock {
  const { date } = block.relation;
  if (block.relation.as !== 'timeline' || date === undefined) return block;
  const fieldOf = (name: string) => block.collection.fields.get(name);
  return {
    ...block,
    records: sortRecords(block.records, [{ field: date, order: 'asc' }], fieldOf),
  };
}

/**
 * The blocks of a record's page: the declared relations in their order, or, when none is declared,
 * everything that points here as a table. Blocks without records are left out.
 */
export function relatedTo(
  publication: Publication,
  relations: Relations,
  collection: Collection,
  record: DataRecord,
): RelatedBlock[] {
  const incoming = relations.incoming(collection.id, record.key);
  const declared = collection.record.related;
  if (!declared) {
    return incoming.map(({ collection: from, field, records }) => ({
      relation: { collection: from.id, by: field.name, as: 'table' },
      collection: from,
      field,
      records,
    }));
  }
  return declared.flatMap((relation) => {
    const found = incoming.find(
      (one) => one.collection.id === relation.collection && one.field.name === relation.by,
    );
    if (!found) return [];
    return [
      inTime({ relation, ...found, collection: collectionOf(publication, relation.collection) }),
    ];
  });
}
