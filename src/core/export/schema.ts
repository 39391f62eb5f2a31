/**
 * The published JSON Schema of a record: as written, under its address, with all that the published
 * JSON adds to a record, and in plain 2020-12, so that any validator can check the published JSON.
 */
import type { Collection } from '../collection/collection.ts';
import { absolute, schemaPath } from '../publication/address.ts';
import type { Publication } from '../publication/publication.ts';
import { type JsonObject, isObject, objectAt } from '../schema/json-schema.ts';
import { withTwins } from '../schema/with-twins.ts';
import { addedProperties } from './added-properties.ts';
import type { CollectionOutput } from './output.ts';

/** Keywords whose values are data, not schemas; in the first two, `$data` means nothing to ajv. */
const illustrates = new Set(['default', 'examples']);
const holdsData = new Set([...illustrates, 'const', 'enum']);

const isOtherValue = (value: unknown): value is { readonly $data: string } =>
  isObject(value) && typeof value.$data === 'string';

/**
 * Bounds that are other fields (`"maximum": { "$data": "1/attended" }`) are ajv's; the draft wants
 * numbers there. What they say is kept as a comment: it holds, but it was checked before.
 */
function withoutData(schema: JsonObject): JsonObject {
  const entries: [string, unknown][] = [];
  const comments: string[] = [];
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$comment' && typeof value === 'string') comments.push(value);
    else if (isOtherValue(value) && !illustrates.has(key))
      comments.push(`${key} is the value of ${value.$data}`);
    else if (holdsData.has(key)) entries.push([key, value]);
    else entries.push([key, plain(value)]);
  }
  if (comments.length > 0) entries.push(['$comment', comments.join('; ')]);
  return Object.fromEntries(entries);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return isObject(value) ? withoutData(value) : value;
}

/** `$id` is the schema's address on this site, whatever the source says. */
export function toPublishedSchema(publication: Publication, collection: Collection): string {
  const [, ...others] = publication.languages;
  const { $schema, $id: _, ...schema } = withTwins(collection.schema, others);
  const written = withoutData(schema);
  const published = {
    $schema: $schema ?? 'https://json-schema.org/draft/2020-12/schema',
    $id: absolute(publication, schemaPath(collection)),
    ...written,
    properties: { ...objectAt(written, 'properties'), ...addedProperties(publication, collection) },
  };
  return `${JSON.stringify(published, null, 2)}\n`;
}

export const schema: CollectionOutput = {
  id: 'schema',
  format: 'JSON Schema',
  mediaType: 'application/schema+json',
  per: 'collection',
  path: schemaPath,
  make: ({ publication }, collection) => toPublishedSchema(publication, collection),
};
