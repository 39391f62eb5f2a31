/** Files that other people published, as they are: what a stranger's first try looks like. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/core/record/csv.ts';
import { readJson } from '../../../src/core/record/json.ts';
import { decodeText } from '../../../src/core/text/decode.ts';

const folder = resolve(process.env.DATASETS_DIR ?? '../shared/datasets');
const limits = { cell: 100_000, rows: 1_000_000 };

function textOf(name: string): string {
  const { text, problems } = decodeText(name, readFileSync(resolve(folder, name)));
  expect(problems).toEqual([]);
  return text ?? '';
}

describe.skipIf(!existsSync(folder))(
  `trial files in ${folder} (skipped when the folder is absent; DATASETS_DIR names another)`,
  () => {
    test('a header with more names than the rows have cells', () => {
      const name = 'carpentries/attendance.csv';
      const { columns, rows, problems } = readCsv(name, textOf(name), limits);
      expect(columns).toHaveLength(7);
      const widths = rows.filter((row) => row.cells.length !== 7);
      expect(widths.length).toBeGreaterThan(200);
      expect(problems).toHaveLength(widths.length);
      expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['csv/ragged']));
      expect(problems[0]).toMatchObject({
        place: { line: 2, cell: 'E2' },
        facts: { cells: 4, columns: 7 },
      });
    });

    test.each([
      ['carpentries/all_workshops.csv', 1869],
      ['elixir-tmd/tango_events.csv', 20],
    ])('%s is read whole', (name, count) => {
      const { rows, problems } = readCsv(name, textOf(name), limits);
      expect(problems).toEqual([]);
      expect(rows).toHaveLength(count);
    });

    test('a JSON Schema and a data package of grants', () => {
      for (const name of [
        '360giving/360-giving-schema.json',
        '360giving/alwf-a003W000001B7PzQAK.json',
      ]) {
        const text = textOf(name);
        const { value, problems } = readJson(name, text);
        expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
        expect(value).toEqual(JSON.parse(text));
      }
    });
  },
);
