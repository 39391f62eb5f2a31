/** What is published is what was recorded: every format is read back and compared value for value. */
import { describe, expect, it } from 'vitest';
import { parquet } from '../../src/core/export/formats/parquet.ts';
import { typedColumns } from '../../src/core/export/formats/typed-column.ts';
import { xlsx } from '../../src/core/export/formats/xlsx.ts';
import { folders, jsonOf, loadFolder, plainOutputs, publish, textOf } from './published.ts';
import { recordsOfJson, rowsOfCsv, rowsOfParquet, rowsOfXlsx, wantedRows } from './read-back.ts';

/** The shipped publication is the project's own folder. */
describe.each(folders)('the publication in %s', async (folder) => {
  const publication = await loadFolder(folder);
  const published = publish(publication, [...plainOutputs, xlsx, parquet]);
  const collections = [...publication.collections.values()];
  const bytesOf = (id: string, ending: string) => published.contents.get(`/data/${id}.${ending}`)!;

  it('has records to compare', () => {
    expect(collections.flatMap(({ records }) => records).length).toBeGreaterThan(10);
  });

  it('is the same in CSV, as csv-parse reads it', () => {
    for (const collection of collections) {
      const columns = typedColumns(publication, collection);
      expect(rowsOfCsv(bytesOf(collection.id, 'csv'), columns)).toEqual(
        wantedRows(publication, collection),
      );
    }
  });

  it('has every cell of the source in the CSV, letter for letter', () => {
    for (const collection of collections) {
      const columns = typedColumns(publication, collection).map((column) => ({
        ...column,
        kind: 'text' as const,
      }));
      const rows = rowsOfCsv(bytesOf(collection.id, 'csv'), columns);
      for (const [index, { cells = [], columns: names = [] }] of collection.records.entries()) {
        for (const [at, name] of names.entries())
          expect([name, rows[index]?.[name] ?? '']).toEqual([name, cells[at] ?? '']);
      }
    }
  });

  it('is the same in JSON and NDJSON', () => {
    for (const { id, records } of collections) {
      const wanted = records.map(({ values }) => values);
      const { records: whole } = jsonOf(published, `/data/${id}.json`) as { records: object[] };
      expect(recordsOfJson(whole)).toEqual(wanted);
      const lines = textOf(published, `/data/${id}.ndjson`).split('\n').slice(0, -1);
      expect(recordsOfJson(lines.map((line) => JSON.parse(line) as object))).toEqual(wanted);
    }
  });

  it('is the same in the workbook, as read-excel-file reads it', async () => {
    for (const collection of collections) {
      const columns = typedColumns(publication, collection);
      expect(await rowsOfXlsx(bytesOf(collection.id, 'xlsx'), columns)).toEqual(
        wantedRows(publication, collection),
      );
    }
  });

  it('is the same in Parquet, as hyparquet reads it', async () => {
    for (const collection of collections) {
      const columns = typedColumns(publication, collection);
      expect(await rowsOfParquet(bytesOf(collection.id, 'parquet'), columns)).toEqual(
        wantedRows(publication, collection),
      );
    }
  });

  it('differs when one character does', () => {
    const [collection] = collections.filter(({ records }) => records.length > 0);
    const columns = typedColumns(publication, collection!);
    const text = new TextDecoder().decode(bytesOf(collection!.id, 'csv'));
    const last = text.trimEnd().length - 1;
    const broken = text.slice(0, last) + (text[last] === 'x' ? 'y' : 'x') + text.slice(last + 1);
    const read = () => rowsOfCsv(new TextEncoder().encode(broken), columns);
    let rows: unknown;
    try {
      rows = read();
    } catch {
      rows = 'refused';
    }
    expect(rows).not.toEqual(wantedRows(publication, collection!));
  });
});
