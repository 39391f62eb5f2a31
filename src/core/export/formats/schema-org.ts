/**
 * The collections as schema.org Dataset, and the whole as DataCatalog, for search engines: JSON-LD
 * that the pages hold in a script element (with `<` escaped, which is the page's business).
 */
import type { Collection } from '../../collection/collection.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Field } from '../../schema/field.ts';
import type { ExportContext } from '../output.ts';
import { distributionsOf } from './distribution.ts';
import { filled, keywordsOf, landingPage, licenceUrl, versionNumber, words } from './terms.ts';

/** Bounds of a description that search engines show, in characters. */
const shortest = 50;
const longest = 5000;

/** What is too short is followed by what the publication is; what is too long ends at a word. */
export function describe(publication: Publication, own: string): string {
  const more = words(publication, publication.description);
  const text = own.length >= shortest || own === more ? own : `${own} ${more}`;
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).toWellFormed()}…`;
}

function toOrganization({ publisher: { name, url, email } }: Publication): object {
  return filled({ '@type': 'Organization', name, url, email });
}

function toLicence(licence: string): object {
  return { '@type': 'CreativeWork', name: licence, identifier: licence, url: licenceUrl(licence) };
}

function toVariable(publication: Publication, field: Field): object {
  return filled({
    '@type': 'PropertyValue',
    propertyID: field.name,
    name: words(publication, field.title),
    description: field.description && words(publication, field.description),
    unitText: field.unit && 'text' in field.unit ? field.unit.text : undefined,
  });
}

/** `2024-01-01/2025-12-31`, with `..` for an end that is open. */
function temporalCoverage({ coverage }: Publication): string | undefined {
  const { start, end } = coverage ?? {};
  if (start === undefined && end === undefined) return undefined;
  return `${start ?? '..'}/${end ?? '..'}`;
}

function toPlace({ coverage }: Publication, place: string | undefined): object | undefined {
  if (!coverage) return undefined;
  const { country } = coverage;
  const address =
    country === undefined ? undefined : { '@type': 'PostalAddress', addressCountry: country };
  return filled({ '@type': 'Place', name: place, address });
}

function common(context: ExportContext, collection?: Collection): Record<string, unknown> {
  const { publication, version } = context;
  const { coverage } = publication;
  const organization = toOrganization(publication);
  const described = collection ?? publication;
  return filled({
    '@id': `${landingPage(publication, collection)}#${collection ? 'dataset' : 'catalog'}`,
    url: landingPage(publication, collection),
    name: words(publication, described.title),
    description: describe(publication, words(publication, described.description)),
    license: toLicence(described.licence),
    creator: organization,
    publisher: organization,
    inLanguage: [...publication.languages],
    keywords: keywordsOf(publication, collection).map((keyword) => words(publication, keyword)),
    isAccessibleForFree: true,
    version: version && versionNumber(version),
    dateModified: version?.day,
    temporalCoverage: temporalCoverage(publication),
    spatialCoverage: toPlace(publication, coverage && words(publication, coverage.place)),
  });
}

/** For the collection's own page and its page of data. */
export function toSchemaOrgDataset(context: ExportContext, collection: Collection): object {
  const { publication } = context;
  const fields = [...collection.fields.values()].filter(({ derived, twin }) => !derived && !twin);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    ...common(context, collection),
    ...filled({
      identifier: landingPage(publication, collection),
      includedInDataCatalog: {
        '@type': 'DataCatalog',
        '@id': `${landingPage(publication)}#catalog`,
        name: words(publication, publication.title),
        url: landingPage(publication),
      },
      variableMeasured: fields.map((field) => toVariable(publication, field)),
      distribution: distributionsOf(context, collection).map(
        ({ url, mediaType, format, file }) => ({
          '@type': 'DataDownload',
          name: format,
          contentUrl: url,
          encodingFormat: mediaType,
          contentSize: `${String(file.bytes)} B`,
          sha256: file.sha256,
        }),
      ),
    }),
  };
}

/** For the page of all data. */
export function toSchemaOrgCatalog(context: ExportContext): object {
  const { publication } = context;
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    ...common(context),
    dataset: [...publication.collections.values()].map((collection) => ({
      '@type': 'Dataset',
      '@id': `${landingPage(publication, collection)}#dataset`,
      name: words(publication, collection.title),
      description: describe(publication, words(publication, collection.description)),
      url: landingPage(publication, collection),
      license: toLicence(collection.licence),
      creator: toOrganization(publication),
    })),
  };
}
