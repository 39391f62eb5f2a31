/**
 * From a record's JSON Schema to its fields: what every list, form, download and message knows of
 * a column. Reading is lenient; what is wrong with a schema is said by check-schema.ts.
 */
import { usualYears } from '../text/day.ts';
import type { Language } from '../text/text.ts';
import type { Field, FieldType, Unit } from './field.ts';
import { type JsonObject, isObject, objectAt, resolved, stringsAt } from './json-schema.ts';
import { readOptions, readText } from './read-options.ts';

/** The fields of one collection's schema. */
export interface SchemaFields {
  /** In schema order, each followed by its translated twins. */
  readonly fields: Map<string, Field>;
  /** Fields inside objects, by path (`location.country`), as CSV headers and lists name them. */
  readonly nested: Map<string, Field>;
}

const fieldTypes: readonly FieldType[] = [
  'string',
  'integer',
  'number',
  'boolean',
  'array',
  'object',
];

/** The type of a property, or what its keywords say that it must be; undefined when nothing does. */
export function typeOf(schema: JsonObject): FieldType | undefined {
  const { type, oneOf, enum: values } = schema;
  const written: readonly unknown[] = Array.isArray(type) ? type : [type];
  const named = fieldTypes.find((known) => written.includes(known));
  if (named !== undefined) return named;
  const [sample] = [
    schema.const,
    ...(Array.isArray(values) ? (values as unknown[]) : []),
    ...(Array.isArray(oneOf) ? oneOf.map((entry) => (isObject(entry) ? entry.const : null)) : []),
  ].filter((value) => value !== undefined);
  if (typeof sample === 'string' || typeof schema.format === 'string') return 'string';
  if (typeof sample === 'number') return 'number';
  if (typeof sample === 'boolean') return 'boolean';
  if (isObject(schema.properties)) return 'object';
  return schema.items === undefined ? undefined : 'array';
}

function readUnit(source: unknown): Unit | undefined {
  if (typeof source === 'string') return { text: source };
  if (!isObject(source)) return undefined;
  return typeof source.field === 'string' ? { field: source.field } : undefined;
}

/** Where the schema has a bound of its own, the usual first or last year does not count. */
function readYears(schema: JsonObject): Field['years'] {
  const year = (...keywords: readonly string[]) => {
    const bound = keywords.map((keyword) => schema[keyword]).find((one) => typeof one === 'string');
    const digits = bound?.slice(0, 4) ?? '';
    return /^\d{4}$/.test(digits) ? Number(digits) : undefined;
  };
  const from = year('formatMinimum', 'formatExclusiveMinimum');
  const to = year('formatMaximum', 'formatExclusiveMaximum');
  if (from === undefined && to === undefined) return undefined;
  // The bound itself is checked with the schema's other rules, to the day.
  return {
    from: from === undefined ? usualYears.from : 1,
    to: to === undefined ? usualYears.to : 9999,
  };
}

function isYear(schema: JsonObject): boolean {
  const { minimum, maximum } = schema;
  const isBounded = typeof minimum === 'number' && typeof maximum === 'number';
  return typeOf(schema) === 'integer' && isBounded && minimum >= 1000 && maximum <= 2999;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** One property as a field. @param language of its `title` and `description` */
export function readField(
  name: string,
  schema: JsonObject,
  root: JsonObject,
  required: boolean,
  language: Language,
): Field {
  const type = typeOf(schema) ?? 'string';
  const items = resolved(objectAt(schema, 'items'), root);
  const value = type === 'array' ? items : schema;
  const personal = objectAt(schema, 'x-personal');
  const { examples } = schema;
  return {
    name,
    title: readText(schema, 'title', language) ?? { [language]: name },
    description: readText(schema, 'description', language),
    type,
    itemType: type === 'array' ? (typeOf(items) ?? 'string') : undefined,
    format: text(value.format),
    pattern: text(value.pattern),
    years: readYears(value),
    isYear: (isYear(value) && schema['x-unit'] === undefined) || undefined,
    required,
    references: text(schema['x-references']) ?? text(items['x-references']),
    options: readOptions(value, language),
    code: value['x-code'] === 'iso-3166-1' ? 'country' : undefined,
    translatable: schema['x-translatable'] === true,
    markdown: schema['x-markdown'] === true,
    separator: text(schema['x-separator']) ?? ';',
    unit: readUnit(schema['x-unit']),
    personal: personal.allowed === true ? { reason: text(personal.reason) ?? '' } : undefined,
    examples: Array.isArray(examples) ? (examples as unknown[]) : [],
    derived: false,
  };
}

/** The name of the column that holds a field's translation. */
export function twinName(field: string, language: Language): string {
  return `${field}_${language}`;
}

function twinOf(field: Field, language: Language): Field {
  return {
    ...field,
    name: twinName(field.name, language),
    required: false,
    translatable: false,
    examples: [],
    twin: { of: field.name, language },
  };
}

function readNested(
  path: string,
  schema: JsonObject,
  root: JsonObject,
  language: Language,
  into: Map<string, Field>,
) {
  const required = new Set(stringsAt(schema, 'required'));
  for (const [name, source] of Object.entries(objectAt(schema, 'properties'))) {
    if (!isObject(source)) continue;
    const property = resolved(source, root);
    const inner = `${path}.${name}`;
    into.set(inner, readField(inner, property, root, required.has(name), language));
    // A schema may name itself; nobody nests a CSV header this deep.
    if (inner.split('.').length < 6) readNested(inner, property, root, language, into);
  }
}

/** @param languages of the publication; the first is the language of `title` and `description` */
export function readSchema(
  schema: JsonObject,
  languages: readonly [Language, ...Language[]],
): SchemaFields {
  const [language, ...others] = languages;
  const fields = new Map<string, Field>();
  const nested = new Map<string, Field>();
  const required = new Set(stringsAt(schema, 'required'));
  for (const [name, source] of Object.entries(objectAt(schema, 'properties'))) {
    if (!isObject(source)) continue;
    const property = resolved(source, schema);
    const field = readField(name, property, schema, required.has(name), language);
    fields.set(name, field);
    readNested(name, property, schema, language, nested);
    if (!field.translatable) continue;
    for (const other of others) {
      const twin = twinOf(field, other);
      if (!fields.has(twin.name)) fields.set(twin.name, twin);
    }
  }
  return { fields, nested };
}
