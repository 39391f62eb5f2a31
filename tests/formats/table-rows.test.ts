/**
 * The rows of every CSV are what CSVW and the Data Package say of them: datatypes, formats, bounds,
 * keys. No package for Node that reads either is kept up, so the rules are read here, by the standards' texts.
 */
import { describe, expect, it } from 'vitest';
import { csvw } from '../../src/core/export/formats/csvw.ts';
import { dataPackage } from '../../src/core/export/formats/datapackage.ts';
import { type CsvwTable, csvwRules, subjectsOf } from './csvw-rules.ts';
import { folders, jsonOf, loadFolder, plainOutputs, publish, textOf } from './published.ts';
import { type Rows, type TableRules, findingsIn, toRows } from './table-reader.ts';
import { type TableSchema, tableSchemaRules } from './table-schema-rules.ts';

interface Package {
  readonly resources: readonly { name: string; path: string; schema: TableSchema }[];
}

/** A cell that is none, by the name of the type in either standard. */
const bad: Readonly<Record<string, string>> = {
  integer: '1.5',
  number: '1,5',
  boolean: 'yes',
  date: '2024-02-30',
  dateTime: '2024-02-30T10:00:00Z',
  datetime: '2024-02-30T10:00:00Z',
  anyURI: 'not an address',
  uri: 'not an address',
  email: 'nobody',
  json: '{',
  array: '{}',
  object: '[]',
};

/** The table with another cell in its first row. */
function withCell([header = [], first = [], ...rest]: Rows, column: string, cell: string): Rows {
  const place = header.indexOf(column);
  return [header, first.map((own, index) => (index === place ? cell : own)), ...rest];
}

/** Each that a reader must refuse: what is changed, and the table. */
function twinsOf(
  table: Rows,
  { columns, primaryKey, foreignKeys }: TableRules,
  typeOf: ReadonlyMap<string, string>,
): [string, Rows][] {
  const [header = [], first] = table;
  if (!first) return [['header', [header.slice(1)]]];
  return [
    ['header', [[...header].reverse(), ...table.slice(1)]],
    ['key', [...table, first]],
    ['no key', withCell(table, primaryKey, '')],
    ...columns.flatMap(({ title, required }): [string, Rows][] => {
      const cell = bad[typeOf.get(title) ?? ''];
      return [
        ...(required ? [[`${title} blank`, withCell(table, title, '')] as [string, Rows]] : []),
        ...(cell === undefined ? [] : [[title, withCell(table, title, cell)] as [string, Rows]]),
      ];
    }),
    ...foreignKeys.map(({ column }): [string, Rows] => [
      `${column} lost`,
      withCell(table, column, 'no-such-key'),
    ]),
  ];
}

function refusesTwins(
  table: Rows,
  rulesOf: (table: Rows) => TableRules,
  typeOf: ReadonlyMap<string, string>,
) {
  for (const [what, twin] of twinsOf(table, rulesOf(table), typeOf))
    expect(findingsIn(twin, rulesOf(table)), what).not.toEqual([]);
}

describe.each(folders)('the tables of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const tables = plainOutputs.filter(({ id }) => id === 'csv' || id === 'record-json');
  const published = publish(publication, [...tables, csvw, dataPackage]);
  const ids = [...publication.collections.keys()];
  const rowsOf = (id: string) => toRows(textOf(published, `/data/${id}.csv`));
  const csvwOf = (id: string) => jsonOf(published, `/data/${id}.csv-metadata.json`) as CsvwTable;
  const { resources } = jsonOf(published, '/data/datapackage.json') as Package;

  it.each(ids)('%s: are as CSVW describes them, and refused when not', (id) => {
    const metadata = csvwOf(id);
    const table = rowsOf(id);
    const rulesOf = (rows: Rows) => csvwRules(metadata, rows);
    expect(findingsIn(table, rulesOf(table))).toEqual([]);
    const types = metadata.tableSchema.columns.map(
      ({ titles, datatype }) => [titles, datatype.base] as const,
    );
    refusesTwins(table, rulesOf, new Map(types));
  });

  it.each(ids)('%s: have the addresses of their records as subjects in CSVW', (id) => {
    const metadata = csvwOf(id);
    const { records, record } = publication.collections.get(id)!;
    const pages = records.map(({ slug }) => {
      const file = jsonOf(published, `/data/${id}/${slug}.json`) as { record: { $url: string } };
      return file.record.$url;
    });
    expect(subjectsOf(metadata, rowsOf(id))).toEqual(record.page ? pages : []);
  });

  it.each(ids)('%s: are as the Data Package describes them, and refused when not', (id) => {
    const { schema } = resources.find(({ name }) => name === id)!;
    const table = rowsOf(id);
    const rulesOf = (rows: Rows) =>
      tableSchemaRules(schema, (resource) => (resource === undefined ? rows : rowsOf(resource)));
    expect(findingsIn(table, rulesOf(table))).toEqual([]);
    const types = schema.fields.map(({ name, type, format }) => [name, format ?? type] as const);
    refusesTwins(table, rulesOf, new Map(types));
  });
});

describe('a reader of the seed bank', async () => {
  const published = publish(await loadFolder('tests/fixtures/seed-bank'), [
    ...plainOutputs.filter(({ id }) => id === 'csv'),
    csvw,
    dataPackage,
  ]);
  const table = toRows(textOf(published, '/data/accessions.csv'));
  const metadata = jsonOf(published, '/data/accessions.csv-metadata.json') as CsvwTable;
  const { schema } = (jsonOf(published, '/data/datapackage.json') as Package).resources.find(
    ({ name }) => name === 'accessions',
  )!;
  const own = { ...schema, foreignKeys: [] };
  const readers = [
    ['CSVW', csvwRules(metadata, table)],
    ['Table Schema', tableSchemaRules(own, () => table)],
  ] as const;

  it.each(readers)('holds it to bounds and patterns, by %s', (_, rules) => {
    for (const [column, cell] of [
      ['seeds', '-1'],
      ['amount', '0'],
      ['collected', '2024-1'],
      ['number', 'ACC-1'],
    ] as const)
      expect(findingsIn(withCell(table, column, cell), rules), column).not.toEqual([]);
  });

  it('refuses a value that is not listed', () => {
    const [, tableSchema] = readers[1];
    expect(findingsIn(withCell(table, 'mode', 'theft'), tableSchema)).not.toEqual([]);
  });

  it('understands every word of a description, or says that it does not', () => {
    const [column] = metadata.tableSchema.columns;
    const strange = { ...column!, datatype: { base: 'colour' } };
    expect(() =>
      csvwRules(
        { ...metadata, tableSchema: { ...metadata.tableSchema, columns: [strange] } },
        table,
      ),
    ).toThrow('colour');
    const [field] = schema.fields;
    const bound = { ...field!, constraints: { darkness: 3 } };
    expect(() => tableSchemaRules({ ...own, fields: [bound] }, () => table)).toThrow('darkness');
  });
});
