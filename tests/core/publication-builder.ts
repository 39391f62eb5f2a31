/** Builds a small publication in memory from what its files would say, without the disk. */
import type { CollectionSource } from '../../src/core/collection/configuration.ts';
import type { Collection } from '../../src/core/collection/collection.ts';
import { readCollection } from '../../src/core/collection/read-collection.ts';
import { sortRecords } from '../../src/core/collection/sort.ts';
import type { PublicationSource } from '../../src/core/publication/configuration.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { readPublication } from '../../src/core/publication/read-publication.ts';
import type { DataRecord, Value } from '../../src/core/record/record.ts';
import { toField } from '../../src/core/schema/derived-field.ts';
import type { Field } from '../../src/core/schema/field.ts';
import type { JsonObject } from '../../src/core/schema/json-schema.ts';
import { readSchema } from '../../src/core/schema/read-schema.ts';

export interface SampleCollection extends Partial<CollectionSource> {
  /** The properties of the collection's schema. */
  readonly properties: Readonly<Record<string, JsonObject>>;
  /** Further keywords of the schema. */
  readonly rules?: JsonObject;
  /** Records as JSON files would hold them, in file order. */
  readonly rows?: readonly Readonly<Record<string, Value>>[];
  /** Records as a CSV file would hold them: its header, then its rows. */
  readonly csv?: readonly (readonly string[])[];
}

interface Draft {
  readonly settings: ReturnType<typeof readCollection>;
  readonly schema: JsonObject;
  readonly fields: Map<string, Field>;
  readonly nested: Map<string, Field>;
  readonly records: readonly DataRecord[];
}

const languages = ['en', 'es'] as const;

/** Cells of text stay text; numbers become numbers where the schema says so. */
function readCells(
  header: readonly string[],
  row: readonly string[],
  fields: ReadonlyMap<string, Field>,
) {
  const values: Record<string, Value> = {};
  for (const [index, name] of header.entries()) {
    const cell = row[index] ?? '';
    const field = fields.get(name);
    if (cell === '' || !field) continue;
    if (field.type === 'array') values[name] = cell.split(field.separator);
    else values[name] = field.type === 'number' || field.type === 'integer' ? Number(cell) : cell;
  }
  return values;
}

const plain = (value: Value | undefined) =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '');

function recordsOf(
  id: string,
  sample: SampleCollection,
  fields: ReadonlyMap<string, Field>,
): DataRecord[] {
  const key = sample.key ?? 'id';
  const make = (
    values: Record<string, Value>,
    line: number,
    extra: Partial<DataRecord> = {},
  ): DataRecord => ({
    key: plain(values[key]),
    slug: plain(values[sample.slug ?? key]),
    values,
    derived: {},
    place: { file: `data/${id}/${id}.${extra.cells ? 'csv' : 'json'}`, line },
    ...extra,
  });
  const [header = [], ...rows] = sample.csv ?? [];
  return [
    ...rows.map((cells, index) =>
      make(readCells(header, cells, fields), index + 2, { cells, columns: header }),
    ),
    ...(sample.rows ?? []).map((values, index) => make({ ...values }, index + 1)),
  ];
}

function draftOf(id: string, sample: SampleCollection): Draft {
  const own: Partial<CollectionSource> = { ...sample };
  const schema: JsonObject = { type: 'object', properties: sample.properties, ...sample.rules };
  const { fields, nested } = readSchema(schema, [...languages]);
  const source = { title: id, singular: id, description: id, record: { title: 'title' }, ...own };
  const defaults = { language: 'en', licence: 'CC0-1.0', keywords: [], fields: [...fields.keys()] };
  const settings = readCollection(id, source, defaults);
  return { settings, schema, fields, nested, records: recordsOf(id, sample, fields) };
}

/** @param more keys of publication.json, and the build's day */
export function buildPublication(
  samples: Readonly<Record<string, SampleCollection>>,
  more: Partial<PublicationSource> & { readonly asOf?: string } = {},
): Publication {
  const { asOf = '2024-06-15', ...own } = more;
  const drafts = new Map(Object.entries(samples).map(([id, sample]) => [id, draftOf(id, sample)]));
  const derivedOf = (id: string, name: string) =>
    drafts.get(id)?.settings.derive.find((derived) => derived.name === name);
  const asked = new Set<string>();
  const fieldOf = (id: string, name: string): Field | undefined => {
    const derived = derivedOf(id, name);
    if (!derived) return drafts.get(id)?.fields.get(name);
    if (asked.has(`${id} ${name}`)) return undefined;
    asked.add(`${id} ${name}`);
    return toField(derived, fieldOf, 'en');
  };
  const toCollection = ({ settings, schema, fields, nested, records }: Draft): Collection => {
    const all = new Map(fields);
    for (const derived of settings.derive) {
      asked.clear();
      all.set(derived.name, toField(derived, fieldOf, 'en'));
    }
    const sorted = sortRecords(
      records,
      settings.list.sort,
      (name) => all.get(name) ?? nested.get(name),
    );
    const byKey = new Map(records.map((record) => [record.key, record]));
    return { ...settings, schema, fields: all, nested, records: sorted, byKey };
  };
  const settings = readPublication({
    id: 'sample',
    title: 'Sample',
    description: 'A sample',
    languages,
    url: 'https://example.org/sample/',
    publisher: { name: 'A gardener' },
    licence: 'CC0-1.0',
    collections: Object.keys(samples),
    ...own,
  });
  return {
    ...settings,
    root: '/sample',
    asOf,
    collections: new Map([...drafts].map(([id, draft]) => [id, toCollection(draft)])),
    withdrawals: [],
  };
}

/** Schema properties that most samples need. */
export const text = (title: string, more: JsonObject = {}): JsonObject => ({
  type: 'string',
  title,
  ...more,
});
export const number = (title: string, more: JsonObject = {}): JsonObject => ({
  type: 'number',
  title,
  ...more,
});
export const date = (title: string): JsonObject => ({
  type: 'string',
  format: 'partial-date',
  title,
});
export const list = (title: string, items: JsonObject = { type: 'string' }): JsonObject => ({
  type: 'array',
  title,
  items,
});
export const reference = (title: string, collection: string): JsonObject => ({
  type: 'string',
  title,
  'x-references': collection,
});
/** An enumeration; `value:tone` gives an entry a tone. */
export const choice = (title: string, ...entries: readonly string[]): JsonObject => ({
  title,
  oneOf: entries.map((entry) => {
    const [value = '', tone] = entry.split(':');
    const words = value.charAt(0).toUpperCase() + value.slice(1).replaceAll('_', ' ');
    return {
      const: value,
      title: words,
      'x-title': { es: `${words} (es)` },
      ...(tone ? { 'x-tone': tone } : {}),
    };
  }),
});
