/** The rules for a table that its CSVW metadata give (https://www.w3.org/TR/tabular-data-model/). */
import { type Form, bounded, forms, matching } from './cell-form.ts';
import { type ColumnRule, type Rows, type TableRules, cellsOf } from './table-reader.ts';

interface Datatype {
  readonly base: string;
  readonly format?: string;
}
interface CsvwColumn {
  readonly name: string;
  readonly titles: string;
  readonly datatype: Datatype;
  readonly required?: boolean;
  readonly separator?: string;
}
export interface CsvwTable {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly CsvwColumn[];
    readonly primaryKey: string;
    readonly aboutUrl?: string;
    readonly foreignKeys?: readonly {
      readonly columnReference: string;
      readonly reference: { readonly resource: string; readonly columnReference: string };
    }[];
  };
}

const baseForms: Readonly<Record<string, Form>> = { ...forms, anyURI: forms.uri };

/** What a `format` asks of a cell: a pattern of dates, two words, or a regular expression. */
function formatForm(base: string, format: string): Form {
  if (base === 'date' && format === 'yyyy-MM-dd') return forms.date;
  if (base === 'boolean') return (text) => format.split('|').includes(text);
  if (base === 'string') return matching(format);
  throw new Error(`no format ${format} of ${base} is known`);
}

function datatypeForm({ base, format, ...limits }: Datatype): Form {
  const spelt = baseForms[base];
  if (!spelt) throw new Error(`no datatype ${base} is known`);
  const all = [
    spelt,
    ...(format === undefined ? [] : [formatForm(base, format)]),
    ...Object.entries(limits).map(([name, bound]) => bounded(name, bound)),
  ];
  return (text) => all.every((holds) => holds(text));
}

/** @param table the rows of the same CSV, to which its own foreign keys lead */
export function csvwRules({ url, tableSchema }: CsvwTable, table: Rows): TableRules {
  const { columns, primaryKey, foreignKeys = [] } = tableSchema;
  const titleOf = (name: string) => columns.find((column) => column.name === name)?.titles ?? name;
  return {
    columns: columns.map(({ titles, datatype, required = false, separator }): ColumnRule => ({
      title: titles,
      required,
      separator,
      isValid: datatypeForm(datatype),
    })),
    primaryKey: titleOf(primaryKey),
    foreignKeys: foreignKeys.map(({ columnReference, reference }) => {
      if (reference.resource !== url) throw new Error(`${reference.resource} is another table`);
      const keys = new Set(cellsOf(table, titleOf(reference.columnReference)));
      return { column: titleOf(columnReference), keys };
    }),
  };
}

/** The addresses that `aboutUrl` gives to the rows: a URI template with the cells as variables. */
export function subjectsOf({ tableSchema }: CsvwTable, [header = [], ...rows]: Rows): string[] {
  const { aboutUrl, columns } = tableSchema;
  if (aboutUrl === undefined) return [];
  const placeOf = (name: string) =>
    header.indexOf(columns.find((column) => column.name === name)?.titles ?? name);
  return rows.map((row) =>
    aboutUrl.replace(/\{([^}]*)\}/g, (_, name: string) => encodeURIComponent(row[placeOf(name)]!)),
  );
}
