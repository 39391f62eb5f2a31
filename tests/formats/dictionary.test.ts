/** The dictionary as another program reads it, against the tables that it tells of. */
import { describe, expect, it } from 'vitest';
import { collectionDictionary, dictionary } from '../../src/core/export/formats/dictionary.ts';
import { readTypedCsv } from './duckdb-typed.ts';
import { folders, loadFolder, plainOutputs, publish, textOf } from './published.ts';
import { cellsOf, toRows } from './table-reader.ts';

const types = {
  collection: 'VARCHAR',
  field: 'VARCHAR',
  title: 'VARCHAR',
  description: 'VARCHAR',
  type: 'VARCHAR',
  unit: 'VARCHAR',
  required: 'BOOLEAN',
  computed: 'BOOLEAN',
  references: 'VARCHAR',
  language: 'VARCHAR',
  values: 'VARCHAR',
  constraints: 'VARCHAR',
  example: 'VARCHAR',
  filled: 'UINTEGER',
  records: 'UINTEGER',
  rule: 'VARCHAR',
  meanings: 'VARCHAR',
  translation_of: 'VARCHAR',
  blank_share: 'DOUBLE',
};

interface Row {
  readonly collection: string;
  readonly field: string;
  readonly title: string;
  readonly required: boolean;
  readonly computed: boolean;
  readonly references: string | null;
  readonly filled: number;
  readonly records: number;
}

const read = async (csv: string) => (await readTypedCsv(csv, types)) as unknown as Row[];

describe.each(folders)('the dictionary of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const ids = [...publication.collections.keys()];
  const tables = plainOutputs.filter(({ id }) => id === 'csv' || id === 'csv-full');
  const published = publish(publication, [...tables, dictionary, collectionDictionary]);
  const text = textOf(published, '/data/dictionary.csv');

  it('names the columns of each table in order, and how many records fill each', async () => {
    const rows = await read(text);
    expect([...new Set(rows.map(({ collection }) => collection))]).toEqual(ids);
    for (const id of ids) {
      const own = rows.filter(({ collection }) => collection === id);
      expect(await read(textOf(published, `/data/${id}.dictionary.csv`))).toEqual(own);
      const plain = own.filter(({ computed }) => !computed);
      const table = toRows(textOf(published, `/data/${id}.csv`));
      expect(plain.map(({ field }) => field)).toEqual(table[0]);
      for (const { field, filled, records, required } of plain) {
        expect(records, id).toBe(table.length - 1);
        expect(filled, `${id} ${field}`).toBe(cellsOf(table, field).length);
        if (required) expect(filled, `${id} ${field}`).toBe(records);
      }
      const [fuller] = toRows(textOf(published, `/data/${id}-full.csv`));
      for (const { field } of own) expect(fuller, id).toContain(field);
    }
  });

  it('has a title for every column, and refers to collections that are there', async () => {
    for (const { title, references, field } of await read(text)) {
      expect(title, field).not.toBe('');
      if (references !== null && references !== '') expect(ids).toContain(references);
    }
  });

  it('is refused when a count is none, a cell too many or the header another', async () => {
    for (const broken of [
      text.replace(/,[\d.]+\n/, ',many\n'),
      text.replace(/,\d+,\d+,/, ',-1,-1,'),
      text.replace(/,(?:true|false),/, ',perhaps,'),
      text.replace(/,[\d.]+\n/, ',1,2\n'),
      text.replace('collection,', 'collections,'),
    ]) {
      expect(broken).not.toBe(text);
      await expect(read(broken)).rejects.toThrow();
    }
  });
});
