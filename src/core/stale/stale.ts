/**
 * What is late on the build's day: collections that are not updated as often as they say, records
 * past their due date, and records that nobody has reported on for longer than reports may take.
 */
import type { Collection, Rule } from '../collection/collection.ts';
import { matches } from '../derive/where.ts';
import { dueStates } from '../overview/due.ts';
import { freshnessOf } from '../overview/freshness.ts';
import { type Publication, collectionOf } from '../publication/publication.ts';
import { type DataRecord, valueOf, valuesOf } from '../record/record.ts';
import { addDuration, daysBetween, endOfPartial, isPartialDate } from '../text/day.ts';

interface Late {
  readonly collection: Collection;
  /** How many days late. */
  readonly days: number;
}

export type Stale =
  /** The collection has not changed for longer than its `frequency`. */
  | (Late & { readonly kind: 'collection'; readonly newest: string; readonly due: string })
  /** A record is past its due date and not done; `field` is the schedule that says so. */
  | (Late & {
      readonly kind: 'overdue';
      readonly record: DataRecord;
      readonly field: string;
      readonly due: string;
    })
  /** The newest record of `reports` that points here is older than their `frequency`. */
  | (Late & {
      readonly kind: 'silent';
      readonly record: DataRecord;
      readonly reports: Collection;
      readonly newest: string;
      readonly due: string;
    })
  /** No record of `reports` points here at all; how late that is cannot be known. */
  | {
      readonly kind: 'unreported';
      readonly collection: Collection;
      readonly record: DataRecord;
      readonly reports: Collection;
    };

function lateCollections(publication: Publication, days: ReadonlyMap<string, string>): Stale[] {
  return [...publication.collections.values()].flatMap((collection) => {
    const freshness = freshnessOf(collection, days, publication.asOf);
    if (!freshness || freshness.daysLate === 0) return [];
    const { newest, due, daysLate } = freshness;
    return [{ kind: 'collection', collection, newest, due, days: daysLate }];
  });
}

function overdueRecords(publication: Publication): Stale[] {
  return dueStates(publication).flatMap(({ collection, derived, overdue }) =>
    overdue
      .filter(({ record }) => isActive(collection, record))
      .map(({ record, due, days }): Stale => {
        return { kind: 'overdue', collection, record, field: derived.name, due, days };
      }),
  );
}

type Latest = Extract<Rule, { operator: 'latest' }>;

/** The last day of the newest report on each record, by its key. */
function newestReports(reports: Collection, { by, order, where }: Latest): Map<string, string> {
  const newest = new Map<string, string>();
  for (const report of reports.records) {
    const written = valueOf(report, order);
    if (typeof written !== 'string' || !isPartialDate(written) || !matches(report, where)) continue;
    const day = endOfPartial(written);
    for (const value of valuesOf(report, by)) {
      if (typeof value === 'object') continue;
      const key = String(value);
      if (day > (newest.get(key) ?? '')) newest.set(key, day);
    }
  }
  return newest;
}

/** Whether the record is still followed up. */
const isActive = ({ active }: Collection, record: DataRecord) => matches(record, active);

/** Whether a schedule says that nothing more is to come. */
const isDone = (collection: Collection, record: DataRecord) =>
  collection.derive.some(
    ({ name, rule }) => rule.operator === 'schedule' && record.derived[name] === 'done',
  );

function silentRecords(publication: Publication, collection: Collection, rule: Latest): Stale[] {
  const reports = collectionOf(publication, rule.collection);
  const { frequency } = reports;
  // An order that is no date, such as a number of a version, says nothing of time.
  const format = reports.fields.get(rule.order)?.format;
  if (frequency === undefined || (format !== 'date' && format !== 'partial-date')) return [];
  const newest = newestReports(reports, rule);
  return collection.records.flatMap((record): Stale[] => {
    if (!isActive(collection, record) || isDone(collection, record)) return [];
    const day = newest.get(record.key);
    if (day === undefined) return [{ kind: 'unreported', collection, record, reports }];
    const due = addDuration(day, frequency);
    const days = daysBetween(due, publication.asOf);
    return days > 0
      ? [{ kind: 'silent', collection, record, reports, newest: day, due, days }]
      : [];
  });
}

/** Several fields are often taken from one report: each way of reporting counts once. */
function waysOfReporting(collection: Collection): Latest[] {
  const ways = new Map<string, Latest>();
  for (const { rule } of collection.derive) {
    if (rule.operator !== 'latest') continue;
    const name = JSON.stringify([rule.collection, rule.by]);
    if (!ways.has(name)) ways.set(name, rule);
  }
  return [...ways.values()];
}

/** @param days of the last change of each record, by `collection/key` */
export function staleIn(publication: Publication, days: ReadonlyMap<string, string>): Stale[] {
  const silent = [...publication.collections.values()].flatMap((collection) =>
    waysOfReporting(collection).flatMap((rule) => silentRecords(publication, collection, rule)),
  );
  return [...lateCollections(publication, days), ...overdueRecords(publication), ...silent];
}
