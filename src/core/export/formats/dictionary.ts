/** The data dictionary as rows: what each column of each table means and allows. */
import type { Collection } from '../../collection/collection.ts';
import { dataPath } from '../../publication/address.ts';
import type { Publication } from '../../publication/publication.ts';
import { valueOf } from '../../record/record.ts';
import type { Field } from '../../schema/field.ts';
import type { CollectionOutput, ExportContext, PublicationOutput } from '../output.ts';
import { derivedColumns } from '../columns.ts';
import { toTable } from '../csv.ts';
import { words } from './terms.ts';
import { boundsOf, patternOf } from './table-schema.ts';
import { type TypedColumn, kindOf, typedColumns } from './typed-column.ts';

export interface DictionaryRow {
  readonly collection: string;
  /** The column's name in the header. */
  readonly field: string;
  readonly title: string;
  readonly description: string;
  /** As in `Kind`: text, integer, date, list … */
  readonly type: string;
  /** The unit, or `as in <field>` where a field of the record holds it. */
  readonly unit: string;
  /** Whether every record has it. */
  readonly required: boolean;
  readonly computed: boolean;
  /** Id of the collection whose keys the values are. */
  readonly references: string;
  /** Language of a translated twin. */
  readonly language: string;
  /** `code = Title`, one after another. */
  readonly values: string;
  /** Pattern, bounds and separator. */
  readonly constraints: string;
  readonly example: string;
  /** How many records have a value. */
  readonly filled: number;
  readonly records: number;
}

function unitOf({ unit }: Field): string {
  if (!unit) return '';
  return 'text' in unit ? unit.text : `as in ${unit.field}`;
}

function constraintsOf(column: TypedColumn): string {
  const pattern = column.kind === 'partial-date' ? undefined : patternOf(column);
  return [
    ...(pattern === undefined ? [] : [`pattern ${pattern}`]),
    ...Object.entries(boundsOf(column)).map(([name, bound]) => `${name} ${String(bound)}`),
    ...(column.kind === 'list' ? [`separator ${column.field.separator}`] : []),
  ].join('; ');
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** As it would stand in the CSV. */
function exampleOf({ examples: [example], separator }: Field): string {
  if (example === undefined) return '';
  if (isScalar(example)) return String(example);
  return Array.isArray(example) && example.every(isScalar)
    ? example.join(separator)
    : JSON.stringify(example);
}

function toDictionaryRow(
  publication: Publication,
  collection: Collection,
  column: TypedColumn,
): DictionaryRow {
  const { name, field, kind } = column;
  const option = ({ value, title }: NonNullable<Field['options']>[number]) =>
    `${String(value)} = ${words(publication, title)}`;
  return {
    collection: collection.id,
    field: name,
    title: words(publication, field.title),
    description: field.description ? words(publication, field.description) : '',
    type: kind,
    unit: unitOf(field),
    required: field.required,
    computed: field.derived,
    references: field.references ?? '',
    language: field.twin?.language ?? '',
    values: field.options?.map(option).join('; ') ?? '',
    constraints: constraintsOf(column),
    example: exampleOf(field),
    filled: collection.records.filter((record) => valueOf(record, name) !== undefined).length,
    records: collection.records.length,
  };
}

/** The columns of the plain table, then the computed fields, which only the fuller files have. */
export function toDictionaryRows(
  publication: Publication,
  collection: Collection,
): DictionaryRow[] {
  const computed = derivedColumns(collection).flatMap(({ name, field }): TypedColumn[] =>
    field ? [{ name, field, kind: kindOf(field), property: {} }] : [],
  );
  return [...typedColumns(publication, collection), ...computed].map((column) =>
    toDictionaryRow(publication, collection, column),
  );
}

export const dictionaryColumns = [
  'collection',
  'field',
  'title',
  'description',
  'type',
  'unit',
  'required',
  'computed',
  'references',
  'language',
  'values',
  'constraints',
  'example',
  'filled',
  'records',
] as const satisfies readonly (keyof DictionaryRow)[];

function toDictionaryCsv(rows: readonly DictionaryRow[]): string {
  const cells = rows.map((row) => dictionaryColumns.map((name) => String(row[name])));
  return toTable([[...dictionaryColumns], ...cells]);
}

const described = { format: 'CSV', mediaType: 'text/csv' } as const;

export const dictionary: PublicationOutput = {
  id: 'dictionary',
  ...described,
  per: 'publication',
  path: () => '/data/dictionary.csv',
  make: ({ publication }: ExportContext) =>
    toDictionaryCsv(
      [...publication.collections.values()].flatMap((collection) =>
        toDictionaryRows(publication, collection),
      ),
    ),
};

export const collectionDictionary: CollectionOutput = {
  id: 'dictionary-collection',
  ...described,
  per: 'collection',
  path: (collection) => dataPath(collection, '.dictionary.csv'),
  make: ({ publication }, collection) => toDictionaryCsv(toDictionaryRows(publication, collection)),
};
