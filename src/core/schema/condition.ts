/** Says in words when a rule of a schema holds: the values that the record has of its condition. */
import { excerpt } from '../text/excerpt.ts';
import { type JsonObject, isObject, objectAt, stringsAt, valueAt } from './json-schema.ts';

/** The fields that a condition looks at. */
function fieldsOf(condition: JsonObject): Set<string> {
  const names = new Set([
    ...Object.keys(objectAt(condition, 'properties')),
    ...stringsAt(condition, 'required'),
  ]);
  for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
    const inner = condition[keyword];
    if (!Array.isArray(inner)) continue;
    for (const one of inner) if (isObject(one)) for (const name of fieldsOf(one)) names.add(name);
  }
  const negated = condition.not;
  if (isObject(negated)) for (const name of fieldsOf(negated)) names.add(name);
  return names;
}

/** `mode = "donation", amount = 3` of the values that are known. */
export function describeValues(names: Iterable<string>, object: unknown): string {
  const parts: string[] = [];
  for (const name of names) {
    const value = isObject(object) ? object[name] : undefined;
    if (value !== undefined) parts.push(`${name} = ${excerpt(JSON.stringify(value))}`);
  }
  return parts.join(', ');
}

/**
 * The condition under which the rule at a schema path holds; empty when it always does.
 *
 * @param schemaPath pointer of the rule in the schema
 * @param object what the `if` was asked of
 */
export function conditionOf(schemaPath: string, schema: JsonObject, object: unknown): string {
  const at = Math.max(schemaPath.lastIndexOf('/then/'), schemaPath.lastIndexOf('/else/'));
  if (at < 0) return '';
  const condition = valueAt(schema, `${schemaPath.slice(0, at)}/if`);
  return isObject(condition) ? describeValues(fieldsOf(condition), object) : '';
}
