import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import { parquet } from '../../src/core/export/formats/parquet.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { hostileTexts, withHostileNames } from './hostile.ts';
import { folders, loadFolder, plainOutputs, publish } from './published.ts';

const all = [...plainOutputs.filter(({ id }) => id === 'csv'), parquet];

/** The published files on disk, and DuckDB to ask them. */
async function open(publication: Publication) {
  const { contents } = publish(publication, all);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parquet-'));
  for (const [address, bytes] of contents)
    await writeFile(path.join(folder, path.basename(address)), bytes);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const ask = async (sql: string) => {
    const reader = await connection.runAndReadAll(sql.replaceAll('@', `${folder}/`));
    return reader.getRowsJson() as unknown[][];
  };
  const close = async () => {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true });
  };
  return { ask, close, contents, folder };
}

/** Reads every cell as text, and refuses whatever is not RFC 4180. */
const csv = (id: string) =>
  `read_csv('@${id}.csv', header = true, all_varchar = true, strict_mode = true, delim = ',', quote = '"', escape = '"', auto_detect = false, max_line_size = 10000000, columns = $columns$)`;

describe.each(folders)('Parquet of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const { ask, close, contents, folder: place } = await open(publication);
  afterAll(close);

  const columnsOf = async (id: string) =>
    (await ask(`DESCRIBE SELECT * FROM '@${id}.parquet'`)).map(([name, type]) => ({
      name: String(name),
      type: String(type),
    }));

  it('has the same cells as the CSV, as DuckDB reads both', async () => {
    for (const id of publication.collections.keys()) {
      const columns = await columnsOf(id);
      const struct = `{${columns.map(({ name }) => `'${name}': 'VARCHAR'`).join(', ')}}`;
      const written = columns.map(({ name, type }) => {
        const separator = publication.collections.get(id)?.fields.get(name)?.separator ?? ';';
        return type.endsWith('[]')
          ? `array_to_string("${name}", '${separator}')`
          : `CAST("${name}" AS VARCHAR)`;
      });
      const compared = columns.map(({ name, type }) =>
        type === 'DOUBLE' ? `CAST(CAST("${name}" AS DOUBLE) AS VARCHAR)` : `"${name}"`,
      );
      const fromParquet = await ask(`SELECT ${written.join(', ')} FROM '@${id}.parquet'`);
      const fromCsv = await ask(
        `SELECT ${compared.join(', ')} FROM ${csv(id).replace('$columns$', struct)}`,
      );
      expect(fromParquet).toHaveLength(publication.collections.get(id)?.records.length ?? -1);
      expect(fromParquet).toEqual(fromCsv);
    }
  });

  it('says whose it is, and under which licence', () => {
    for (const { id, licence } of publication.collections.values()) {
      const bytes = contents.get(`/data/${id}.parquet`)!;
      const metadata = parquetMetadata(bytes.slice().buffer);
      const entries = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value]));
      expect(entries.get('license')).toBe(licence);
      expect(entries.get('version')).toBe('2026.3.9+f13d193');
    }
  });

  it('is the same bytes twice, and refused when broken', async () => {
    const again = publish(publication, all).contents;
    for (const [address, bytes] of contents) expect(again.get(address)).toEqual(bytes);
    const [id = ''] = publication.collections.keys();
    await writeFile(
      path.join(place, 'broken.parquet'),
      contents.get(`/data/${id}.parquet`)!.slice(0, -20),
    );
    await expect(ask(`SELECT * FROM '@broken.parquet'`)).rejects.toThrow();
  });
});

describe('the seed bank in Parquet', async () => {
  const { ask, close } = await open(await loadFolder('tests/fixtures/seed-bank'));
  afterAll(close);

  it('has real types', async () => {
    const types = new Map(
      (await ask(`DESCRIBE SELECT * FROM '@accessions.parquet'`)).map(([name, type]) => [
        name,
        type,
      ]),
    );
    expect(Object.fromEntries(types)).toMatchObject({
      received: 'DATE',
      seeds: 'BIGINT',
      amount: 'DOUBLE',
      available: 'BOOLEAN',
      traits: 'VARCHAR[]',
      collected: 'VARCHAR',
    });
    const stored = await ask(
      `SELECT type, converted_type FROM parquet_schema('@accessions.parquet') WHERE name = 'received'`,
    );
    expect(stored).toEqual([['INT32', 'DATE']]);
  });

  it('has null where nothing is known, and objects as JSON', async () => {
    expect(
      await ask(`SELECT count(*), count(donor), count(amount) FROM '@accessions.parquet'`),
    ).toEqual([['5', '3', '2']]);
    expect(
      await ask(`SELECT count(*) FROM '@species.parquet' WHERE json_array_length(names) > 0`),
    ).not.toEqual([['0']]);
  });
});

describe('hostile texts in Parquet', async () => {
  const { ask, close } = await open(withHostileNames(await loadFolder('tests/fixtures/seed-bank')));
  afterAll(close);

  it('come back as they were', async () => {
    const rows = await ask(`SELECT name FROM '@accessions.parquet'`);
    expect(rows.map(([name]) => name)).toEqual([...hostileTexts]);
  });
});
