/**
 * Looks into one value of a JSON record for what JSON Schema does not see: keys that the schema
 * does not know, `null`, and texts that would be refused in a CSV cell.
 */
import type { ProblemCode, ProblemFacts, ProblemLevel } from '../problem/problem.ts';
import { parseCell } from '../record/cell.ts';
import type { Field } from '../schema/field.ts';
import { type JsonObject, isObject, objectAt, resolved } from '../schema/json-schema.ts';
import { readField } from '../schema/read-schema.ts';
import { nearest } from '../text/similar.ts';

export interface ValueFinding {
  /** From the record to the value. */
  readonly path: readonly (string | number)[];
  readonly code: ProblemCode;
  readonly level: ProblemLevel;
  readonly facts: ProblemFacts;
}

type Path = readonly (string | number)[];

/** What holds for all values of a record. */
interface Scope {
  readonly root: JsonObject;
  readonly limit: number;
}

/** What parseCell needs to know of a text, made once for each part of a schema. */
const fields = new WeakMap<JsonObject, Field>();

function fieldFor(schema: JsonObject): Field {
  const known = fields.get(schema);
  if (known) return known;
  const field = { ...readField('', schema, schema, false, 'en'), type: 'string' } as const;
  fields.set(schema, field);
  return field;
}

const found = (path: Path, code: ProblemCode, facts: ProblemFacts = {}): ValueFinding[] => [
  { path, code, level: 'error', facts },
];

function checkText(value: string, path: Path, schema: JsonObject, limit: number): ValueFinding[] {
  if (value === '') return found(path, 'record/empty-text');
  // A character is at most three bytes for each UTF-16 unit, so that most texts need no encoding.
  if (value.length * 3 > limit && new TextEncoder().encode(value).length > limit)
    return found(path, 'limit/cell', { limit });
  const parsed = parseCell(value, fieldFor(schema));
  if ('problem' in parsed) return found(path, parsed.problem.code, parsed.problem.facts);
  return (parsed.warnings ?? []).map(({ code, facts }) => ({
    path,
    code,
    level: 'warning',
    facts,
  }));
}

function checkItems(items: readonly unknown[], path: Path, schema: JsonObject, scope: Scope) {
  const inner = objectAt(schema, 'items');
  return items.flatMap((item, index) => checkInside(item, [...path, index], inner, scope));
}

function checkInside(value: unknown, path: Path, source: JsonObject, scope: Scope): ValueFinding[] {
  const schema = resolved(source, scope.root);
  if (value === null) return found(path, 'record/null');
  if (typeof value === 'string') return checkText(value, path, schema, scope.limit);
  if (Array.isArray(value)) return checkItems(value, path, schema, scope);
  if (!isObject(value) || !isObject(schema.properties)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    checkKey(inner, [...path, key], key, schema, scope),
  );
}

function checkKey(value: unknown, path: Path, key: string, schema: JsonObject, scope: Scope) {
  const properties = objectAt(schema, 'properties');
  const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (property === undefined) {
    const near = nearest(key, Object.keys(properties)) ?? '';
    return found(path, 'record/unknown-key', { key, nearest: near });
  }
  return checkInside(value, path, isObject(property) ? property : {}, scope);
}

/**
 * @param key of the record that has the value
 * @param schema of one record, with the translated twins among its properties
 * @param limit bytes of one text
 */
export function checkValue(
  value: unknown,
  key: string,
  schema: JsonObject,
  limit: number,
): ValueFinding[] {
  return checkKey(value, [key], key, schema, { root: schema, limit });
}
