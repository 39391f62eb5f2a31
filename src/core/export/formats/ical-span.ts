/** When a record's event begins and ends, by the fields that its collection's `calendar` names. */
import type { Calendar, Collection } from '../../collection/collection.ts';
import type { Publication } from '../../publication/publication.ts';
import { type DataRecord, valueOf } from '../../record/record.ts';
import { endAfter, type Moment, momentAt, readMoment } from './ical-moment.ts';

export interface Span {
  readonly start: Moment;
  readonly end?: Moment | undefined;
}

export type Dated = Collection & { readonly calendar: Calendar };

function textIn(record: DataRecord, field: string | undefined): string {
  const value = field === undefined ? undefined : valueOf(record, field);
  return typeof value === 'string' ? value : '';
}

const startOf = (record: DataRecord, { start }: Calendar) => readMoment(textIn(record, start));

/** Whether it has an event to show: a calendar without one is not allowed (RFC 5545, section 3.6). */
export function isDated(collection: Collection): collection is Dated {
  const { calendar, records } = collection;
  return calendar !== undefined && records.some((record) => startOf(record, calendar));
}

/**
 * From the hour of the first day to that of the last. Undefined when no hour is known for the first
 * day, or for the last of several: whole days then tell more.
 */
function hoursOf(
  record: DataRecord,
  calendar: Calendar,
  first: string,
  last: string,
  timeZone: string | undefined,
): Span | undefined {
  const start = momentAt(first, textIn(record, calendar.startTime), timeZone);
  const end = momentAt(last, textIn(record, calendar.endTime), timeZone);
  if (!start || (!end && last > first)) return undefined;
  return { start, end: endAfter(start, end) };
}

/**
 * Undefined where the start is no day that a calendar could show, such as a year or a month. Hours
 * are those of the publication's time zone; where it is UTC, which is also what stands for none,
 * those of whoever looks at them.
 */
export function spanOf(
  { timeZone }: Pick<Publication, 'timeZone'>,
  { calendar }: Dated,
  record: DataRecord,
): Span | undefined {
  const start = startOf(record, calendar);
  if (!start?.allDay) return start && { start, end: endAfter(start, endOf(record, calendar)) };
  const last = endOf(record, calendar);
  const zone = timeZone === 'UTC' ? undefined : timeZone;
  const lastDay = last?.allDay && last.day > start.day ? last.day : start.day;
  return (
    hoursOf(record, calendar, start.day, lastDay, zone) ?? { start, end: endAfter(start, last) }
  );
}

function endOf(record: DataRecord, { end }: Calendar): Moment | undefined {
  return readMoment(textIn(record, end));
}
