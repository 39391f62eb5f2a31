import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { csvw } from '../../src/core/export/formats/csvw.ts';
import { folders, jsonOf, loadFolder, plainOutputs, publish, textOf } from './published.ts';
import { hasStandards, readStandardJson, skipped } from './standards.ts';

interface CsvwColumn {
  name: string;
  titles: string;
  datatype: { base: string; format?: string };
  separator?: string;
  lang?: string;
}
interface Table {
  '@context': unknown;
  url: string;
  tableSchema: {
    columns: CsvwColumn[];
    primaryKey: string;
    aboutUrl?: string;
    foreignKeys?: unknown[];
  };
}

const all = [...plainOutputs.filter(({ id }) => id === 'csv'), csvw];

/** Expands with the W3C's own context; `safe` refuses every term that it does not know. */
function expand(document: object) {
  const context = readStandardJson('csvw/csvw.jsonld');
  const documentLoader = (url: string) =>
    url === 'http://www.w3.org/ns/csvw'
      ? Promise.resolve({ document: context, documentUrl: url })
      : Promise.reject(new Error(`the network is not asked for ${url}`));
  return jsonld.expand(document, {
    documentLoader,
    safe: true,
    base: 'https://seeds.example/data/',
  });
}

describe.each(folders)('CSVW of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const published = publish(publication, all);
  const tables = [...publication.collections.keys()].map(
    (id) => jsonOf(published, `/data/${id}.csv-metadata.json`) as Table,
  );

  it.skipIf(!hasStandards)(
    `has no word that the W3C's context does not define${skipped}`,
    async () => {
      for (const table of tables) {
        const [expanded] = await expand(table);
        expect(expanded).toHaveProperty('http://www.w3.org/ns/csvw#tableSchema');
        expect(expanded).toHaveProperty('http://purl.org/dc/terms/license');
        expect(expanded).toHaveProperty(
          ['http://schema.org/version', 0, '@value'],
          '2026.3.9+f13d193',
        );
      }
    },
  );

  it.skipIf(!hasStandards)(`is refused when a word is misspelt${skipped}`, async () => {
    const [table] = tables;
    await expect(expand({ ...table, tableSchemas: table?.tableSchema })).rejects.toThrow();
  });

  it('has a column for each of the header, in order, with a name that a URI template can hold', () => {
    for (const { url, tableSchema } of tables) {
      const [header] = textOf(published, `/data/${url}`).split('\n');
      expect(tableSchema.columns.map(({ titles }) => titles).join(',')).toBe(header);
      for (const { name } of tableSchema.columns)
        expect(name).toMatch(/^(?:[A-Za-z0-9_.]|%[0-9A-F]{2})+$/);
      expect(tableSchema.columns.map(({ name }) => name)).toContain(tableSchema.primaryKey);
    }
  });
});

describe('what the seed bank says in CSVW', async () => {
  const publication = await loadFolder('tests/fixtures/seed-bank');
  const published = publish(publication, all);
  const table = jsonOf(published, '/data/accessions.csv-metadata.json') as Table;
  const column = (name: string) => table.tableSchema.columns.find(({ titles }) => titles === name);

  it('is typed, in the pattern letters of UAX 35', () => {
    expect(column('received')?.datatype).toEqual({ base: 'date', format: 'yyyy-MM-dd' });
    expect(column('available')?.datatype).toEqual({ base: 'boolean', format: 'true|false' });
    expect(column('seeds')?.datatype).toEqual({ base: 'integer', minimum: 0 });
    expect(column('amount')?.datatype).toEqual({ base: 'number', minExclusive: 0 });
    expect(column('traits')).toMatchObject({ datatype: { base: 'string' }, separator: '|' });
    expect(column('collected')?.datatype.format).toMatch(/^\^/);
  });

  it('names the languages of titles and of translated columns', () => {
    expect(column('name_en')).toMatchObject({ lang: 'en' });
    expect(column('seeds')).toMatchObject({
      'dc:title': [
        { '@value': 'Semillas', '@language': 'es' },
        { '@value': 'Seeds', '@language': 'en' },
      ],
    });
  });

  it("leads from a row to its record's page, where it has one", () => {
    expect(table.tableSchema.aboutUrl).toBe('https://seeds.example/accessions/{code}/');
    const tests = jsonOf(published, '/data/germination-tests.csv-metadata.json') as Table;
    expect(tests.tableSchema).not.toHaveProperty('aboutUrl');
  });
});
