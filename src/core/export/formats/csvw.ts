/**
 * What the CSV means, as metadata of the W3C's CSV on the Web (https://www.w3.org/TR/tabular-metadata/).
 * Lies beside the table, under the name at which its readers look for it.
 */
import type { Collection } from '../../collection/collection.ts';
import { absolute, dataPath, recordPath, schemaPath } from '../../publication/address.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Text } from '../../text/text.ts';
import type { CollectionOutput, ExportContext } from '../output.ts';
import { boundsOf, foreignKeysOf, patternOf } from './table-schema.ts';
import { filled, keywordsOf, landingPage, licenceUrl, toJsonText, versionNumber } from './terms.ts';
import { type Kind, type TypedColumn, typedColumns } from './typed-column.ts';

const bases: Readonly<Record<Kind, string>> = {
  text: 'string',
  integer: 'integer',
  // In double precision and with exponents, as JSON has them.
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  'partial-date': 'string',
  'date-time': 'dateTime',
  uri: 'anyURI',
  email: 'string',
  list: 'string',
  json: 'json',
};

const itemBases: Readonly<Record<string, string>> = {
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
};

/** All the languages of a text, one value each. */
const inLanguages = (text: Text) =>
  Object.entries(text).map(([language, value]) => ({ '@value': value, '@language': language }));

/** Dates by the patterns of Unicode's UAX 35; booleans as the two words that cells may have. */
function formatOf(column: TypedColumn): string | undefined {
  if (column.kind === 'date') return 'yyyy-MM-dd';
  if (column.kind === 'boolean') return 'true|false';
  return patternOf(column);
}

/** By the names that CSVW has for the bounds of JSON Schema. */
const boundNames: Readonly<Record<string, string>> = {
  exclusiveMinimum: 'minExclusive',
  exclusiveMaximum: 'maxExclusive',
};

function toBounds(column: TypedColumn): Record<string, number> {
  const bounds = Object.entries(boundsOf(column));
  return Object.fromEntries(bounds.map(([name, value]) => [boundNames[name] ?? name, value]));
}

function toDatatype(column: TypedColumn): object {
  const { kind, field } = column;
  if (kind === 'list') return { base: itemBases[field.itemType ?? 'string'] ?? 'string' };
  return filled({ base: bases[kind], format: formatOf(column), ...toBounds(column) });
}

/** A name of a URI template's variable, which a column name must be: others are percent-encoded. */
const toVariable = (name: string) =>
  encodeURIComponent(name).replace(
    /[!'()*~-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function toColumn(column: TypedColumn): object {
  const { name, field, kind } = column;
  return filled({
    name: toVariable(name),
    // What stands in the header, which readers compare; the titles for people are dc:title.
    titles: name,
    'dc:title': inLanguages(field.title),
    'dc:description': field.description && inLanguages(field.description),
    datatype: toDatatype(column),
    required: field.required || undefined,
    separator: kind === 'list' ? field.separator : undefined,
    lang: field.twin?.language,
  });
}

/** The address of the row's record, which names its subject. */
function aboutUrl(publication: Publication, collection: Collection): string | undefined {
  if (!collection.record.page) return undefined;
  const slug = `{${toVariable(collection.slug ?? collection.key)}}`;
  return absolute(publication, recordPath(collection, { slug }));
}

export function toCsvw({ publication, version }: ExportContext, collection: Collection): string {
  const { publisher } = publication;
  // A key of another table could only be named where both are described together.
  const own = foreignKeysOf(collection).filter(({ target }) => target === collection.id);
  return toJsonText(
    filled({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': publication.languages[0] }],
      url: `${collection.id}.csv`,
      'dc:title': inLanguages(collection.title),
      'dc:description': inLanguages(collection.description),
      'dc:creator': publisher.name,
      'dc:publisher': publisher.url === undefined ? publisher.name : { '@id': publisher.url },
      'dc:license': { '@id': licenceUrl(collection.licence) },
      'dc:rights': collection.licence,
      'dc:subject': keywordsOf(publication, collection).flatMap(inLanguages),
      'dc:source': collection.source && inLanguages(collection.source),
      'dc:modified': version && { '@value': version.day, '@type': 'xsd:date' },
      'schema:version': version && versionNumber(version),
      'dc:isPartOf': { '@id': landingPage(publication) },
      'dc:conformsTo': { '@id': absolute(publication, schemaPath(collection)) },
      dialect: { encoding: 'utf-8', header: true },
      tableSchema: filled({
        aboutUrl: aboutUrl(publication, collection),
        columns: typedColumns(publication, collection).map(toColumn),
        primaryKey: toVariable(collection.key),
        foreignKeys: own.map(({ field }) => ({
          columnReference: toVariable(field),
          reference: {
            resource: `${collection.id}.csv`,
            columnReference: toVariable(collection.key),
          },
        })),
      }),
    }),
  );
}

export const csvw: CollectionOutput = {
  id: 'csvw',
  format: 'CSVW',
  mediaType: 'application/csvm+json',
  per: 'collection',
  path: (collection) => dataPath(collection, '.csv-metadata.json'),
  make: toCsvw,
};
