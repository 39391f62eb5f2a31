/**
 * The publication as a data catalogue after DCAT-AP 3.0.1, which harvesters of open data portals
 * read (https://semiceu.github.io/DCAT-AP/releases/3.0.1/). Every thing has its class, as the
 * profile's range checks look at nothing but the file.
 */
import type { Collection } from '../../collection/collection.ts';
import { absolute, schemaPath } from '../../publication/address.ts';
import type { Publication } from '../../publication/publication.ts';
import type { ExportContext, PublicationOutput } from '../output.ts';
import { fileTypeThing, frequencyThing, languageThing, publicAccess } from './dcat-code.ts';
import { type Distribution, distributionsOf } from './distribution.ts';
import { type Name, type Property, type Thing, inLanguages, known } from './rdf.ts';
import { toJsonLd } from './rdf-jsonld.ts';
import { toTurtle } from './rdf-turtle.ts';
import { keywordsOf, landingPage, licenceUrl, versionNumber } from './terms.ts';

const text = (value: string) => ({ value });
const iri = (address: string) => ({ iri: address });
const page = (id: string): Thing => ({ id, type: 'foaf:Document', properties: [] });
const instant = (value: string) => ({ value, datatype: 'xsd:dateTime' as const });

/** An address for a thing that a page is about. */
const about = (address: string, thing: string) => `${address}#${thing}`;

function publisherThing(publication: Publication): Thing {
  const { name, url, email } = publication.publisher;
  return {
    id: about(absolute(publication, '/'), 'publisher'),
    type: 'foaf:Agent',
    properties: [
      ['foaf:name', { value: name, language: publication.languages[0] }],
      ...known('foaf:homepage', url, page),
      ...known('foaf:mbox', email, (address) => iri(`mailto:${address}`)),
    ],
  };
}

/** Who to turn to: by e-mail, on the publisher's own pages, or else where the data are worked on. */
function contactThing({ publisher, repository }: Publication): Thing | undefined {
  const { name, email } = publisher;
  const url = publisher.url ?? repository?.url;
  if (email === undefined && url === undefined) return undefined;
  return {
    // Not vcard:Organization: the profile's range check knows no subclasses.
    type: 'vcard:Kind',
    properties: [
      ['vcard:fn', text(name)],
      ...known('vcard:hasEmail', email, (address) => iri(`mailto:${address}`)),
      ...known('vcard:hasURL', url, iri),
    ],
  };
}

function licenceThing(licence: string): Thing {
  const properties: Property[] = [['dct:identifier', text(licence)]];
  return { id: licenceUrl(licence), type: 'dct:LicenseDocument', properties };
}

/** A year, a month or a day, each with its own type. */
function dateTerm(date: string): { value: string; datatype: Name } {
  const datatype = ({ 4: 'xsd:gYear', 7: 'xsd:gYearMonth' } as const)[date.length] ?? 'xsd:date';
  return { value: date, datatype };
}

function coverageProperties({ coverage }: Publication): Property[] {
  if (!coverage) return [];
  const { place, country, start, end } = coverage;
  const location: Thing = {
    type: 'dct:Location',
    properties: [...inLanguages('rdfs:label', place), ...known('dct:identifier', country, text)],
  };
  const time: Thing = {
    type: 'dct:PeriodOfTime',
    properties: [
      ...known('dcat:startDate', start, dateTerm),
      ...known('dcat:endDate', end, dateTerm),
    ],
  };
  return [
    ['dct:spatial', location],
    ...(time.properties.length > 0 ? [['dct:temporal', time] as const] : []),
  ];
}

function schemaThing(publication: Publication, collection: Collection): Thing {
  const id = absolute(publication, schemaPath(collection));
  return { id, type: 'dct:Standard', properties: inLanguages('dct:title', collection.title) };
}

/** The part of a page's address that stands for a file: `full-csv` of `seeds-full.csv`. */
function partOf({ id }: Collection, file: string): string {
  const ending = file.startsWith(id) ? file.slice(id.length) : file;
  return ending.replace(/[.-]+/g, '-').replace(/^-/, '');
}

function distributionThing(
  { publication, version }: ExportContext,
  collection: Collection,
  { url, name, format, mediaType, euFileType, file }: Distribution,
): Thing {
  const checksum: Thing = {
    type: 'spdx:Checksum',
    properties: [
      [
        'spdx:algorithm',
        {
          id: 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
          type: 'spdx:ChecksumAlgorithm',
          properties: [],
        },
      ],
      ['spdx:checksumValue', { value: file.sha256, datatype: 'xsd:hexBinary' }],
    ],
  };
  const mediaTypeThing: Thing = {
    id: `https://www.iana.org/assignments/media-types/${mediaType}`,
    type: 'dct:MediaType',
    properties: [],
  };
  return {
    id: about(landingPage(publication, collection), partOf(collection, name)),
    type: 'dcat:Distribution',
    properties: [
      ['dct:title', text(`${name} (${format})`)],
      ['dcat:accessURL', iri(url)],
      ['dcat:downloadURL', iri(url)],
      ['dcat:mediaType', mediaTypeThing],
      ['dct:format', fileTypeThing(euFileType)],
      ['dcat:byteSize', { value: String(file.bytes), datatype: 'xsd:nonNegativeInteger' }],
      ['spdx:checksum', checksum],
      ['dct:license', licenceThing(collection.licence)],
      ...known('dct:modified', version?.instant, instant),
    ],
  };
}

function datasetThing(context: ExportContext, collection: Collection): Thing {
  const { publication, version } = context;
  const landing = landingPage(publication, collection);
  return {
    id: about(landing, 'dataset'),
    type: 'dcat:Dataset',
    properties: [
      ...inLanguages('dct:title', collection.title),
      ...inLanguages('dct:description', collection.description),
      ['dct:identifier', text(landing)],
      ['dct:publisher', publisherThing(publication)],
      ...known('dcat:contactPoint', contactThing(publication), (contact) => contact),
      ...keywordsOf(publication, collection).flatMap((keyword) =>
        inLanguages('dcat:keyword', keyword),
      ),
      ['dcat:landingPage', page(landing)],
      ...publication.languages.map((language): Property => [
        'dct:language',
        languageThing(language),
      ]),
      ['dct:accessRights', publicAccess],
      ...known('dct:accrualPeriodicity', collection.frequency, frequencyThing),
      ...known('dct:modified', version?.instant, instant),
      ...known('dcat:version', version && versionNumber(version), text),
      ['dct:conformsTo', schemaThing(publication, collection)],
      ...known('dct:provenance', collection.source, (source): Thing => ({
        type: 'dct:ProvenanceStatement',
        properties: inLanguages('rdfs:label', source),
      })),
      ...coverageProperties(publication),
      ...distributionsOf(context, collection).map((distribution): Property => [
        'dcat:distribution',
        distributionThing(context, collection, distribution),
      ]),
    ],
  };
}

/** The catalogue with a dataset for each collection, and a distribution for each file written. */
export function catalogThing(context: ExportContext): Thing {
  const { publication, version } = context;
  return {
    id: about(landingPage(publication), 'catalog'),
    type: 'dcat:Catalog',
    properties: [
      ...inLanguages('dct:title', publication.title),
      ...inLanguages('dct:description', publication.description),
      ['dct:publisher', publisherThing(publication)],
      ['foaf:homepage', page(landingPage(publication))],
      ...publication.languages.map((language): Property => [
        'dct:language',
        languageThing(language),
      ]),
      ['dct:license', licenceThing(publication.licence)],
      ...known('dct:modified', version?.instant, instant),
      ...coverageProperties(publication),
      ...[...publication.collections.values()].map((collection): Property => [
        'dcat:dataset',
        datasetThing(context, collection),
      ]),
    ],
  };
}

export const dcatJsonLd: PublicationOutput = {
  id: 'dcat-jsonld',
  format: 'DCAT-AP',
  mediaType: 'application/ld+json',
  per: 'publication',
  path: () => '/catalog.jsonld',
  make: (context) => toJsonLd(catalogThing(context)),
};

export const dcatTurtle: PublicationOutput = {
  id: 'dcat-turtle',
  format: 'DCAT-AP',
  mediaType: 'text/turtle',
  per: 'publication',
  path: () => '/catalog.ttl',
  make: (context) => toTurtle(catalogThing(context)),
};
