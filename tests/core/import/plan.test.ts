/** Which records a brought table changes and adds, and what the files hold then. */
import { describe, expect, test } from 'vitest';
import { changeFiles } from '../../../src/core/import/change-files.ts';
import { changeTable } from '../../../src/core/import/change-table.ts';
import { type PlannedRow, planImport } from '../../../src/core/import/plan.ts';
import type { Collection } from '../../../src/core/collection/collection.ts';
import type { DataRecord } from '../../../src/core/record/record.ts';
import { readSchema } from '../../../src/core/schema/read-schema.ts';

const schema = {
  properties: {
    id: { type: 'string' },
    name: { type: 'string' },
    sown: { type: 'number' },
    place: {
      type: 'object',
      properties: { country: { type: 'string' }, height: { type: 'integer' } },
    },
  },
};
const record = (key: string, name: string, place: DataRecord['place']): DataRecord => ({
  ...{ key, slug: key, derived: {}, place },
  values: { id: key, name, place: { country: 'MX' } },
});

function collectionOf(records: readonly DataRecord[]): Collection {
  return {
    id: 'seeds',
    title: {},
    singular: {},
    description: {},
    key: 'id',
    licence: '',
    keywords: [],
    record: { title: 'name', page: true },
    list: { columns: [], facets: [], sort: [] },
    derive: [],
    charts: [],
    profiles: {},
    schema,
    ...readSchema(schema, ['en']),
    records,
    byKey: new Map(records.map((one) => [one.key, one])),
  };
}
const inTable = { file: 'data/seeds/seeds.csv', line: 2 };
const collection = collectionOf([record('amber', 'Amber barley', inTable)]);
const row = (number: number, cells: Readonly<Record<string, string>>) => ({
  row: number,
  cells: new Map(Object.entries(cells)),
});

describe('the plan', () => {
  test('changes what is published, adds what is not, and makes keys that nothing has', () => {
    const { rows, faults } = planImport(collection, [
      row(2, { id: 'amber', sown: '3' }),
      row(3, { id: 'blue', name: 'Blue' }),
      row(4, { name: 'Teff' }),
      row(5, { name: 'Téff!' }),
      row(6, { name: 'Blue' }),
    ]);
    expect(faults).toEqual([]);
    expect(
      rows.map(({ key, record, isProposed }) => [key, record !== undefined, isProposed]),
    ).toEqual([
      ['amber', true, false],
      ['blue', false, false],
      ['teff', false, true],
      ['teff-2', false, true],
      ['blue-2', false, true],
    ]);
    expect(rows[2]?.cells.get('id')).toBe('teff');
  });

  test('has no place for a key twice, for nothing to make a key from, for a title that is known', () => {
    const { faults } = planImport(collection, [
      row(2, { id: 'blue' }),
      row(3, { id: 'blue' }),
      row(4, { sown: '1' }),
      row(5, { name: 'AMBER barley' }),
    ]);
    expect(faults).toEqual([
      { kind: 'key-twice', row: 3, other: 2, key: 'blue' },
      { kind: 'key-missing', row: 4 },
      { kind: 'known-title', row: 5, title: 'AMBER barley', key: 'amber' },
    ]);
  });
});

describe('a table', () => {
  const order = ['id', 'name', 'sown'];
  const table = {
    columns: ['name', 'id'],
    rows: [
      { cells: ['Amber', 'amber'], line: 2 },
      { cells: ['Blue', 'blue'], line: 3 },
    ],
  };

  test('keeps its rows and blanks, gets new columns in the order of the schema, new rows at the end', () => {
    const text = changeTable(
      table,
      new Map([[3, new Map([['sown', '7']])]]),
      [new Map([['id', 'teff']])],
      order,
    );
    expect(text).toBe('id,name,sown\namber,Amber,\nblue,Blue,7\nteff,,\n');
  });

  test('is begun where there is none', () => {
    expect(
      changeTable(
        undefined,
        new Map(),
        [
          new Map([
            ['name', 'a,b'],
            ['id', 'x'],
          ]),
        ],
        order,
      ),
    ).toBe('id,name\nx,"a,b"\n');
  });
});

describe('the files', () => {
  const planned = (
    key: string,
    cells: Readonly<Record<string, string>>,
    known?: DataRecord,
  ): PlannedRow => ({
    ...row(2, cells),
    ...{ key, record: known, isProposed: false },
  });
  const change = (
    records: readonly DataRecord[],
    texts: Readonly<Record<string, string>>,
    rows: readonly PlannedRow[],
  ) => {
    const own = {
      collection: collectionOf(records),
      schema,
      texts: new Map(Object.entries(texts)),
    };
    return changeFiles({ ...own, limits: { cell: 1000, rows: 100 } }, rows);
  };

  test('of JSON change one record, keep the spelling of all else, and what else an object has', () => {
    const old = record('amber', 'Amber', { file: 'data/seeds/a.json', line: 2, pointer: '/1' });
    const text = '[{"id":"blue","sown":1.50},{"sown":2.50,"place":{"country":"MX"},"id":"amber"}]';
    const { files } = change([old], { 'data/seeds/a.json': text }, [
      planned('amber', { name: 'Ámbar', 'place.height': '12' }, old),
    ]);
    expect(files.get('data/seeds/a.json')).toBe(`[
  {
    "id": "blue",
    "sown": 1.50
  },
  {
    "id": "amber",
    "name": "Ámbar",
    "sown": 2.50,
    "place": {
      "country": "MX",
      "height": 12
    }
  }
]
`);
  });

  test('of JSON alone get another, any other collection a row or a table', () => {
    const rows = [planned('teff', { id: 'teff', sown: '1.50' })];
    expect([...change([], { 'data/seeds/a.json': '{}' }, rows).files]).toEqual([
      ['data/seeds/teff.json', '{\n  "id": "teff",\n  "sown": 1.50\n}\n'],
    ]);
    expect([...change([], {}, rows).files]).toEqual([
      ['data/seeds/seeds.csv', 'id,sown\nteff,1.50\n'],
    ]);
    const tables = { 'data/seeds/2024.csv': 'id\na\n', 'data/seeds/2025.csv': 'id\nb\n' };
    expect([...change([], tables, rows).files]).toEqual([
      ['data/seeds/2025.csv', 'id,sown\nb,\nteff,1.50\n'],
    ]);
  });

  test('of JSON never take the place of another, nor leave the folder', () => {
    const taken = change([], { 'data/seeds/teff.json': '{"id":"other"}' }, [
      planned('teff', { id: 'teff' }),
    ]);
    expect([...taken.files.keys()]).toEqual(['data/seeds/teff-2.json']);
    const outside = change([], { 'data/seeds/a.json': '{}' }, [
      planned('../../x', { id: '../../x' }),
    ]);
    expect([...outside.files.keys()]).toEqual([]);
    expect(outside.problems.map(({ code, place }) => [code, place.row])).toEqual([
      ['record/address', 2],
    ]);
  });
});
