/** The data dictionary as rows: what each column of each table means and allows. */
import type { Collection } from '../../collection/collection.ts';
import { describeRule } from '../../derive/rule-text.ts';
import { dataPath } from '../../publication/address.ts';
import { valueOf } from '../../record/record.ts';
import type { Field, Option } from '../../schema/field.ts';
import type { Text } from '../../text/text.ts';
import type { CollectionOutput, ExportContext, PublicationOutput } from '../output.ts';
import { toTable } from '../csv.ts';
import { exampleOf } from './example.ts';
import { words } from './terms.ts';
import { boundsOf, patternOf } from './table-schema.ts';
import { type TypedColumn, kindOf, typedColumns } from './typed-column.ts';

export interface DictionaryRow {
  readonly collection: string;
  /** The column's name in the header. */
  readonly field: string;
  /** Of a translated twin, with the language that it is in. */
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
  /** How a computed field is computed, in words. */
  readonly rule: string;
  /** `code = what it means`, one after another, of the values that are explained. */
  readonly meanings: string;
  /** Name of the field that a twin translates. */
  readonly translation_of: string;
  /** Share of the records without a value, from 0 to 1 with four decimals; empty without records. */
  readonly blank_share: string;
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

function titleOf({ publication, wording }: ExportContext, { title, twin }: Field): string {
  const own = words(publication, title);
  return twin ? `${own} (${wording.languageName(twin.language)})` : own;
}

function toDictionaryRow(
  context: ExportContext,
  collection: Collection,
  column: TypedColumn,
  rule = '',
): DictionaryRow {
  const { publication } = context;
  const { name, field, kind } = column;
  const records = collection.records.length;
  const filled = collection.records.filter((record) => valueOf(record, name) !== undefined).length;
  const said = (value: Option['value'], text: Text) =>
    `${String(value)} = ${words(publication, text)}`;
  return {
    collection: collection.id,
    field: name,
    title: titleOf(context, field),
    description: field.description ? words(publication, field.description) : '',
    type: kind,
    unit: unitOf(field),
    required: field.required,
    computed: field.derived,
    references: field.references ?? '',
    language: field.twin?.language ?? '',
    values: field.options?.map(({ value, title }) => said(value, title)).join('; ') ?? '',
    constraints: constraintsOf(column),
    example: exampleOf(collection, column) ?? '',
    filled,
    records,
    rule,
    meanings: (field.options ?? [])
      .flatMap(({ value, description }) => (description ? [said(value, description)] : []))
      .join('; '),
    translation_of: field.twin?.of ?? '',
    blank_share:
      records === 0 ? '' : String(Math.round((10_000 * (records - filled)) / records) / 10_000),
  };
}

/** The columns of the plain table. */
export function toSourceRows(context: ExportContext, collection: Collection): DictionaryRow[] {
  return typedColumns(context.publication, collection).map((column) =>
    toDictionaryRow(context, collection, column),
  );
}

/** Those of the plain table, then the computed fields, which only the fuller files have. */
export function toDictionaryRows(context: ExportContext, collection: Collection): DictionaryRow[] {
  const { publication, wording } = context;
  const computed = collection.derive.flatMap((derived): DictionaryRow[] => {
    const field = collection.fields.get(derived.name);
    if (!field) return [];
    const column = { name: field.name, field, kind: kindOf(field), property: {} };
    const rule = describeRule(publication, collection.id, derived, wording);
    return [toDictionaryRow(context, collection, column, rule)];
  });
  return [...toSourceRows(context, collection), ...computed];
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
  'rule',
  'meanings',
  'translation_of',
  'blank_share',
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
  make: (context) =>
    toDictionaryCsv(
      [...context.publication.collections.values()].flatMap((collection) =>
        toDictionaryRows(context, collection),
      ),
    ),
};

export const collectionDictionary: CollectionOutput = {
  id: 'dictionary-collection',
  ...described,
  per: 'collection',
  path: (collection) => dataPath(collection, '.dictionary.csv'),
  make: (context, collection) => toDictionaryCsv(toDictionaryRows(context, collection)),
};
