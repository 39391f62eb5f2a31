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

function checkText(value: string, path: Path, schema: JsonObject): ValueFinding[] {
  if (value === '') return found(path, 'record/empty-text');
  const parsed = parseCell(value, fieldFor(schema));
  // Doubtful characters have been found by reading the file.
  if ('value' in parsed || parsed.problem.code.startsWith('text/')) return [];
  return found(path, parsed.problem.code, parsed.problem.facts);
}

function checkItems(items: readonly unknown[], path: Path, schema: JsonObject, root: JsonObject) {
  const inner = objectAt(schema, 'items');
  return items.flatMap((item, index) => checkInside(item, [...path, index], inner, root));
}

function checkInside(value: unknown, path: Path, source: JsonObject, root: JsonObject): ValueFinding[] {
  const schema = resolved(source, root);
  if (value === null) return found(path, 'record/null');
  if (typeof value === 'string') return checkText(value, path, schema);
  if (Array.isArray(value)) return checkItems(value, path, schema, root);
  if (!isObject(value) || !isObject(schema['properties'])) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    checkKey(inner, [...path, key], key, schema, root),
  );
}

function checkKey(value: unknown, path: Path, key: string, schema: JsonObject, root: JsonObject) {
  const properties = objectAt(schema, 'properties');
  const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (property === undefined) {
    const near = nearest(key, Object.keys(properties)) ?? '';
    return found(path, 'record/unknown-key', { key, nearest: near });
  }
  return checkInside(value, path, isObject(property) ? property : {}, root);
}

/**
 * @param key of the record that has the value
 * @param schema of one record, with the translated twins among its properties
 */
export function checkValue(value: unknown, key: string, schema: JsonObject): ValueFinding[] {
  return checkKey(value, [key], key, schema, schema);
}
