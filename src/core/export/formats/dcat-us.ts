/**
 * data.json after DCAT-US 1.1 (https://resources.data.gov/resources/dcat-us/), as publishers outside
 * the federal government of the United States write it.
 */
import type { Collection } from '../../collection/collection.ts';
import { absolute, schemaPath } from '../../publication/address.ts';
import type { Publication } from '../../publication/publication.ts';
import type { ExportContext, PublicationOutput } from '../output.ts';
import { distributionsOf } from './distribution.ts';
import { filled, keywordsOf, landingPage, licenceUrl, toJsonText, words } from './terms.ts';

/** The keywords, or the title where nobody wrote any: the standard wants at least one. */
function keywordTexts(publication: Publication, collection: Collection): string[] {
  const keywords = keywordsOf(publication, collection).map((keyword) =>
    words(publication, keyword),
  );
  return keywords.length > 0 ? [...new Set(keywords)] : [words(publication, collection.title)];
}

function toDataset(context: ExportContext, collection: Collection): object {
  const { publication, version } = context;
  const { publisher, coverage } = publication;
  const { start, end } = coverage ?? {};
  const schema = absolute(publication, schemaPath(collection));
  return filled({
    '@type': 'dcat:Dataset',
    identifier: landingPage(publication, collection),
    title: words(publication, collection.title),
    description: words(publication, collection.description),
    keyword: keywordTexts(publication, collection),
    modified: version?.instant ?? publication.asOf,
    publisher: { '@type': 'org:Organization', name: publisher.name },
    contactPoint: filled({
      '@type': 'vcard:Contact',
      fn: publisher.name,
      hasEmail: publisher.email && `mailto:${publisher.email}`,
    }),
    accessLevel: 'public',
    license: licenceUrl(collection.licence),
    rights: collection.licence,
    spatial: coverage && words(publication, coverage.place),
    // An interval needs both of its ends.
    temporal: start !== undefined && end !== undefined ? `${start}/${end}` : undefined,
    accrualPeriodicity: collection.frequency && `R/${collection.frequency}`,
    language: [...publication.languages],
    landingPage: landingPage(publication, collection),
    describedBy: schema,
    describedByType: 'application/schema+json',
    distribution: distributionsOf(context, collection).map(({ url, name, format, mediaType }) => ({
      '@type': 'dcat:Distribution',
      title: name,
      format,
      mediaType,
      downloadURL: url,
      describedBy: schema,
      describedByType: 'application/schema+json',
    })),
  });
}

export function toDcatUs(context: ExportContext): string {
  const { publication } = context;
  return toJsonText({
    '@context': 'https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld',
    '@id': absolute(publication, '/data.json'),
    '@type': 'dcat:Catalog',
    conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
    describedBy: 'https://project-open-data.cio.gov/v1.1/schema/catalog.json',
    dataset: [...publication.collections.values()].map((collection) =>
      toDataset(context, collection),
    ),
  });
}

export const dcatUs: PublicationOutput = {
  id: 'dcat-us',
  format: 'DCAT-US',
  mediaType: 'application/json',
  per: 'publication',
  path: () => '/data.json',
  make: toDcatUs,
};
