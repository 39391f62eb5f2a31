/** A collection's record as it is published, as a schema inside an OpenAPI 3.1 document. */
import type { Collection } from '../../collection/collection.ts';
import type { Publication } from '../../publication/publication.ts';
import { isObject, objectAt } from '../../schema/json-schema.ts';
import { withTwins } from '../../schema/with-twins.ts';
import { addedProperties } from '../added-properties.ts';

export const componentOf = ({ id }: Pick<Collection, 'id'>): string => `#/components/schemas/${id}`;

/**
 * The schema with its own references leading to where it now stands, and without bounds that are
 * other fields (`$data`): they are ajv's, and draft 2020-12 wants numbers there.
 */
function moved(schema: unknown, base: string): unknown {
  if (Array.isArray(schema)) return schema.map((item) => moved(item, base));
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    // Its name and dialect are those of the document that it stands in.
    if (key === '$schema' || key === '$id') return [];
    if (isObject(value) && typeof value.$data === 'string') return [];
    if (key === '$ref' && typeof value === 'string' && value.startsWith('#')) {
      return [[key, base + value.slice(1)]];
    }
    return [[key, moved(value, base)]];
  });
  return Object.fromEntries(entries);
}

export function toComponent(publication: Publication, collection: Collection): unknown {
  const [, ...others] = publication.languages;
  const schema = withTwins(collection.schema, others);
  const properties = {
    ...objectAt(schema, 'properties'),
    ...addedProperties(publication, collection),
  };
  return moved({ ...schema, properties }, componentOf(collection));
}
