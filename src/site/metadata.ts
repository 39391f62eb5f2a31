/**
 * The machine-readable side of each page: where the same data are in other forms, what describes
 * them, under which licence they are and at which address they are cited (RFC 8288, RFC 8574).
 */
import type { HeadLink, Metadata } from '../components/page/metadata.ts';
import type { Collection } from '../core/collection/collection.ts';
import { atom, collectionAtom } from '../core/export/formats/atom.ts';
import { collectionDataPackage, dataPackage } from '../core/export/formats/datapackage.ts';
import { csvw } from '../core/export/formats/csvw.ts';
import { dcatUs } from '../core/export/formats/dcat-us.ts';
import { dcatJsonLd, dcatTurtle } from '../core/export/formats/dcat.ts';
import { collectionIcal, ical } from '../core/export/formats/ical.ts';
import { openApi } from '../core/export/formats/openapi.ts';
import { quality } from '../core/export/formats/quality.ts';
import { toSchemaOrgCatalog, toSchemaOrgDataset } from '../core/export/formats/schema-org.ts';
import { landingPage, licenceUrl } from '../core/export/formats/terms.ts';
import type { CollectionOutput, PublicationOutput } from '../core/export/output.ts';
import { outputs } from '../core/export/outputs.ts';
import { schema } from '../core/export/schema.ts';
import { absolute, href, recordPath } from '../core/publication/address.ts';
import type { DataRecord } from '../core/record/record.ts';
import { exportContext } from './export-context.ts';
import { history, publication } from './publication.ts';
import { publishedFiles } from './published-files.ts';

type Rel = HeadLink['rel'];
type OfCollection = (rel: Rel, output: CollectionOutput, title?: string) => HeadLink;

const ofWhole = (rel: Rel, output: PublicationOutput, title?: string): HeadLink => ({
  rel,
  type: output.mediaType,
  href: href(publication, output.path(publication)),
  title,
});

const of =
  (collection: Collection): OfCollection =>
  (rel, output, title) => ({
    rel,
    type: output.mediaType,
    href: href(publication, output.path(collection)),
    title,
  });

const license = (licence: string): HeadLink => ({ rel: 'license', href: licenceUrl(licence) });
const citeAs = (address: string): HeadLink => ({ rel: 'cite-as', href: address });
const context = () => ({ ...exportContext(publication, history), files: publishedFiles() });

/** For pages that show no data of their own. */
export const metadataOfSite: Metadata = {
  links: [license(publication.licence), ofWhole('alternate', atom, atom.format)],
};

const wholeLinks: readonly HeadLink[] = [
  ...metadataOfSite.links,
  ofWhole('alternate', dcatUs),
  ofWhole('alternate', dcatJsonLd),
  ofWhole('alternate', dcatTurtle),
  ...(ical.has?.(publication) === false ? [] : [ofWhole('alternate', ical)]),
  ofWhole('describedby', dataPackage),
  ofWhole('service-desc', openApi),
  citeAs(landingPage(publication)),
];

const tables = outputs.filter(
  (output): output is CollectionOutput => output.per === 'collection' && output.table !== undefined,
);

const schemaLink = (collection: Collection) => of(collection)('describedby', schema);

function linksOf(collection: Collection): HeadLink[] {
  const link = of(collection);
  const offered = tables.filter((output) => output.has?.(collection) !== false);
  return [
    license(collection.licence),
    // Two of them are CSV: the name of the file tells them apart.
    ...offered.map((output) => {
      const address = output.path(collection);
      return link('alternate', output, address.slice(address.lastIndexOf('/') + 1));
    }),
    link('alternate', collectionAtom, collectionAtom.format),
    ...(collectionIcal.has?.(collection) === false ? [] : [link('alternate', collectionIcal)]),
    schemaLink(collection),
    link('describedby', csvw),
    link('describedby', collectionDataPackage),
    citeAs(landingPage(publication, collection)),
  ];
}

/** For the page of the addresses. */
export const metadataOfApi: Metadata = {
  links: [
    ...metadataOfSite.links,
    ofWhole('alternate', openApi),
    ofWhole('service-desc', openApi),
    citeAs(absolute(publication, '/data/api/')),
  ],
};

/** For the page of how sound the data is; the document of the addresses says what its file holds. */
export const metadataOfQuality: Metadata = {
  links: [
    ...metadataOfSite.links,
    ofWhole('alternate', quality),
    ofWhole('describedby', openApi),
    citeAs(absolute(publication, '/data/quality/')),
  ],
};

/** For the page of all data. */
export function metadataOfData(): Metadata {
  return { links: wholeLinks, document: toSchemaOrgCatalog(context()) };
}

/** For the page of a collection's data. */
export function metadataOfDataset(collection: Collection): Metadata {
  const document = toSchemaOrgDataset(context(), collection);
  return { links: linksOf(collection), document };
}

/** For the list of a collection. */
export function metadataOfList(collection: Collection): Metadata {
  return { links: linksOf(collection) };
}

/** For a part of the list, which has no files of its own. */
export function metadataOfPart(collection: Collection): Metadata {
  const feed = of(collection)('alternate', collectionAtom, collectionAtom.format);
  return { links: [license(collection.licence), feed, schemaLink(collection)] };
}

/** For the page of a record. */
export function metadataOfRecord(collection: Collection, record: DataRecord): Metadata {
  const forms = outputs.flatMap((output): HeadLink[] =>
    output.per === 'record'
      ? [
          {
            rel: 'alternate',
            type: output.mediaType,
            href: href(publication, output.path(collection, record)),
          },
        ]
      : [],
  );
  return {
    links: [
      license(collection.licence),
      ...forms,
      schemaLink(collection),
      citeAs(absolute(publication, recordPath(collection, record))),
    ],
  };
}
