/** Which fields a schema requires or forbids only under a condition: a form keeps watching those. */
import { type JsonObject, isObject, objectAt, stringsAt } from '../schema/json-schema.ts';
import { walkSchema } from '../schema/walk-schema.ts';

/** Required or refused by a schema that is only sometimes asked. */
function* touchedBy(rule: JsonObject): Generator<string> {
  yield* stringsAt(rule, 'required');
  for (const [name, inner] of Object.entries(objectAt(rule, 'properties'))) {
    if (inner === false) yield name;
    if (isObject(inner) && typeof inner.minItems === 'number') yield name;
  }
  if (isObject(rule.not)) yield* stringsAt(rule.not, 'required');
}

const branches = new Set(['then', 'else', 'anyOf', 'oneOf', 'dependentSchemas']);

/** @param schema of one record */
export function dependentFields(schema: JsonObject): Set<string> {
  const names = new Set<string>();
  for (const wanted of Object.values(objectAt(schema, 'dependentRequired')))
    if (Array.isArray(wanted)) for (const name of wanted) names.add(String(name));
  for (const { schema: part, pointer } of walkSchema(schema)) {
    const steps = pointer.split('/');
    if (steps.includes('properties') || !steps.some((step) => branches.has(step))) continue;
    for (const name of touchedBy(part)) names.add(name);
  }
  for (const name of stringsAt(schema, 'required')) names.delete(name);
  return names;
}
