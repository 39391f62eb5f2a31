/** DuckDB, which reads a file only as the types that it is told, and refuses all else. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** By column, as DuckDB names types. */
type Types = Readonly<Record<string, string>>;
type Found = Readonly<Record<string, unknown>>;

const listed = (types: Types) =>
  Object.entries(types)
    .map(([name, type]) => `'${name}': '${type}'`)
    .join(', ');

async function select(content: string, from: (file: string) => string): Promise<Found[]> {
  const place = await mkdtemp(path.join(os.tmpdir(), 'typed-'));
  const duckdb = await DuckDBInstance.create(':memory:');
  const connection = await duckdb.connect();
  try {
    const file = path.join(place, 'file');
    await writeFile(file, content);
    return (await connection.runAndReadAll(`SELECT * FROM ${from(file)}`)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    duckdb.closeSync();
    await rm(place, { recursive: true });
  }
}

/** @throws where a cell is of another type, or the table is not strictly a CSV with these columns */
export async function readTypedCsv(csv: string, types: Types): Promise<Found[]> {
  const header = Object.keys(types).join(',');
  if (!csv.startsWith(`${header}\n`)) throw new Error(`the header is not ${header}`);
  return select(
    csv,
    (file) => `read_csv('${file}', header = true, auto_detect = false, strict_mode = true,
      delim = ',', quote = '"', escape = '"', new_line = '\\n', columns = {${listed(types)}})`,
  );
}

/** @throws where a value is of another type */
export const readTypedJson = (json: string, types: Types): Promise<Found[]> =>
  select(json, (file) => `read_json('${file}', format = 'auto', columns = {${listed(types)}})`);
