/**
 * The dated records of collections with a `calendar` as iCalendar (RFC 5545). A date that names only
 * a year or a month is no day that a calendar could show: such records are left out, and where no
 * other is left there is no file.
 */
import type { Collection } from '../../collection/collection.ts';
import { dataPath } from '../../publication/address.ts';
import type { DataRecord } from '../../record/record.ts';
import { titleOf, translated } from '../../record/title.ts';
import type { CollectionOutput, ExportContext, PublicationOutput } from '../output.ts';
import { recordAddress } from './atom.ts';
import type { Moment } from './ical-moment.ts';
import { type Dated, isDated, spanOf } from './ical-span.ts';
import { contentLine, toIcalText } from './ical-text.ts';
import { versionNumber, words } from './terms.ts';

const property = (name: string, moment: Moment) =>
  moment.allDay ? `${name};VALUE=DATE:${moment.text}` : `${name}:${moment.text}`;

function toEvent(
  context: ExportContext,
  collection: Dated,
  record: DataRecord,
  stamp: string,
): string[] {
  const { publication } = context;
  const { calendar } = collection;
  const span = spanOf(publication, collection, record);
  if (!span) return [];
  const { start, end } = span;
  // Named by the calendar's title field, in all the ways in which a record can be named.
  const named = { ...collection, record: { ...collection.record, title: calendar.title } };
  const { summary } = collection.record;
  const about = summary === undefined ? undefined : translated(publication, record, summary);
  const text = (name: string, content: string) => `${name}:${toIcalText(content)}`;
  return [
    'BEGIN:VEVENT',
    text('UID', `${collection.id}/${record.key}@${publication.id}`),
    `DTSTAMP:${stamp}`,
    property('DTSTART', start),
    ...(end ? [property('DTEND', end)] : []),
    text('SUMMARY', words(publication, titleOf(publication, named, record))),
    ...(about ? [text('DESCRIPTION', words(publication, about))] : []),
    text('CATEGORIES', words(publication, collection.title)),
    `URL:${recordAddress(context, collection, record)}`,
    // A due day does not make anybody busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function toCalendar(
  context: ExportContext,
  name: string,
  licence: string,
  dated: readonly Dated[],
): string {
  const { publication, version } = context;
  const stamp = (version?.instant ?? `${publication.asOf}T00:00:00Z`).replace(/[-:]/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Pledgebook//${publication.id}${version ? ` ${versionNumber(version)}` : ''}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${toIcalText(name)}`,
    `X-WR-CALDESC:${toIcalText(`${publication.publisher.name}, ${licence}`)}`,
    ...dated.flatMap((collection) =>
      collection.records.flatMap((record) => toEvent(context, collection, record, stamp)),
    ),
    'END:VCALENDAR',
  ];
  return lines.map(contentLine).join('');
}

export function toIcal(context: ExportContext): string {
  const { publication } = context;
  const dated = [...publication.collections.values()].filter(isDated);
  return toCalendar(context, words(publication, publication.title), publication.licence, dated);
}

export function toCollectionIcal(context: ExportContext, collection: Collection): string {
  const name = words(context.publication, collection.title);
  return toCalendar(context, name, collection.licence, [collection].filter(isDated));
}

const described = { format: 'iCalendar', mediaType: 'text/calendar' } as const;

export const ical: PublicationOutput = {
  id: 'ical',
  ...described,
  per: 'publication',
  has: ({ collections }) => [...collections.values()].some(isDated),
  path: () => '/calendar.ics',
  make: toIcal,
};

export const collectionIcal: CollectionOutput = {
  id: 'ical-collection',
  ...described,
  per: 'collection',
  has: isDated,
  path: (collection) => dataPath(collection, '.ics'),
  make: toCollectionIcal,
};
