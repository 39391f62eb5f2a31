/**
 * A column of the plain table with all that its schema says of it. Every format that has types (Table
 * Schema, CSVW, XLSX, Parquet, the dictionary) asks here, so that they cannot disagree.
 */
import type { Collection } from '../../collection/collection.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Field, FieldType } from '../../schema/field.ts';
import { type JsonObject, objectAt, resolved } from '../../schema/json-schema.ts';
import { readSchema } from '../../schema/read-schema.ts';
import type { Language } from '../../text/text.ts';
import { type Column, sourceColumns } from '../columns.ts';

/** What the cells of a column are, in the terms that the formats share. */
export type Kind =
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'partial-date'
  | 'date-time'
  | 'uri'
  | 'email'
  /** Plain values with a separator between them. */
  | 'list'
  /** An object, or a list of objects, as JSON text. */
  | 'json';

export interface TypedColumn extends Column {
  readonly field: Field;
  readonly kind: Kind;
  /** The property in the schema, `$ref` followed; of a translated twin, that of its field. */
  readonly property: JsonObject;
}

const textKinds: Readonly<Record<string, Kind>> = {
  date: 'date',
  'partial-date': 'partial-date',
  'date-time': 'date-time',
  uri: 'uri',
  'http-url': 'uri',
  email: 'email',
};

function isNested(type: FieldType | undefined): boolean {
  return type === 'object' || type === 'array';
}

export function kindOf(field: Field): Kind {
  switch (field.type) {
    case 'integer':
    case 'number':
    case 'boolean':
      return field.type;
    case 'object':
      return 'json';
    case 'array':
      return isNested(field.itemType) ? 'json' : 'list';
    case 'string':
      return textKinds[field.format ?? ''] ?? 'text';
  }
}

/** The property at a path into the schema (`habitat.climate`); empty when there is none. */
export function propertyAt(schema: JsonObject, path: string): JsonObject {
  let found = schema;
  for (const step of path.split('.'))
    found = resolved(objectAt(objectAt(found, 'properties'), step), schema);
  return found;
}

/** A value inside an object that its schema does not describe. */
function undescribed(name: string, language: Language): Field {
  return {
    name,
    title: { [language]: name },
    type: 'string',
    required: false,
    translatable: false,
    markdown: false,
    separator: ';',
    examples: [],
    derived: false,
  };
}

/** The columns of the plain CSV, in its order. */
export function typedColumns(publication: Publication, collection: Collection): TypedColumn[] {
  const { nested } = readSchema(collection.schema, publication.languages);
  const [language] = publication.languages;
  return sourceColumns(collection).map((column) => {
    const inner = nested.get(column.name) ?? undescribed(column.name, language);
    // In an object a value may be absent because the object is.
    const field = column.field ?? { ...inner, required: false };
    const property = propertyAt(collection.schema, field.twin?.of ?? field.name);
    return { name: column.name, field, kind: kindOf(field), property };
  });
}
