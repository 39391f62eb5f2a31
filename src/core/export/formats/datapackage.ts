/**
 * The tables as a Data Package, version 2 (https://datapackage.org/standard/data-package/). Each
 * table is one resource, its CSV: another form of it would be a second table with the same keys.
 */
import type { Collection } from '../../collection/collection.ts';
import { dataPath } from '../../publication/address.ts';
import type { Publication } from '../../publication/publication.ts';
import { csv } from '../csv.ts';
import type { CollectionOutput, ExportContext, PublicationOutput } from '../output.ts';
import {
  filled,
  keywordsOf,
  landingPage,
  licenceUrl,
  licencesOf,
  toJsonText,
  versionNumber,
  words,
} from './terms.ts';
import { toTableSchema } from './table-schema.ts';

const toLicence = (licence: string) => ({ name: licence, path: licenceUrl(licence) });

function toResource(
  { publication, files }: ExportContext,
  collection: Collection,
  within: ReadonlyMap<string, Collection>,
): object {
  const address = csv.path(collection);
  const file = files.get(address);
  return filled({
    name: collection.id,
    type: 'table',
    // The package lies beside its tables, on the site as in the zip.
    path: address.slice(address.lastIndexOf('/') + 1),
    title: words(publication, collection.title),
    description: words(publication, collection.description),
    format: 'csv',
    mediatype: csv.mediaType,
    encoding: 'utf-8',
    bytes: file?.bytes,
    hash: file && `sha256:${file.sha256}`,
    sources: collection.source && [{ title: words(publication, collection.source) }],
    licenses: [toLicence(collection.licence)],
    schema: toTableSchema(publication, collection, within),
  });
}

/** What whole and part have in common. */
function toPackage(
  context: ExportContext,
  own: Readonly<Record<string, unknown>>,
  collections: ReadonlyMap<string, Collection>,
): string {
  const { publication, version } = context;
  const { publisher } = publication;
  return toJsonText(
    filled({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      ...own,
      version: version && versionNumber(version),
      created: version?.instant,
      contributors: [
        filled({
          title: publisher.name,
          path: publisher.url,
          email: publisher.email,
          roles: ['publisher'],
        }),
      ],
      resources: [...collections.values()].map((collection) =>
        toResource(context, collection, collections),
      ),
    }),
  );
}

const keywords = (publication: Publication, collection?: Collection) =>
  keywordsOf(publication, collection).map((keyword) => words(publication, keyword));

/** Every collection. */
export function toDataPackage(context: ExportContext): string {
  const { publication } = context;
  const own = {
    name: publication.id,
    id: landingPage(publication),
    title: words(publication, publication.title),
    description: words(publication, publication.description),
    homepage: landingPage(publication),
    licenses: licencesOf(publication).map(toLicence),
    keywords: keywords(publication),
  };
  return toPackage(context, own, publication.collections);
}

/** One collection. References to others are not among its foreign keys, which cannot leave a package. */
export function toCollectionDataPackage(context: ExportContext, collection: Collection): string {
  const { publication } = context;
  const own = {
    name: `${publication.id}-${collection.id}`,
    id: landingPage(publication, collection),
    title: words(publication, collection.title),
    description: words(publication, collection.description),
    homepage: landingPage(publication, collection),
    licenses: [toLicence(collection.licence)],
    keywords: keywords(publication, collection),
  };
  return toPackage(context, own, new Map([[collection.id, collection]]));
}

const described = {
  format: 'Data Package',
  mediaType: 'application/vnd.datapackage+json',
} as const;

export const dataPackage: PublicationOutput = {
  id: 'datapackage',
  ...described,
  per: 'publication',
  path: () => '/data/datapackage.json',
  make: toDataPackage,
};

export const collectionDataPackage: CollectionOutput = {
  id: 'datapackage-collection',
  ...described,
  per: 'collection',
  path: (collection) => dataPath(collection, '.datapackage.json'),
  make: toCollectionDataPackage,
};
