/**
 * Fills in the computed fields of every record. Fields are computed in the order in which they need
 * one another; each reads its records once, grouped by the record that they point to.
 */
import type { Collection, DerivedField, Rule, Scalar, Where } from '../collection/collection.ts';
import type { Problem } from '../problem/problem.ts';
import { type Publication, collectionOf } from '../publication/publication.ts';
import { type DataRecord, type Value, valueOf, valuesOf } from '../record/record.ts';
import { inOrder } from './order.ts';
import { scheduleOf } from './schedule.ts';
import { sumOf } from './sum.ts';
import { matches } from './where.ts';

type Pointing = Exclude<Rule, { operator: 'schedule' }>;

/** Computes every derived field of the publication. @returns the circles, which stay uncomputed. */
export function derivePublication(publication: Publication): Problem[] {
  const { ordered, circles } = inOrder(publication);
  for (const { collection, derived } of ordered) deriveField(publication, collection, derived);
  return circles;
}

function deriveField(publication: Publication, collection: Collection, derived: DerivedField): void {
  const valueFor = computer(publication, derived.rule);
  for (const record of collection.records) {
    const value = valueFor(record) ?? derived.default;
    if (value !== undefined) record.derived[derived.name] = value;
  }
}

/** The rule as a function of a record, with what it needs of other records gathered beforehand. */
function computer(publication: Publication, rule: Rule): (record: DataRecord) => Value | undefined {
  if (rule.operator === 'schedule') {
    const done: Where = rule.done;
    return (record) => scheduleOf(valueOf(record, rule.due), matches(record, done), publication.asOf);
  }
  const pointing = gather(collectionOf(publication, rule.collection), rule);
  return (record) => compute(rule, pointing.get(record.key) ?? []);
}

function compute(rule: Pointing, records: readonly DataRecord[]): Value | undefined {
  switch (rule.operator) {
    case 'count':
      return records.length;
    case 'sum':
      return sumOf(records.map((record) => valueOf(record, rule.field)));
    case 'latest':
      return latestOf(records, rule.order, rule.field);
    case 'rollup':
      return rollupOf(records, rule.field, rule.between);
  }
}

/** The records that count for the rule, in file order, by the key that they point to. */
function gather(collection: Collection, rule: Pointing): Map<string, DataRecord[]> {
  const superseded = 'superseded' in rule ? supersededKeys(collection, rule.superseded) : undefined;
  const byTarget = new Map<string, DataRecord[]>();
  for (const record of inFileOrder(collection)) {
    if (superseded?.has(record.key) || !matches(record, rule.where)) continue;
    for (const value of new Set(valuesOf(record, rule.by))) {
      const key = typeof value === 'object' ? JSON.stringify(value) : String(value);
      const found = byTarget.get(key);
      if (found) found.push(record);
      else byTarget.set(key, [record]);
    }
  }
  return byTarget;
}

/** By file, then by place: the collection itself may already stand in list order. */
function inFileOrder(collection: Collection): DataRecord[] {
  return [...collection.byKey.values()];
}

/** The keys of the records that another record names in its `superseded` field. */
function supersededKeys(collection: Collection, field: string | undefined): Set<string> | undefined {
  if (field === undefined) return undefined;
  return new Set(collection.records.flatMap((record) => valuesOf(record, field).map(String)));
}

/** The value in the record with the greatest `order`; of equals, the later in file order. */
function latestOf(records: readonly DataRecord[], order: string, field: string): Value | undefined {
  let latest: DataRecord | undefined;
  let greatest: Scalar | undefined;
  for (const record of records) {
    const value = valueOf(record, order);
    if (value === undefined || typeof value === 'object') continue;
    if (greatest === undefined || value >= greatest) {
      latest = record;
      greatest = value;
    }
  }
  return latest && valueOf(latest, field);
}

/** The common value when all that are known agree and none is unknown; otherwise `between`. */
function rollupOf(records: readonly DataRecord[], field: string, between: Scalar): Value | undefined {
  const values = new Set(records.map((record) => valueOf(record, field)));
  const [only] = values;
  if (values.size === 0 || (values.size === 1 && only === undefined)) return undefined;
  return values.size === 1 ? only : between;
}
