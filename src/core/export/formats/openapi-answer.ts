/** The schema of what is answered at an address, by the output that is there. */
import type { Collection } from '../../collection/collection.ts';
import type { JsonObject } from '../../schema/json-schema.ts';
import { dataPath } from '../../publication/address.ts';
import type { Output } from '../output.ts';
import type { documents } from './openapi-document.ts';
import { address, byLanguage, day, listOf, object, text } from './openapi-part.ts';
import { componentOf } from './openapi-schema.ts';

/** By the output's id. */
const documentOf: Readonly<Record<string, keyof typeof documents>> = {
  quality: 'Quality',
  'withdrawn-json': 'Withdrawals',
  datapackage: 'DataPackage',
  'datapackage-collection': 'DataPackage',
  'dcat-jsonld': 'Catalogue',
  'dcat-us': 'CatalogueUs',
  csvw: 'TableMetadata',
  '360giving': 'Grants',
  schema: 'Schema',
  openapi: 'OpenApi',
};

/** What is text, but no JSON that a schema could look into. */
const textual = /^text\/|^application\/(?:atom\+xml|yaml|x-ndjson)$/;

const referenceTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** What stands in the place of a record that is no more. */
const withdrawn = object({
  key: text,
  date: day,
  reason: { ...byLanguage, description: 'By language.' },
  'replacedBy?': text,
  '$replacement?': { ...address, description: 'The JSON of the record that took its place.' },
});

/** The records, or the one record, with what is around them. */
const toEnvelope = (own: JsonObject) => ({ allOf: [referenceTo('Head')], ...own });

function ofCollection(output: Output, collection: Collection): JsonObject | undefined {
  const record = { $ref: componentOf(collection) };
  switch (output.id) {
    case 'json':
      return toEnvelope(object({ records: listOf(record) }));
    case 'record-json':
      return toEnvelope({
        ...object({ 'record?': record, 'withdrawn?': withdrawn }),
        oneOf: [{ required: ['record'] }, { required: ['withdrawn'] }],
      });
    case 'ndjson':
      return { ...text, description: `A record on each line, by ${record.$ref}.` };
    case 'csv':
      return {
        ...text,
        description: `Its columns are those of ${dataPath(collection, '.csv-metadata.json')}.`,
      };
    default:
      return undefined;
  }
}

/** The name of the schema that this output shares with others; undefined where it has none. */
export function sharedSchema({ id }: Output): keyof typeof documents | undefined {
  if (id === 'json' || id === 'record-json') return 'Head';
  return documentOf[id];
}

/** Undefined for files of bytes, in which a schema has nothing to describe. */
export function toAnswer(output: Output, collection?: Collection): JsonObject | undefined {
  const own = collection && ofCollection(output, collection);
  if (own) return own;
  const document = documentOf[output.id];
  if (document !== undefined) return referenceTo(document);
  return textual.test(output.mediaType) ? text : undefined;
}
