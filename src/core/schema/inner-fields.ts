/** The fields inside an object, or inside the objects of a list, for those who show one. */
import type { Language } from '../text/text.ts';
import type { Field } from './field.ts';
import { type JsonObject, isObject, objectAt, resolved, stringsAt } from './json-schema.ts';
import { readField } from './read-schema.ts';

/** A list's items stand for the list. */
function inside(schema: JsonObject, root: JsonObject): JsonObject {
  const own = resolved(schema, root);
  return isObject(own.items) ? inside(own.items, root) : own;
}

/**
 * @param root a collection's schema
 * @param path from the record to the object: `['location']`
 * @param language of the schema's titles
 * @returns by name; empty when the schema says nothing of the object
 */
export function innerFields(
  root: JsonObject,
  path: readonly string[],
  language: Language,
): ReadonlyMap<string, Field> {
  const object = path.reduce<JsonObject>(
    (schema, name) => inside(objectAt(objectAt(schema, 'properties'), name), root),
    root,
  );
  const required = new Set(stringsAt(object, 'required'));
  const properties = Object.entries(objectAt(object, 'properties'));
  return new Map(
    properties.map(([name, source]) => {
      const property = resolved(isObject(source) ? source : {}, root);
      return [name, readField(name, property, root, required.has(name), language)];
    }),
  );
}
