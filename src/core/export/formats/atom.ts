/** The latest changes as Atom feeds (RFC 4287): of everything, and of each collection. */
import type { Collection } from '../../collection/collection.ts';
import { absolute, collectionPath, recordDataPath, recordPath } from '../../publication/address.ts';
import type { DataRecord } from '../../record/record.ts';
import { titleOf, translated } from '../../record/title.ts';
import type { CollectionOutput, ExportContext, PublicationOutput } from '../output.ts';
import { inCodeUnitOrder } from './order.ts';
import { licenceUrl, words } from './terms.ts';
import { element, toXmlText } from './xml.ts';

/** Newest first; a feed is for what is new, and readers ask for it often. */
const longest = 100;

interface Entry {
  readonly collection: Collection;
  readonly record: DataRecord;
  readonly day: string;
}

/** The records whose last change is known, newest first, then by collection and key. */
function entriesOf({ days }: ExportContext, collections: readonly Collection[]): Entry[] {
  const entries = collections.flatMap((collection) =>
    collection.records.flatMap((record) => {
      const day = days.get(`${collection.id}/${record.key}`);
      return day === undefined ? [] : [{ collection, record, day }];
    }),
  );
  return entries
    .sort(
      (a, b) =>
        inCodeUnitOrder(b.day, a.day) ||
        inCodeUnitOrder(a.collection.id, b.collection.id) ||
        inCodeUnitOrder(a.record.key, b.record.key),
    )
    .slice(0, longest);
}

const midnight = (day: string) => `${day}T00:00:00Z`;
const text = (name: string, content: string) => element(name, {}, toXmlText(content));

/**
 * The record's stable address, which is also the entry's id: its page, or its JSON where it has no
 * page of its own.
 */
export function recordAddress(
  { publication }: Pick<ExportContext, 'publication'>,
  collection: Collection,
  record: DataRecord,
): string {
  const path = collection.record.page ? recordPath : recordDataPath;
  return absolute(publication, path(collection, record));
}

function toEntry(context: ExportContext, { collection, record, day }: Entry): string {
  const { publication } = context;
  const { summary } = collection.record;
  const about = summary === undefined ? undefined : translated(publication, record, summary);
  const address = recordAddress(context, collection, record);
  const json = absolute(publication, recordDataPath(collection, record));
  const lines = [
    text('id', address),
    text('title', words(publication, titleOf(publication, collection, record))),
    text('updated', midnight(day)),
    element('link', { rel: 'alternate', href: address }),
    address === json
      ? ''
      : element('link', { rel: 'alternate', type: 'application/json', href: json }),
    element('category', { term: collection.id, label: words(publication, collection.title) }),
    about ? text('summary', words(publication, about)) : '',
  ];
  return element('entry', {}, `\n${lines.filter((line) => line !== '').join('\n')}\n`);
}

interface About {
  readonly self: string;
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  readonly licence: string;
}

function toFeed(context: ExportContext, about: About, collections: readonly Collection[]): string {
  const { publication, version } = context;
  const { publisher, asOf } = publication;
  const entries = entriesOf(context, collections);
  const [newest] = entries;
  const self = absolute(publication, about.self);
  const author =
    text('name', publisher.name) +
    (publisher.url === undefined ? '' : text('uri', publisher.url)) +
    (publisher.email === undefined ? '' : text('email', publisher.email));
  const lines = [
    text('id', self),
    text('title', about.title),
    text('subtitle', about.subtitle),
    text('updated', newest ? midnight(newest.day) : (version?.instant ?? midnight(asOf))),
    element('author', {}, author),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', {
      rel: 'alternate',
      type: 'text/html',
      href: absolute(publication, about.page),
    }),
    element('link', { rel: 'license', href: licenceUrl(about.licence) }),
    text('rights', about.licence),
    ...entries.map((entry) => toEntry(context, entry)),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': publication.languages[0] };
  const feed = element('feed', attributes, `\n${lines.join('\n')}\n`);
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

export function toAtom(context: ExportContext): string {
  const { publication } = context;
  const about = {
    self: '/feed.xml',
    page: '/changes/',
    title: words(publication, publication.title),
    subtitle: words(publication, publication.description),
    licence: publication.licence,
  };
  return toFeed(context, about, [...publication.collections.values()]);
}

export function toCollectionAtom(context: ExportContext, collection: Collection): string {
  const { publication } = context;
  const title = words(publication, collection.title);
  const about = {
    self: `${collectionPath(collection)}feed.xml`,
    page: collectionPath(collection),
    title: `${title} · ${words(publication, publication.title)}`,
    subtitle: words(publication, collection.description),
    licence: collection.licence,
  };
  return toFeed(context, about, [collection]);
}

const described = { format: 'Atom', mediaType: 'application/atom+xml' } as const;

export const atom: PublicationOutput = {
  id: 'atom',
  ...described,
  per: 'publication',
  path: () => '/feed.xml',
  make: toAtom,
};

export const collectionAtom: CollectionOutput = {
  id: 'atom-collection',
  ...described,
  per: 'collection',
  path: (collection) => `${collectionPath(collection)}feed.xml`,
  make: toCollectionAtom,
};
