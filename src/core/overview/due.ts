/** How the due dates of a collection stand on the build's day: the state of a plan in numbers. */
import type { Collection, DerivedField } from '../collection/collection.ts';
import type { Publication } from '../publication/publication.ts';
import { type DataRecord, valueOf } from '../record/record.ts';
import { daysBetween, endOfPartial, isPartialDate } from '../text/day.ts';

export interface OverdueRecord {
  readonly record: DataRecord;
  /** As written: a date, a month or a year, which is due at its end. */
  readonly due: string;
  /** Since the end of `due`. */
  readonly days: number;
}

/** One schedule of one collection. */
export interface DueState {
  readonly collection: Collection;
  readonly derived: DerivedField;
  /** How many records have each value of the schedule: `not_due`, `due_soon`, `overdue`, `done`, `no_date`. */
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  /** The longest overdue first; of equals in list order. */
  readonly overdue: readonly OverdueRecord[];
}

function stateOf(
  collection: Collection,
  derived: DerivedField,
  due: string,
  asOf: string,
): DueState {
  const counts = new Map<string, number>();
  const overdue: OverdueRecord[] = [];
  for (const record of collection.records) {
    const value = valueOf(record, derived.name);
    if (typeof value !== 'string') continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    const date = valueOf(record, due);
    if (value !== 'overdue' || typeof date !== 'string' || !isPartialDate(date)) continue;
    overdue.push({ record, due: date, days: daysBetween(endOfPartial(date), asOf) });
  }
  overdue.sort((a, b) => b.days - a.days);
  return { collection, derived, counts, total: collection.records.length, overdue };
}

/** Every schedule of the publication, in navigation order. Needs the derived fields. */
export function dueStates(publication: Publication): DueState[] {
  return [...publication.collections.values()].flatMap((collection) =>
    collection.derive.flatMap((derived) => {
      const { rule } = derived;
      return rule.operator === 'schedule'
        ? [stateOf(collection, derived, rule.due, publication.asOf)]
        : [];
    }),
  );
}
