/** A JSON Schema as plain data, and the few ways in which it is walked. */
import { parsePointer } from '../record/json-pointer.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member as an object; an empty one when it is missing or something else. */
export function objectAt(value: unknown, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** The texts of a list; none when it is missing or something else. */
export function stringsAt(value: unknown, key: string): readonly string[] {
  const found = isObject(value) ? value[key] : undefined;
  return Array.isArray(found) ? found.filter((item) => typeof item === 'string') : [];
}

/** The JSON Schema type of a value, as narrow as it can be. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** What a JSON pointer leads to, or undefined. */
export function valueAt(value: unknown, pointer: string): unknown {
  let found = value;
  for (const step of parsePointer(pointer)) {
    if (Array.isArray(found)) found = (found as unknown[])[Number(step)];
    else if (isObject(found) && Object.hasOwn(found, step)) found = found[step];
    else return undefined;
  }
  return found;
}

/** The object without one of its members. */
export function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

/**
 * The schema with a local `$ref` (`#/$defs/…`) replaced by what it names; keywords beside the
 * `$ref` win. A reference that leads nowhere or in a circle leaves the schema as it is.
 */
export function resolved(schema: JsonObject, root: JsonObject): JsonObject {
  let found = schema;
  for (let depth = 0; depth < 8; depth++) {
    const reference = found.$ref;
    if (typeof reference !== 'string' || !reference.startsWith('#')) return found;
    const beside = without(found, '$ref');
    const target = valueAt(root, decodeURIComponent(reference.slice(1)));
    if (!isObject(target)) return beside;
    found = { ...target, ...beside };
  }
  return found;
}
