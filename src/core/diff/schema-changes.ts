/**
 * What changed in how records are described, and how much that matters to those who use the data
 * or write it: MAJOR breaks what they have, MINOR adds to it, PATCH changes words or rows.
 */
import type { Field } from '../schema/field.ts';
import { isObject, objectAt, without } from '../schema/json-schema.ts';
import type { RevisedCollection } from './revision.ts';
import { canonical } from './same-value.ts';

export const changeLevels = ['none', 'patch', 'minor', 'major'] as const;
export type ChangeLevel = (typeof changeLevels)[number];

export type SchemaChangeKind =
  | 'collection-added'
  | 'collection-removed'
  | 'collection-words'
  | 'key'
  | 'field-added'
  | 'field-removed'
  | 'field-renamed'
  | 'type'
  | 'reference'
  | 'separator'
  | 'unit'
  | 'value-removed'
  | 'value-added'
  | 'required'
  | 'optional'
  | 'words'
  | 'rules';

export interface SchemaChange {
  readonly kind: SchemaChangeKind;
  readonly level: Exclude<ChangeLevel, 'none'>;
  /** The field concerned, under its new name where it has one. */
  readonly field?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const typeOf = ({ type, itemType, format }: Field) =>
  [itemType === undefined ? type : `${type} of ${itemType}`, format]
    .filter((part) => part !== undefined)
    .join(', ');

const unitOf = ({ unit }: Field) => unit && ('text' in unit ? unit.text : `field ${unit.field}`);

/** The parts of a property that are words for people. */
const words = new Set(['title', 'description', 'examples', 'x-title', 'x-description', 'x-tone']);

/** A schema without words, so that what is left are its rules. */
function rulesOf(value: unknown, isProperties = false): unknown {
  if (Array.isArray(value)) return value.map((item) => rulesOf(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => isProperties || !words.has(key));
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, rulesOf(inner, key === 'properties' && !isProperties)]),
  );
}

function valueChanges(before: Field, after: Field): SchemaChange[] {
  const valuesOf = ({ options }: Field) => options?.map(({ value }) => String(value)) ?? [];
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const field = after.name;
  const removed = old.filter((value) => !now.includes(value));
  const added = now.filter((value) => !old.includes(value));
  // A list of allowed values where anything was allowed forbids all others.
  if (old.length === 0 && now.length > 0)
    return [{ kind: 'value-removed', level: 'major', field, to: now.join(', ') }];
  if (now.length === 0 && old.length > 0) return [{ kind: 'value-added', level: 'minor', field }];
  return [
    ...removed.map((from): SchemaChange => ({
      kind: 'value-removed',
      level: 'major',
      field,
      from,
    })),
    ...added.map((to): SchemaChange => ({ kind: 'value-added', level: 'minor', field, to })),
  ];
}

/** What one field says differently; `before` may have another name. */
function fieldChanges(before: Field, after: Field): SchemaChange[] {
  const field = after.name;
  const changes: SchemaChange[] = [];
  const compare = (kind: SchemaChangeKind, from: string | undefined, to: string | undefined) => {
    if (from !== to) changes.push({ kind, level: 'major', field, from, to });
  };
  compare('type', typeOf(before), typeOf(after));
  compare('reference', before.references, after.references);
  if (after.type === 'array') compare('separator', before.separator, after.separator);
  compare('unit', unitOf(before), unitOf(after));
  changes.push(...valueChanges(before, after));
  if (!before.required && after.required) changes.push({ kind: 'required', level: 'major', field });
  if (before.required && !after.required) changes.push({ kind: 'optional', level: 'minor', field });
  const told = (one: Field) => canonical([one.title, one.description, one.options]);
  if (changes.length === 0 && told(before) !== told(after))
    changes.push({ kind: 'words', level: 'patch', field });
  return changes;
}

function addedField({ name, required }: Field): SchemaChange {
  // Rows that have no such column, in branches and in spreadsheets, are not valid any more.
  return { kind: 'field-added', level: required ? 'major' : 'minor', field: name };
}

/** @param renames the old name of each renamed field, by its new name */
function allFieldChanges(
  before: RevisedCollection,
  after: RevisedCollection,
  renames: ReadonlyMap<string, string>,
): SchemaChange[] {
  const changes: SchemaChange[] = [];
  const renamed = new Set(renames.values());
  for (const field of after.fields.values()) {
    const from = renames.get(field.name);
    if (from !== undefined)
      changes.push({ kind: 'field-renamed', level: 'major', field: field.name, from });
    const old = before.fields.get(from ?? field.name);
    changes.push(...(old ? fieldChanges(old, field) : [addedField(field)]));
  }
  for (const { name } of before.fields.values()) {
    if (!after.fields.has(name) && !renamed.has(name))
      changes.push({ kind: 'field-removed', level: 'major', field: name });
  }
  return changes;
}

/** Rules that no line above tells: limits, patterns, conditions, ways to compute. */
function otherRules(
  before: RevisedCollection,
  after: RevisedCollection,
  told: ReadonlySet<string | undefined>,
): SchemaChange[] {
  const changes: SchemaChange[] = [];
  const [old, now] = [objectAt(before.schema, 'properties'), objectAt(after.schema, 'properties')];
  const differ = (a: unknown, b: unknown) => canonical(rulesOf(a)) !== canonical(rulesOf(b));
  for (const name of Object.keys(now)) {
    if (told.has(name) || old[name] === undefined) continue;
    if (differ(old[name], now[name])) changes.push({ kind: 'rules', level: 'patch', field: name });
  }
  for (const derived of after.derive) {
    const same = before.derive.find(({ name }) => name === derived.name);
    if (!same || told.has(derived.name)) continue;
    if (canonical([same.rule, same.default]) !== canonical([derived.rule, derived.default]))
      changes.push({ kind: 'rules', level: 'patch', field: derived.name });
  }
  const rest = (schema: RevisedCollection['schema']) =>
    without(without(schema, 'properties'), 'required');
  if (differ(rest(before.schema), rest(after.schema)))
    changes.push({ kind: 'rules', level: 'patch' });
  return changes;
}

/** @returns changes of one collection that is in at least one of two revisions */
export function schemaChanges(
  before: RevisedCollection | undefined,
  after: RevisedCollection | undefined,
  renames: ReadonlyMap<string, string>,
): SchemaChange[] {
  if (!before) return [{ kind: 'collection-added', level: 'minor' }];
  if (!after) return [{ kind: 'collection-removed', level: 'major' }];
  const changes: SchemaChange[] = [];
  if (before.key !== after.key && renames.get(after.key) !== before.key)
    changes.push({ kind: 'key', level: 'major', from: before.key, to: after.key });
  const told = (one: RevisedCollection) => canonical([one.title, one.description]);
  if (told(before) !== told(after)) changes.push({ kind: 'collection-words', level: 'patch' });
  changes.push(...allFieldChanges(before, after, renames));
  const fields = new Set(changes.map(({ field }) => field));
  return [...changes, ...otherRules(before, after, fields)];
}
