/**
 * Every table, plain and full, is RFC 4180 for DuckDB's strict reader and for Miller, where that is
 * installed: they find the same cells in it as csv-parse.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CollectionOutput } from '../../src/core/export/output.ts';
import { folders, loadFolder, plainOutputs, publish } from './published.ts';

const tables = plainOutputs.filter(
  (output): output is CollectionOutput =>
    output.per === 'collection' && ['csv', 'csv-full'].includes(output.id),
);

let place: string;
let duckdb: DuckDBInstance;
beforeAll(async () => {
  place = await mkdtemp(path.join(os.tmpdir(), 'csv-strict-'));
  duckdb = await DuckDBInstance.create(':memory:');
});
afterAll(async () => {
  duckdb.closeSync();
  await rm(place, { recursive: true });
});

/** The rows with the header, every cell as text and a blank as ''. @throws what DuckDB has against it */
async function strictly(csv: string): Promise<string[][]> {
  const file = path.join(place, 'table.csv');
  await writeFile(file, csv);
  const [header = []]: string[][] = parse(csv, { to: 1, relax_quotes: true });
  const columns = header.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const connection = await duckdb.connect();
  try {
    const reader = await connection.runAndReadAll(
      `SELECT * FROM read_csv('${file}', header = false, strict_mode = true, auto_detect = false,
        delim = ',', quote = '"', escape = '"', new_line = '\\n', max_line_size = 10000000,
        columns = {${columns}})`,
    );
    return (reader.getRowsJson() as (string | null)[][]).map((row) =>
      row.map((cell) => cell ?? ''),
    );
  } finally {
    connection.closeSync();
  }
}

const hasMiller = spawnSync('mlr', ['--version']).status === 0;
const skipped = hasMiller ? '' : ' (skipped: no mlr of Miller is installed)';

/** The rows as Miller has them, without the header. @throws what it has against the table */
function withMiller(csv: string): Record<string, string>[] {
  const json = execFileSync(
    'mlr',
    ['--icsv', '--ojson', '--infer-none', '--no-auto-unflatten', 'cat'],
    {
      input: csv,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      stdio: 'pipe',
    },
  );
  return JSON.parse(json) as Record<string, string>[];
}

describe.each(folders)('the tables of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const { contents } = publish(publication, tables);
  const collections = [...publication.collections.values()];
  const files = collections.flatMap((collection) =>
    tables.map((output) => {
      const address = output.path(collection);
      const text = new TextDecoder().decode(contents.get(address));
      return { address, text, records: collection.records.length };
    }),
  );

  it.each(files)('$address', async ({ text, records }) => {
    const rows: string[][] = parse(text);
    expect(rows).toHaveLength(1 + records);
    expect(await strictly(text)).toEqual(rows);
  });

  it.skipIf(!hasMiller)(`are the same for Miller${skipped}`, () => {
    for (const { address, text } of files) {
      const rows: Record<string, string>[] = parse(text, { columns: true });
      expect(withMiller(text), address).toEqual(rows);
    }
  });

  it.skipIf(!hasMiller)(
    `are refused by Miller when a quote is open or a row too long${skipped}`,
    () => {
      const [{ text } = { text: '' }] = files;
      for (const broken of [`${text}"open`, `${text}${'x,'.repeat(80)}\n`]) {
        expect(() => withMiller(broken)).toThrow();
      }
    },
  );

  it('are refused when a quote is open, stands alone, or a row has a cell too many', async () => {
    const [{ text } = { text: '' }] = files;
    for (const broken of [
      `${text}"open`,
      `${text}a"b${',x'.repeat(40)}\n`,
      `${text}${'x,'.repeat(80)}\n`,
    ]) {
      await expect(strictly(broken)).rejects.toThrow();
    }
  });
});
