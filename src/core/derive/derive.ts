/**
 * Fills in the computed fields of every record. Fields are computed in the order in which they need
 * one another; each reads its records once, grouped by the record that they point to.
 */
import type { Collection, DerivedField, Rule, Scalar, Where } from '../collection/collection.ts';
import { fieldNamed } from '../collection/field-named.ts';
import type { Problem } from '../problem/problem.ts';
import { type Publication, collectionOf } from '../publication/publication.ts';
import { type DataRecord, type Value, valueOf } from '../record/record.ts';
import type { Field } from '../schema/field.ts';
import { unitOf } from '../schema/unit.ts';
import { type PointingRule, gather } from './gather.ts';
import { latestOf } from './latest.ts';
import { inOrder } from './order.ts';
import { scheduleOf } from './schedule.ts';
import { sumOf } from './sum.ts';
import { matches } from './where.ts';

/** There is something to compute from, but no value can be given: the default would be wrong too. */
const mixed = Symbol('in different units');
type Computed = Value | typeof mixed | undefined;

/** Computes every derived field of the publication. @returns the circles, which stay uncomputed. */
export function derivePublication(publication: Publication): Problem[] {
  const { ordered, circles } = inOrder(publication);
  for (const { collection, derived } of ordered) deriveField(publication, collection, derived);
  return circles;
}

function deriveField(
  publication: Publication,
  collection: Collection,
  derived: DerivedField,
): void {
  const valueFor = computer(publication, derived.rule);
  for (const record of collection.records) {
    const value = valueFor(record) ?? derived.default;
    if (value !== undefined && value !== mixed) record.derived[derived.name] = value;
  }
}

/** The rule as a function of a record, with what it needs of other records gathered beforehand. */
function computer(publication: Publication, rule: Rule): (record: DataRecord) => Computed {
  if (rule.operator === 'schedule') {
    const done: Where = rule.done;
    return (record) =>
      scheduleOf(valueOf(record, rule.due), matches(record, done), publication.asOf);
  }
  const collection = collectionOf(publication, rule.collection);
  const field = 'field' in rule ? fieldNamed(collection, rule.field) : undefined;
  const pointing = gather(collection, rule);
  return (record) => compute(rule, field, pointing.get(record.key) ?? []);
}

function compute(
  rule: PointingRule,
  field: Field | undefined,
  records: readonly DataRecord[],
): Computed {
  switch (rule.operator) {
    case 'count':
      return records.length;
    case 'sum':
      return field && haveSeveralUnits(field, records)
        ? mixed
        : sumOf(records.map((record) => valueOf(record, rule.field)));
    case 'latest': {
      const latest = latestOf(records, rule.order);
      return latest && valueOf(latest, rule.field);
    }
    case 'rollup':
      return rollupOf(records, rule.field, rule.between);
  }
}

/** Whether the numbers are in more than one unit, so that their sum would mean nothing. */
function haveSeveralUnits(field: Field, records: readonly DataRecord[]): boolean {
  if (!field.unit || 'text' in field.unit) return false;
  const known = records.filter((record) => valueOf(record, field.name) !== undefined);
  return new Set(known.flatMap((record) => unitOf(field, record) ?? [])).size > 1;
}

/** The common value when all that are known agree and none is unknown; otherwise `between`. */
function rollupOf(
  records: readonly DataRecord[],
  field: string,
  between: Scalar,
): Value | undefined {
  const values = records.map((record) => valueOf(record, field));
  // Two equal lists are two objects: they are compared as they are written.
  const different = new Set(values.map((value) => JSON.stringify(value)));
  return different.size > 1 ? between : values[0];
}
