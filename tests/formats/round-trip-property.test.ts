/**
 * Whatever a publication may hold comes back from every format as it was. Records are made by chance
 * from what programs stumble over; a failure prints the smallest record that shows it, and its seed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parquet } from '../../src/core/export/formats/parquet.ts';
import { typedColumns } from '../../src/core/export/formats/typed-column.ts';
import { xlsx } from '../../src/core/export/formats/xlsx.ts';
import type { Output } from '../../src/core/export/output.ts';
import { type HostileRow, hostilePublication, hostileRows } from './hostile-record.ts';
import { jsonOf, plainOutputs, publish, textOf } from './published.ts';
import { cellsOfXlsx, recordsOfJson, rowsOfCsv, rowsOfParquet, wantedRows } from './read-back.ts';

/** Set to look longer: `ROUND_TRIPS=2000 npx vitest run tests/formats/round-trip-property.test.ts`. */
const numRuns = Number(process.env.ROUND_TRIPS ?? 60);
/** A run of every day is the same everywhere; a longer one looks elsewhere each time. */
const settings = {
  numRuns,
  ...(process.env.ROUND_TRIPS === undefined ? { seed: 20_260_309 } : {}),
};

function exported(rows: readonly HostileRow[], outputs: readonly Output[]) {
  const publication = hostilePublication(rows);
  const collection = publication.collections.get('seeds')!;
  const published = publish(publication, outputs);
  return {
    published,
    bytesOf: (ending: string) => published.contents.get(`/data/seeds.${ending}`)!,
    columns: typedColumns(publication, collection),
    wanted: wantedRows(publication, collection),
  };
}

const only = (...ids: readonly string[]) => plainOutputs.filter(({ id }) => ids.includes(id));

type Read = ReturnType<typeof exported>;

/** What a worksheet can hold of a text, in whole characters. */
function cut(text: string): string {
  const mark = '… [cut here: the CSV has it whole]';
  if (text.length <= 32_767) return text;
  const kept = text.slice(0, 32_767 - mark.length);
  return (kept.isWellFormed() ? kept : kept.slice(0, -1)) + mark;
}

/** A workbook has numbers of 15 digits, booleans and days from March 1900; all else is text, as in the CSV. */
function wantedCells({ wanted, columns, bytesOf }: Read): unknown[][] {
  const asText = rowsOfCsv(
    bytesOf('csv'),
    columns.map((column) => ({ ...column, kind: 'text' as const })),
  );
  return wanted.map((row, index) =>
    columns.map(({ name, kind }) => {
      const value = row[name];
      if (value === undefined) return null;
      if (typeof value === 'boolean') return value;
      if (typeof value === 'number' && !(Number.isInteger(value) && Math.abs(value) >= 1e15))
        return value;
      if (kind === 'date' && typeof value === 'string' && value >= '1900-03-01') return value;
      return cut(String(asText[index]?.[name]));
    }),
  );
}

/** The code that ECMA-376 has for a character, undone as spreadsheets do and openpyxl does not. */
const decoded = (cell: unknown) =>
  typeof cell === 'string'
    ? cell.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : cell;

/** A system's own Python may have it where another has not. */
const python = ['python3', '/usr/bin/python3'].find((command) => {
  try {
    execFileSync(command, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

const script = `
import sys, json, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
print(json.dumps([[c.value.isoformat()[:10] if c.is_date and c.value else c.value for c in row] for row in sheet.iter_rows()]))
`;

function readWithOpenpyxl(bytes: Uint8Array): unknown[][] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'round-trip-'));
  try {
    const file = path.join(folder, 'seeds.xlsx');
    writeFileSync(file, bytes);
    const options = { encoding: 'utf8', maxBuffer: 1 << 29 } as const;
    return JSON.parse(execFileSync(python ?? '', ['-c', script, file], options)) as unknown[][];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('records made by chance', () => {
  it('come back from CSV', () => {
    fc.assert(
      fc.property(hostileRows, (rows) => {
        const { bytesOf, columns, wanted } = exported(rows, only('csv'));
        expect(rowsOfCsv(bytesOf('csv'), columns)).toEqual(wanted);
      }),
      settings,
    );
  });

  it('are told from a CSV that has lost its quotes', () => {
    const broken = fc.property(hostileRows, (rows) => {
      const { bytesOf, columns, wanted } = exported(rows, only('csv'));
      const text = new TextDecoder().decode(bytesOf('csv')).replaceAll('"', '');
      expect(rowsOfCsv(new TextEncoder().encode(text), columns)).toEqual(wanted);
    });
    expect(fc.check(broken, settings).failed).toBe(true);
  });

  it('come back from JSON and NDJSON', () => {
    fc.assert(
      fc.property(hostileRows, (rows) => {
        const { published } = exported(rows, only('json', 'ndjson'));
        const whole = jsonOf(published, '/data/seeds.json') as { records: object[] };
        expect(recordsOfJson(whole.records)).toEqual(rows);
        const lines = textOf(published, '/data/seeds.ndjson').split('\n').slice(0, -1);
        expect(recordsOfJson(lines.map((line) => JSON.parse(line) as object))).toEqual(rows);
      }),
      settings,
    );
  });

  it('come back from Parquet', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRows, async (rows) => {
        const { bytesOf, columns, wanted } = exported(rows, [parquet]);
        expect(await rowsOfParquet(bytesOf('parquet'), columns)).toEqual(wanted);
      }),
      settings,
    );
  });

  it('come back from the workbook, as read-excel-file reads it', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRows, async (rows) => {
        const read = exported(rows, [...only('csv'), xlsx]);
        expect(await cellsOfXlsx(read.bytesOf('xlsx'), read.columns)).toEqual(wantedCells(read));
      }),
      settings,
    );
  });
});

/** As many records as fit into a few files, for readers that are slow to start. */
function manyRows(): HostileRow[] {
  const samples = fc.sample(hostileRows, { numRuns, seed: 20_260_310 });
  return samples.flat().map((row, index) => ({ ...row, id: `k${index}` }));
}

describe('many records made by chance', () => {
  it('are what DuckDB reads in the Parquet and in the CSV', async () => {
    const { bytesOf, wanted } = exported(manyRows(), [...only('csv'), parquet]);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'round-trip-'));
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    try {
      writeFileSync(path.join(folder, 'seeds.parquet'), bytesOf('parquet'));
      writeFileSync(path.join(folder, 'seeds.csv'), bytesOf('csv'));
      const texts = ['id', 'title', 'note', 'place.country'];
      const select = texts.map((name) => `"${name}"`).join(', ');
      const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
      const expected = wanted.map((row) => texts.map((name) => row[name] ?? null));
      expect(await ask(`SELECT ${select} FROM '${folder}/seeds.parquet'`)).toEqual(expected);
      expect(
        await ask(
          `SELECT ${select} FROM read_csv('${folder}/seeds.csv', header = true, all_varchar = true, strict_mode = true, delim = ',', quote = '"', escape = '"', new_line = '\\n', max_line_size = 20000000)`,
        ),
      ).toEqual(expected);
      const typed = await ask(
        `SELECT weight, seeds::VARCHAR, sound, received::VARCHAR, len(traits), len(parts::JSON->'$[*].name') FROM '${folder}/seeds.parquet'`,
      );
      expect(typed).toEqual(
        wanted.map((row) => [
          row.weight ?? null,
          typeof row.seeds === 'number' ? String(row.seeds) : null,
          row.sound ?? null,
          row.received ?? null,
          row.traits === undefined ? null : String((row.traits as unknown[]).length),
          row.parts === undefined ? null : String((row.parts as unknown[]).length),
        ]),
      );
    } finally {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true });
    }
  });

  it.skipIf(!python)(
    `are what openpyxl reads in the workbook${python ? '' : ' (skipped: no Python with openpyxl here)'}`,
    () => {
      const read = exported(manyRows(), [...only('csv'), xlsx]);
      const found = readWithOpenpyxl(read.bytesOf('xlsx')).slice(1);
      expect(found.map((row) => row.map(decoded))).toEqual(wantedCells(read));
    },
  );
});
