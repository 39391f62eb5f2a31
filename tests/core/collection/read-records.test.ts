/** From CSV rows and JSON objects to records, and back to the place of each value. */
import { describe, expect, test } from 'vitest';
import { readObjects } from '../../../src/core/collection/read-objects.ts';
import { readRows } from '../../../src/core/collection/read-rows.ts';
import { csvPlaces } from '../../../src/core/record/csv-place.ts';
import { readCsv } from '../../../src/core/record/csv.ts';
import { readJson } from '../../../src/core/record/json.ts';
import { readSchema } from '../../../src/core/schema/read-schema.ts';
import { withTwins } from '../../../src/core/schema/with-twins.ts';

const schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    code: { type: 'string' },
    name: { type: 'string', 'x-translatable': true },
    sown: { type: 'integer' },
    tags: { type: 'array', items: { type: 'string' } },
    day: { type: 'string', format: 'date' },
    place: {
      type: 'object',
      properties: { country: { type: 'string' }, link: { type: 'string', format: 'http-url' } },
    },
    names: {
      type: 'array',
      items: {
        type: 'object',
        properties: { language: { type: 'string' }, name: { type: 'string' } },
      },
    },
    free: { type: 'object' },
  },
};
const shape = {
  key: 'id',
  slug: 'code',
  ...readSchema(schema, ['en', 'es']),
  schemaFile: 's.json',
};
const limits = { cell: 1000, rows: 100 };

function csv(text: string) {
  return readRows('a.csv', readCsv('a.csv', text, limits), csvPlaces('a.csv', text), shape);
}
function json(value: unknown, bounds = { cellLimit: 1000, rowLimit: 100 }) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return readObjects('a.json', readJson('a.json', text), withTwins(schema, ['es']), {
    ...shape,
    ...bounds,
  });
}
const told = ({ problems }: ReturnType<typeof csv>) =>
  problems.map(({ code, field = '' }) => `${field} ${code}`);

describe('CSV', () => {
  test('cells are typed, blanks are absent, twins and paths have their place', () => {
    const file = csv(
      'id,code,name,name_es,sown,tags,place.country\na,A1,Amber,Ámbar,3,x;y,MX\nb,,,,,,\n',
    );
    expect(told(file)).toEqual([]);
    expect(file.drafts.map(({ record }) => record.values)).toEqual([
      {
        id: 'a',
        code: 'A1',
        name: 'Amber',
        name_es: 'Ámbar',
        sown: 3,
        tags: ['x', 'y'],
        place: { country: 'MX' },
      },
      { id: 'b' },
    ]);
    expect(file.drafts.map(({ record }) => [record.key, record.slug])).toEqual([
      ['a', 'A1'],
      ['b', 'b'],
    ]);
  });

  test('records keep their cells as written, and share one header', () => {
    const [one, other] = csv('id,sown\na, 3\nb,4\n').drafts;
    expect(one?.record.cells).toEqual(['a', ' 3']);
    expect(one?.record.columns).toBe(other?.record.columns);
  });

  test('a value leads back to its cell; a value without a column to its row', () => {
    const { drafts, placeOf } = csv('id,name\na,"Amber\nbarley"\nb,Blue\n');
    const record = drafts[1]!.record;
    expect(placeOf(record, ['name'])).toMatchObject({ line: 4, column: 3, cell: 'B3' });
    expect(placeOf(record, ['sown'])).toEqual({ file: 'a.csv', line: 4, row: 3 });
    expect(placeOf(record)).toEqual({ file: 'a.csv', line: 4, row: 3 });
  });

  test('what cannot be read is told, and is no value', () => {
    const file = csv('id,sown,day,place.link\na,many,2021-02-30,javascript:alert(1)\n');
    expect(told(file)).toEqual([
      'sown cell/integer',
      'day cell/date-missing',
      'place.link cell/url-scheme',
    ]);
    expect(file.drafts[0]?.record.values).toEqual({ id: 'a' });
    expect([...(file.drafts[0]?.broken ?? [])]).toEqual(['sown', 'day', 'place']);
  });

  test('a row with a cell too many is told of, and its other cells are not', () => {
    expect(told(csv('id,sown,day\na,3,2021-01-01\nb,x,y,z\n'))).toEqual([' csv/ragged']);
  });

  test('an unknown column is told once, with the nearest', () => {
    const { problems } = csv('id,nmae\na,x\nb,y\n');
    expect(problems).toMatchObject([
      { code: 'record/unknown-column', place: { line: 1, column: 4 }, facts: { nearest: 'name' } },
    ]);
  });

  test('a name that objects have by nature is no field', () => {
    expect(told(csv('id,constructor\na,x\n'))).toEqual(['constructor record/unknown-column']);
  });
});

describe('JSON', () => {
  test('one record or a list of them', () => {
    expect(json({ id: 'a' }).drafts[0]?.record.place).toEqual({
      file: 'a.json',
      line: 1,
      pointer: '',
    });
    const list = json('[\n  { "id": "a" },\n  { "id": "b" }\n]');
    expect(list.drafts.map(({ record }) => record.place)).toEqual([
      { file: 'a.json', line: 2, pointer: '/0' },
      { file: 'a.json', line: 3, pointer: '/1' },
    ]);
  });

  test('unknown keys are told at every depth that the schema describes', () => {
    const record = {
      id: 'a',
      nmae: 1,
      place: { contry: 'MX' },
      names: [{ language: 'es', nam: 'x' }],
      free: { any: 1 },
    };
    expect(told(json(record))).toEqual([
      'nmae record/unknown-key',
      'place.contry record/unknown-key',
      'names.0.nam record/unknown-key',
    ]);
  });

  test("twins are known, in the publication's languages alone", () => {
    expect(told(json({ id: 'a', name: 'x', name_es: 'y', name_fr: 'z' }))).toEqual([
      'name_fr record/unknown-key',
    ]);
  });

  test('texts are held to the same rules as cells', () => {
    const record = {
      id: 'a',
      day: '02/03/2021',
      place: { link: '//seeds.example' },
      name: '',
      sown: null,
    };
    expect(told(json(record))).toEqual([
      'day cell/date-reading',
      'place.link cell/url-relative',
      'name record/empty-text',
      'sown record/null',
    ]);
  });

  test('a problem inside a record names line and column', () => {
    const { problems } = json('[\n  { "id": "a",\n    "place": { "link": "ftp://x.example" } }\n]');
    expect(problems[0]?.place).toEqual({
      file: 'a.json',
      line: 3,
      column: 24,
      pointer: '/0/place/link',
    });
  });

  test('limits hold', () => {
    expect(told(json([{ id: 'a' }, { id: 'b' }], { cellLimit: 9, rowLimit: 1 }))).toEqual([
      ' limit/rows',
    ]);
    expect(told(json({ id: 'a', name: 'á'.repeat(5) }, { cellLimit: 9, rowLimit: 1 }))).toEqual([
      'name limit/cell',
    ]);
  });

  test('what is no record is told with its place', () => {
    expect(told(json(['a', { id: 'b' }]))).toEqual([' record/not-object']);
    expect(told(json('"a"'))).toEqual([' record/not-object']);
  });
});

test('a column twice is told at the header, and no cell of the two columns is', () => {
  const file = csv('id,sown,sown\na,x,3\nb,1,y\n');
  expect(told(file)).toEqual([' csv/header-duplicate']);
  expect(file.drafts.map(({ broken }) => [...broken])).toEqual([['sown'], ['sown']]);
  expect(file.isPartial).toBe(false);
  expect(csv('id,id,sown\na,x,3\n').isPartial).toBe(true);
});

test('a required column that is missing is told once, whatever is in the rows', () => {
  const file = csv('sown\n1\n2\n');
  expect(told(file)).toEqual(['id record/column-missing']);
  expect(file.isPartial).toBe(true);
});
