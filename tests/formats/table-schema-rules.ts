/** The rules for a table that a Data Package gives (https://datapackage.org/standard/table-schema/). */
import { type Form, bounded, forms, matching } from './cell-form.ts';
import { type ColumnRule, type Rows, type TableRules, cellsOf } from './table-reader.ts';

interface TableField {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}
export interface TableSchema {
  readonly fields: readonly TableField[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
  }[];
}

const typeForms: Readonly<Record<string, Form>> = { ...forms, datetime: forms.dateTime };
const formatForms: Readonly<Record<string, Form>> = { uri: forms.uri, email: forms.email };

function constraintForm(name: string, value: unknown): Form {
  if (name === 'required') return forms.string;
  if (name === 'pattern' && typeof value === 'string') return matching(value);
  if (name === 'enum' && Array.isArray(value)) return (text) => value.map(String).includes(text);
  return bounded(name, value);
}

function fieldForm({ name, type, format, constraints = {} }: TableField): Form {
  const spelt = [typeForms[type], ...(format === undefined ? [] : [formatForms[format]])];
  const limits = Object.entries(constraints).map(([key, value]) => constraintForm(key, value));
  const all = [...spelt, ...limits].map((form) => {
    if (!form) throw new Error(`${name} has a type or format that is not known`);
    return form;
  });
  return (text) => all.every((holds) => holds(text));
}

/** @param tableOf the rows of a resource of the package; of the schema's own without a name */
export function tableSchemaRules(
  { fields, primaryKey, foreignKeys = [] }: TableSchema,
  tableOf: (resource?: string) => Rows,
): TableRules {
  return {
    columns: fields.map((field): ColumnRule => ({
      title: field.name,
      required: field.constraints?.required === true,
      isValid: fieldForm(field),
    })),
    primaryKey: primaryKey[0]!,
    foreignKeys: foreignKeys.map(({ fields: [column], reference }) => ({
      column: column!,
      keys: new Set(cellsOf(tableOf(reference.resource), reference.fields[0]!)),
    })),
  };
}
