/** What records come to, at a glance: where they stand and what their numbers add up to. */
import { sumOf } from '../derive/sum.ts';
import { type DataRecord, valueOf } from '../record/record.ts';
import type { Field, Option } from '../schema/field.ts';
import { unitOf } from '../schema/unit.ts';

export interface StatusTally {
  /** In the schema's order; those that no record has are left out. */
  readonly statuses: readonly { readonly option: Option; readonly count: number }[];
  /** How many records have no status that is known. */
  readonly unknown: number;
}

export interface Sum {
  readonly field: Field;
  readonly value: number;
  readonly unit: string;
  /** How many records give the number. */
  readonly known: number;
}

/** By the first of the fields that is a status. */
export function tallyStatuses(
  fields: readonly Field[],
  records: readonly DataRecord[],
): StatusTally {
  const field = fields.find(({ options }) => options?.some(({ tone }) => tone !== undefined));
  if (!field) return { statuses: [], unknown: 0 };
  const counts = new Map<unknown, number>();
  for (const record of records) {
    const value = valueOf(record, field.name);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const statuses = (field.options ?? []).flatMap((option) => {
    const count = counts.get(option.value);
    return count === undefined ? [] : [{ option, count }];
  });
  const known = statuses.reduce((sum, { count }) => sum + count, 0);
  return { statuses, unknown: records.length - known };
}

// A share or a rate adds up to nothing that anyone could mean.
const isShare = (unit: string) => unit === '%' || unit === 'percent';

/** Of the fields with a unit, where all the records have the same. */
export function sumFields(fields: readonly Field[], records: readonly DataRecord[]): Sum[] {
  return fields.flatMap((field) => {
    if (!field.unit || (field.type !== 'number' && field.type !== 'integer')) return [];
    const known = records.filter((record) => valueOf(record, field.name) !== undefined);
    const [unit, ...others] = new Set(known.map((record) => unitOf(field, record)));
    const value = sumOf(known.map((record) => valueOf(record, field.name)));
    if (unit === undefined || isShare(unit) || others.length > 0 || value === undefined) return [];
    return [{ field, value, unit, known: known.length }];
  });
}
