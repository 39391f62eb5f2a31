/** What the form ends in: rows and files as they are kept, and where they go. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { toKnownRecords } from '../../../src/core/form/known-records.ts';
import { proposeChange, proposeNew } from '../../../src/core/form/proposal.ts';
import { formatCsvRow } from '../../../src/core/record/csv-row.ts';
import { keepSpelling } from '../../../src/core/form/row.ts';
import { suggestKey } from '../../../src/core/form/suggest-key.ts';
import { formatCsv } from '../../../src/core/record/canonical-csv.ts';
import { buildPublication, number, text } from '../publication-builder.ts';
import { folder, garden } from './garden.ts';

const filled = {
  answers: { title: 'Red, "old" maize', id: 'red-maize', tags: ['a', 'b'], note: 'two\r\nlines ' },
  values: { title: 'Red, "old" maize', id: 'red-maize', tags: ['a', 'b'] },
  key: 'red-maize',
  separators: new Map([['tags', '|']]),
  order: ['id', 'title'],
};

test('a new row has the columns of the table and the quotes that it needs', () => {
  expect(
    proposeNew(filled, { ...folder, columns: ['id', 'title', 'seeds', 'tags', 'note'] }),
  ).toEqual({
    kind: 'add-row',
    file: 'data/accessions/accessions.csv',
    text: 'red-maize,"Red, ""old"" maize",,a|b,"two\nlines"',
    line: 3,
  });
});

test('rows are quoted as tables are kept', () => {
  const cells = ['plain', 'a,b', 'a "b"', 'a\nb', 'a\rb', '', ' x', 'é;'];
  expect(`${formatCsvRow(cells)}\n`).toBe(formatCsv([cells]));
  expect(parse(formatCsvRow(cells))).toEqual([cells]);
});

test('the first row of a table brings its header', () => {
  const proposal = proposeNew(filled, { ...folder, columns: ['id', 'tags'], isNew: true });
  expect(proposal).toMatchObject({ kind: 'new-file', text: 'id,tags\nred-maize,a|b\n' });
});

test('a new file has its keys in the order of the schema', () => {
  const proposal = proposeNew(filled, { kind: 'json', folder: 'data/finds' });
  expect(proposal).toMatchObject({ kind: 'new-file', file: 'data/finds/red-maize.json' });
  expect(proposal.text).toBe(
    '{\n  "id": "red-maize",\n  "title": "Red, \\"old\\" maize",\n  "tags": [\n    "a",\n    "b"\n  ]\n}\n',
  );
});

test('a change takes the place of what was there', () => {
  const place = { file: 'data/a.csv', line: 4, lastLine: 6 };
  expect(proposeChange(filled, place, ['id'])).toEqual({
    ...{
      kind: 'replace-lines',
      file: 'data/a.csv',
      text: 'red-maize',
      line: 4,
      lastLine: 6,
      key: 'red-maize',
    },
  });
  const file = { file: 'data/a.json', line: 1, lastLine: 1, pointer: '' };
  expect(proposeChange(filled, file, undefined).kind).toBe('replace-file');
  const part = { ...file, line: 9, pointer: '/1' };
  expect(proposeChange(filled, part, undefined)).toMatchObject({ kind: 'replace-part', line: 9 });
});

test('a cell is as it was spelt until its answer changes', () => {
  const before = { price: '12.5', tags: ['a', 'b'], note: 'x' };
  const spelled = { price: '12.50', tags: 'a; b' };
  expect(keepSpelling({ ...before, note: 'y' }, before, spelled)).toEqual({
    ...{ price: '12.50', tags: 'a; b', note: 'y' },
  });
  const changed = { ...before, price: '12.75', tags: ['a'] };
  expect(keepSpelling(changed, before, spelled)).toEqual(changed);
});

test('what is spelt otherwise than its value is told with the published records', () => {
  const seeds = {
    properties: { id: text('Id'), weight: number('Weight') },
    csv: [
      ['id', 'weight'],
      ['a', '12.5'],
      ['b', '12.50'],
      ['c', ''],
    ],
  };
  const publication = buildPublication({ seeds });
  const known = toKnownRecords(publication, publication.collections.get('seeds')!, 'en');
  expect(known.spelled).toEqual({ 1: { weight: '12.50' } });
});

test('the published records are told by key, title and place', () => {
  const known = toKnownRecords(garden, garden.collections.get('accessions')!, 'en');
  expect(known).toEqual({
    keys: ['blue-maize', 'black-bean'],
    titles: ['Blue maize', 'Black bean'],
    files: ['data/accessions/accessions.csv'],
    places: [
      [0, 2, 2],
      [0, 3, 3],
    ],
    unique: { species: ['zea-mays', 'phaseolus'], received: ['2024-02-10', null] },
  });
});

test.each([
  ['Añadir: la 2.ª sesión', undefined, 'anadir-la-2-a-sesion'],
  ['Blue maize', undefined, 'blue-maize-3'],
  ['مكتبة', undefined, ''],
  ['A title', '^ACC/\\d+$', ''],
  ['A title', '^[a-z-]+$', 'a-title'],
  ['word '.repeat(20), undefined, Array.from({ length: 12 }, () => 'word').join('-')],
])('a key is made from “%s”', (title, pattern, key) => {
  expect(suggestKey(title, new Set(['blue-maize', 'blue-maize-2']), pattern)).toBe(key);
});
