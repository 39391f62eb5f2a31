/**
 * `profiles["360giving"]` of collection.json: from properties of the standard to fields of ours.
 * `{ "title": "name", "currency": { "value": "EUR" }, "id": { "field": "number", "prefix": "360G-seeds-" } }`;
 * a field may lead through a reference (`recipient.name`).
 */
import type { Collection } from '../../collection/collection.ts';
import type { Publication } from '../../publication/publication.ts';
import { type DataRecord, type Value, valueOf } from '../../record/record.ts';
import { isObject } from '../../schema/json-schema.ts';
import { isDay, isPartialDate } from '../../text/day.ts';
import { readSchema } from '../../schema/read-schema.ts';
import { type Target, targetByPath } from './threesixty-target.ts';

export const profileName = '360giving';

export type Source =
  { readonly value: string | number } | { readonly field: string; readonly prefix: string };

/** By path of the standard's property. */
export type Mapping = ReadonlyMap<string, Source>;

function readSource(written: unknown): Source | undefined {
  if (typeof written === 'string') return { field: written, prefix: '' };
  if (!isObject(written)) return undefined;
  const { field, prefix, value } = written;
  if (typeof value === 'string' || typeof value === 'number') return { value };
  if (typeof field !== 'string') return undefined;
  return { field, prefix: typeof prefix === 'string' ? prefix : '' };
}

/** The mapping, or undefined when the collection has none. What cannot be read is left out. */
export function readMapping(collection: Collection): Mapping | undefined {
  const profile = collection.profiles[profileName];
  if (!isObject(profile)) return undefined;
  const entries = Object.entries(profile).flatMap(([path, written]): [string, Source][] => {
    const source = readSource(written);
    return source && targetByPath.has(path) ? [[path, source]] : [];
  });
  return new Map(entries);
}

/** The collection that a field of it leads to, and the rest of the path there. */
function followed(publication: Publication, collection: Collection, path: string) {
  const dot = path.indexOf('.');
  const field = dot < 0 ? undefined : collection.fields.get(path.slice(0, dot));
  const target =
    field?.references === undefined ? undefined : publication.collections.get(field.references);
  return target && field ? { field: field.name, target, rest: path.slice(dot + 1) } : undefined;
}

/** Whether there is such a field, in an object or behind a reference too. */
export function isField(publication: Publication, collection: Collection, path: string): boolean {
  const step = followed(publication, collection, path);
  if (step) return isField(publication, step.target, step.rest);
  if (collection.fields.has(path)) return true;
  return readSchema(collection.schema, publication.languages).nested.has(path);
}

function lookUp(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
  path: string,
): Value | undefined {
  const step = followed(publication, collection, path);
  if (!step) return valueOf(record, path);
  const key = valueOf(record, step.field);
  const referenced = typeof key === 'object' ? undefined : step.target.byKey.get(String(key));
  return referenced && lookUp(publication, step.target, referenced, step.rest);
}

/** The value as the standard wants it; undefined when it is unknown or of another kind. */
export function resolve(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
  source: Source,
  { kind }: Target,
): string | number | undefined {
  const value =
    'value' in source ? source.value : lookUp(publication, collection, record, source.field);
  if (value === undefined || typeof value === 'object') return undefined;
  if (kind === 'number') return typeof value === 'number' ? value : undefined;
  const text = ('prefix' in source ? source.prefix : '') + String(value);
  if (kind === 'day' && !isDay(text)) return undefined;
  return kind === 'date' && !isPartialDate(text) ? undefined : text;
}
