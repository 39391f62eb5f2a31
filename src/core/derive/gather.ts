/** Which records a computed field is computed from. */
import type { Collection, Rule } from '../collection/collection.ts';
import { type DataRecord, valuesOf } from '../record/record.ts';
import { matches } from './where.ts';

/** A rule over the records that point to one. */
export type PointingRule = Exclude<Rule, { operator: 'schedule' }>;

/** The records that count for the rule, in file order, by the key that they point to. */
export function gather(collection: Collection, rule: PointingRule): Map<string, DataRecord[]> {
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
function supersededKeys(
  collection: Collection,
  field: string | undefined,
): Set<string> | undefined {
  if (field === undefined) return undefined;
  return new Set(collection.records.flatMap((record) => valuesOf(record, field).map(String)));
}
