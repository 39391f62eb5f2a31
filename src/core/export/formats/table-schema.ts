/**
 * The columns of a collection as a Table Schema, version 2 (https://datapackage.org/standard/table-schema/).
 * `fieldsMatch` is left out: the official profile wants a list where the standard's text has a word.
 */
import type { Collection } from '../../collection/collection.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Option } from '../../schema/field.ts';
import { filled, words } from './terms.ts';
import { type Kind, type TypedColumn, typedColumns } from './typed-column.ts';

/**
 * A list is a string here. The standard's text knows a type `list`, but its official profile and the
 * readers made for it refuse a table that uses it.
 */
const types: Readonly<Record<Kind, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  'partial-date': 'string',
  'date-time': 'datetime',
  uri: 'string',
  email: 'string',
  list: 'string',
  json: 'array',
};

export const partialDatePattern = '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$';

/** The pattern of the column's cells. One without both anchors would mean different things to different readers. */
export function patternOf({ field, kind, property }: TypedColumn): string | undefined {
  if (kind === 'partial-date') return partialDatePattern;
  const { pattern } = property;
  if (field.type !== 'string' || typeof pattern !== 'string') return undefined;
  return /^\^.*\$$/.test(pattern) ? pattern : undefined;
}

const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const;
const lengths = ['minLength', 'maxLength'] as const;

/** The bounds that are the same for every record: numbers, not references to other fields. */
export function boundsOf({ kind, property }: TypedColumn): Record<string, number> {
  const isNumeric = kind === 'integer' || kind === 'number';
  const bounds: Record<string, number> = {};
  for (const name of isNumeric ? limits : kind === 'text' ? lengths : []) {
    const bound = property[name];
    if (typeof bound === 'number' && (kind === 'number' || Number.isInteger(bound)))
      bounds[name] = bound;
  }
  return bounds;
}

function constraintsOf(column: TypedColumn): Record<string, unknown> {
  const { field, kind } = column;
  const values = kind === 'list' ? undefined : field.options?.map(({ value }) => value);
  return filled({
    required: field.required || undefined,
    pattern: patternOf(column),
    ...boundsOf(column),
    enum: values,
  });
}

function categoriesOf(publication: Publication, { field, kind }: TypedColumn): unknown {
  if (kind !== 'text') return undefined;
  return field.options?.map(({ value, title }: Option) => ({
    value,
    label: words(publication, title),
  }));
}

const toExample = (example: unknown) =>
  typeof example === 'string' || typeof example === 'number' || typeof example === 'boolean'
    ? String(example)
    : undefined;

function toTableField(publication: Publication, column: TypedColumn): object {
  const { name, field, kind } = column;
  const constraints = constraintsOf(column);
  return filled({
    name,
    type: kind === 'json' && field.type === 'object' ? 'object' : types[kind],
    format: kind === 'uri' || kind === 'email' ? kind : undefined,
    title: words(publication, field.title),
    description: field.description && words(publication, field.description),
    // The profile wants it as text, as it stands in the CSV.
    example: toExample(field.examples[0]),
    constraints: Object.keys(constraints).length > 0 ? constraints : undefined,
    categories: categoriesOf(publication, column),
    // Beyond the standard, which allows further properties.
    separator: kind === 'list' ? field.separator : undefined,
    unit: field.unit && 'text' in field.unit ? field.unit.text : undefined,
  });
}

/** The field and the collection whose keys it holds, for fields that hold one key each. */
export function foreignKeysOf(collection: Collection): { field: string; target: string }[] {
  return [...collection.fields.values()].flatMap(({ name, type, references, derived }) =>
    references === undefined || derived || type === 'array'
      ? []
      : [{ field: name, target: references }],
  );
}

/** @param within the collections that stand in the same package: a foreign key cannot leave it */
export function toTableSchema(
  publication: Publication,
  collection: Collection,
  within: ReadonlyMap<string, Collection>,
): object {
  const foreignKeys = foreignKeysOf(collection).flatMap(({ field, target }) => {
    const referenced = within.get(target);
    if (!referenced) return [];
    const own = target === collection.id;
    const reference = { ...(own ? {} : { resource: target }), fields: [referenced.key] };
    return [{ fields: [field], reference }];
  });
  return filled({
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: typedColumns(publication, collection).map((column) =>
      toTableField(publication, column),
    ),
    missingValues: [''],
    primaryKey: [collection.key],
    foreignKeys,
  });
}
