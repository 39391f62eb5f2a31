/** The keys of a configuration file, as docs/configuration.md writes them. */
import {
  type JsonObject,
  isObject,
  objectAt,
  resolved,
} from '../../src/core/schema/json-schema.ts';

/**
 * Every key of the file by its path: `publisher.name`, `tiles[].count` for a key of each entry of a
 * list, `derive.*.title` for a key under any name. A condition and a text have no keys of their own.
 */
export function pathsIn(schema: JsonObject, root = schema, path = ''): string[] {
  const paths: string[] = [];
  for (const [name, property] of Object.entries(objectAt(schema, 'properties'))) {
    if (!isObject(property)) continue;
    const inner = path === '' ? name : `${path}.${name}`;
    paths.push(inner, ...pathsIn(resolved(property, root), root, inner));
  }
  const { items, additionalProperties } = schema;
  if (isObject(items)) paths.push(...pathsIn(resolved(items, root), root, `${path}[]`));
  if (isObject(additionalProperties))
    paths.push(...pathsIn(resolved(additionalProperties, root), root, `${path}.*`));
  return paths;
}
