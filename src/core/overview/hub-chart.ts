/** A chart of the records that point to one, for a page whose records have no statuses to count. */
import type { Chart, Collection } from '../collection/collection.ts';
import { type DataRecord, valueOf } from '../record/record.ts';
import type { Field } from '../schema/field.ts';
import { periodOf } from '../text/period.ts';

export interface HubChart {
  /** With the pointing records alone. */
  readonly collection: Collection;
  /** Untitled: its page has the words. */
  readonly chart: Chart;
  /** The number that it adds up; absent where it counts. */
  readonly amount?: Field | undefined;
}

const dateFormats = new Set(['date', 'partial-date', 'date-time']);

/**
 * How many in each year, or else how much each comes to.
 * @param fields those that the page shows, the relation's date first
 * @returns undefined where there are not two years or amounts to set side by side
 */
export function hubChart(
  whole: Collection,
  fields: readonly Field[],
  records: readonly DataRecord[],
): HubChart | undefined {
  const collection = { ...whole, records };
  const base = { id: 'hub', title: {}, type: 'bar' } as const;
  const known = ({ name }: Field) => records.map((record) => valueOf(record, name));
  const date = fields.find((field) => dateFormats.has(field.format ?? '') && !field.options);
  const years = date
    ? known(date).flatMap((day) => (typeof day === 'string' ? (periodOf(day, 'year') ?? []) : []))
    : [];
  if (date && new Set(years).size > 1) {
    const x = { field: date.name, per: 'year' } as const;
    return { collection, chart: { ...base, x, y: { measure: 'count' } } };
  }
  const amount = fields.find(
    (field) => field.unit && known(field).filter((value) => typeof value === 'number').length > 1,
  );
  if (!amount) return undefined;
  const x = { field: whole.record.title, per: 'value' } as const;
  const y = { measure: 'sum', field: amount.name } as const;
  return { collection, chart: { ...base, x, y }, amount };
}
