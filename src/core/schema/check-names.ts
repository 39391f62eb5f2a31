/** Checks the names in a schema: of the fields that its rules are about, and of collections. */
import type { AddProblem } from '../publication/add-problem.ts';
import { formatPointer, parsePointer } from '../record/json-pointer.ts';
import { nearest } from '../text/similar.ts';
import { type JsonObject, isObject, objectAt, stringsAt } from './json-schema.ts';
import { type SchemaPart, walkSchema } from './walk-schema.ts';

/** Steps that lead to a rule about the same object as the schema around it. */
const sameObject = new Set([
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'then',
  'else',
  'not',
  'dependentSchemas',
]);

/** Whether the part is the record's own schema, or a rule about the record as a whole. */
function isAboutRecord(pointer: string): boolean {
  const steps = parsePointer(pointer);
  return steps.every(
    (step, index) =>
      sameObject.has(step) || /^\d+$/.test(step) || steps[index - 1] === 'dependentSchemas',
  );
}

type CheckName = (name: string, pointer: string) => void;

function checkRequired({ schema, pointer }: SchemaPart, checkName: CheckName): void {
  for (const [index, name] of stringsAt(schema, 'required').entries())
    checkName(name, `${pointer}/required/${index}`);
  for (const [name, needed] of Object.entries(objectAt(schema, 'dependentRequired'))) {
    const at = pointer + formatPointer(['dependentRequired', name]);
    checkName(name, at);
    if (!Array.isArray(needed)) continue;
    for (const [index, other] of needed.entries())
      if (typeof other === 'string') checkName(other, `${at}/${index}`);
  }
}

/** Bounds taken from another field of the record: `{ "$data": "1/start" }` in one of its fields. */
function checkBounds(schema: JsonObject, pointer: string, checkName: CheckName): void {
  for (const [keyword, value] of Object.entries(schema)) {
    const reference = isObject(value) ? value.$data : undefined;
    const name = typeof reference === 'string' ? /^1\/([^/]+)$/.exec(reference)?.[1] : undefined;
    if (name !== undefined) checkName(name, pointer + formatPointer([keyword]));
  }
}

function checkUnit(schema: JsonObject, pointer: string, checkName: CheckName): void {
  const unit = schema['x-unit'];
  const field = isObject(unit) ? unit.field : undefined;
  if (typeof field === 'string') checkName(field, `${pointer}/x-unit/field`);
}

function checkUnique(root: JsonObject, checkName: CheckName): void {
  const lists = root['x-unique'];
  if (!Array.isArray(lists)) return;
  for (const [index, list] of (lists as unknown[]).entries())
    for (const [at, name] of stringsAt({ list }, 'list').entries())
      checkName(name, `/x-unique/${index}/${at}`);
}

/**
 * @param names of the fields, with translated twins and paths into objects
 * @param collections that exist
 */
export function checkSchemaNames(
  root: JsonObject,
  names: readonly string[],
  collections: readonly string[],
  add: AddProblem,
): void {
  const known = new Set(names);
  const checkName: CheckName = (name, pointer) => {
    if (known.has(name)) return;
    add('schema/unknown-field', pointer, { value: name, nearest: nearest(name, names) ?? '' });
  };
  checkUnique(root, checkName);
  for (const part of walkSchema(root)) {
    const { schema, pointer, property } = part;
    if (isAboutRecord(pointer)) {
      checkRequired(part, checkName);
      for (const name of Object.keys(objectAt(schema, 'properties')))
        checkName(name, pointer + formatPointer(['properties', name]));
    }
    if (property && isAboutRecord(pointer.slice(0, pointer.lastIndexOf('/properties/')))) {
      checkBounds(schema, pointer, checkName);
      checkUnit(schema, pointer, checkName);
    }
    const target = schema['x-references'];
    if (typeof target === 'string' && !collections.includes(target)) {
      const facts = { value: target, nearest: nearest(target, collections) ?? '' };
      add('schema/unknown-collection', `${pointer}/x-references`, facts);
    }
  }
}
