/** Tables that other people published, taken for records as they are: what the checks say of them. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { loadPublication } from '../../../src/core/publication/load.ts';

const folder = path.resolve(process.env.DATASETS_DIR ?? '../shared/datasets');
let root = '';

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

/** Somebody puts the file under data/ and writes the least that makes it a publication. */
async function published(name: string, numbers: readonly string[]): Promise<readonly Problem[]> {
  root = mkdtempSync(path.join(tmpdir(), 'trial-'));
  const bytes = readFileSync(path.join(folder, name));
  const [header = ''] = bytes.toString('utf8').split(/\r?\n/, 1);
  const field = (column: string) => ({
    title: column,
    description: column,
    type: numbers.includes(column) ? 'integer' : 'string',
    examples: [numbers.includes(column) ? 10 : 'x'],
  });
  const properties = Object.fromEntries(header.split(',').map((column) => [column, field(column)]));
  const [key = ''] = header.split(',');
  write('data/table/table.csv', bytes);
  write(
    'schemas/table.schema.json',
    JSON.stringify({ title: 'Row', description: 'A row.', type: 'object', properties }),
  );
  const collection = {
    title: 'Table',
    singular: 'Row',
    description: 'A table.',
    key,
    record: { title: key },
  };
  write('data/table/collection.json', JSON.stringify(collection));
  const publication = {
    ...{
      id: 'trial',
      title: 'Trial',
      description: 'A trial.',
      languages: ['en'],
      licence: 'CC0-1.0',
    },
    ...{ url: 'https://trial.example', publisher: { name: 'Trial' }, collections: ['table'] },
  };
  write('data/publication.json', JSON.stringify(publication));
  const { problems } = await loadPublication({
    root,
    today: () => '2025-06-01',
    interfaceLanguages: ['en'],
  });
  return problems.filter(({ code }) => code.startsWith('privacy/'));
}

const told = (problems: readonly Problem[]) =>
  problems.map(({ code, place, field }) => `${code} ${place.file} ${field ?? ''}`);

describe.skipIf(!existsSync(folder))(
  `trial tables in ${folder} (skipped when the folder is absent; DATASETS_DIR names another)`,
  () => {
    test('a table with a row for each person is refused', async () => {
      const problems = await published('elixir-tmd/tango_demographics.csv', []);
      expect(told(problems)).toEqual([
        'privacy/person-rows schemas/table.schema.json properties.gender',
      ]);
    });

    test('the table of the events that they attended is not', async () => {
      expect(
        told(
          await published('elixir-tmd/tango_events.csv', [
            'number_participants',
            'number_trainers',
          ]),
        ),
      ).toEqual([]);
    });

    test('every workshop with one to four people is found, and nothing else', async () => {
      const problems = await published('carpentries/all_workshops.csv', ['attendance']);
      const rows = readFileSync(path.join(folder, 'carpentries/all_workshops.csv'), 'utf8').split(
        /\r?\n/,
      );
      const small = rows.flatMap((row, index) =>
        /^[^,]*,(?:"[^"]*"|[^,]*),[^,]*,[1-4],/.test(row) ? [index + 1] : [],
      );
      expect(small).toHaveLength(21);
      expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['privacy/small-count']));
      expect(problems.map(({ place }) => place.line)).toEqual(small);
      expect(problems.every(({ field }) => field === 'attendance')).toBe(true);
    });
  },
);
