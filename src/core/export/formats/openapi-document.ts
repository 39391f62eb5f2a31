/**
 * What the documents hold that are not a collection's records, as JSON Schemas inside the OpenAPI
 * document. Those of a standard are described by what every reader needs of them, with the address
 * of the standard, which has the rest.
 */
import type { JsonObject } from '../../schema/json-schema.ts';
import {
  address,
  asOf,
  byLanguage,
  count,
  day,
  licence,
  listOf,
  object,
  share,
  text,
  version,
} from './openapi-part.ts';

const standard = (description: string, url: string) => ({ description, externalDocs: { url } });
const fixed = (value: string) => ({ const: value });

const qualityOfCollection = object({
  collection: text,
  records: count,
  completeness: object({ total: count, filled: count, 'share?': share }),
  fields: listOf(
    object({
      name: text,
      filled: count,
      'share?': share,
      'required?': { const: true },
      'computed?': { const: true },
      'translationOf?': { ...text, description: 'The field that it translates.' },
    }),
  ),
  'references?': listOf(object({ field: text, collection: text, total: count, resolved: count })),
  'translations?': listOf(
    object({ language: text, total: count, translated: count, withoutOriginal: count }),
  ),
  'frequency?': { ...text, format: 'duration' },
  'newest?': day,
  'due?': day,
  'daysLate?': count,
  warnings: count,
});

const warningPlace = object({
  file: text,
  'line?': count,
  'column?': count,
  'pointer?': text,
  'cell?': text,
  'row?': count,
  'field?': text,
  message: text,
  facts: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
  'collection?': text,
  'key?': text,
  'url?': address,
  'records?': listOf(object({ key: text, url: address })),
});

const quality = object(
  {
    publication: text,
    licence,
    ...version,
    asOf,
    records: count,
    notes: object({ completeness: text }),
    late: { ...listOf(text), description: 'Collections that are later than they promise.' },
    collections: listOf(qualityOfCollection),
    warnings: listOf(object({ code: text, count, places: listOf(warningPlace) })),
  },
  { description: 'How complete and how sound the data is.' },
);

const withdrawals = object(
  {
    publication: text,
    ...version,
    withdrawn: listOf(
      object(
        {
          collection: text,
          key: text,
          date: day,
          reason: text,
          'replaced_by?': text,
          'url?': address,
          'data?': address,
        },
        { description: 'The reason in other languages is `reason_<language>`.' },
      ),
    ),
  },
  { description: 'Records that were published once and are gone.' },
);

const dataPackage = object(
  {
    $schema: fixed('https://datapackage.org/profiles/2.0/datapackage.json'),
    name: text,
    resources: listOf(object({ name: text, path: text, schema: { type: 'object' } })),
  },
  standard('A Data Package, version 2.', 'https://datapackage.org/standard/data-package/'),
);

const dcatUs = object(
  {
    conformsTo: fixed('https://project-open-data.cio.gov/v1.1/schema'),
    dataset: listOf(
      object({ identifier: address, title: text, description: text, modified: text }),
    ),
  },
  standard('A catalogue by DCAT-US 1.1.', 'https://resources.data.gov/resources/dcat-us/'),
);

const dcat = object(
  { '@context': { type: 'object' }, '@id': address, '@type': fixed('dcat:Catalog') },
  standard(
    'A catalogue by DCAT-AP 3.0.1, as JSON-LD.',
    'https://semiceu.github.io/DCAT-AP/releases/3.0.1/',
  ),
);

const csvw = object(
  {
    '@context': { type: 'array' },
    url: text,
    tableSchema: object({ columns: listOf(object({ name: text, titles: text })) }),
  },
  standard('What a CSV means.', 'https://www.w3.org/TR/tabular-metadata/'),
);

const grants = object(
  {
    version: fixed('1.4'),
    grants: listOf(
      object({
        id: text,
        title: text,
        description: text,
        currency: text,
        amountAwarded: { type: 'number' },
        awardDate: text,
        fundingOrganization: { type: 'array' },
      }),
    ),
  },
  standard('Grants by the 360Giving Data Standard.', 'https://standard.threesixtygiving.org/'),
);

const jsonSchema = object(
  { $schema: address, $id: address, properties: { type: 'object' } },
  standard('A JSON Schema.', 'https://json-schema.org/draft/2020-12'),
);

const openApi = object(
  { openapi: fixed('3.1.1'), info: { type: 'object' }, paths: { type: 'object' } },
  standard('This document.', 'https://spec.openapis.org/oas/v3.1.1.html'),
);

/** What the JSON of a collection and of a record has around its records. */
const head = object({
  collection: text,
  title: { ...byLanguage, description: 'By language.' },
  licence,
  publisher: object({ name: text, 'url?': address, 'email?': text }),
  schema: { ...address, description: 'The JSON Schema of a record.' },
  ...version,
  asOf,
});

/** By their names in the document, which begin with a capital: no collection's does. */
export const documents: Readonly<Record<string, JsonObject>> = {
  Head: head,
  Quality: quality,
  Withdrawals: withdrawals,
  DataPackage: dataPackage,
  Catalogue: dcat,
  CatalogueUs: dcatUs,
  TableMetadata: csvw,
  Grants: grants,
  Schema: jsonSchema,
  OpenApi: openApi,
};
