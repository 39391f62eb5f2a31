/** What a form asks for, as it follows from the schema. */
import { expect, test } from 'vitest';
import { dependentFields } from '../../../src/core/form/depends.ts';
import { formOf } from '../../../src/core/form/form.ts';
import { folderOf } from '../../../src/core/form/record-folder.ts';
import { buildPublication, text } from '../publication-builder.ts';
import { folder, garden } from './garden.ts';

const collection = garden.collections.get('accessions')!;
const form = formOf(collection, folder);
const asked = form.groups.map(({ title, fields }) => [
  title?.en ?? '',
  ...fields.map(({ field, control, depends }) => `${field.name}:${control}${depends ? '?' : ''}`),
]);

test('asks for every source field with a control that suits it, the key below the title', () => {
  expect(asked).toEqual([
    ['', 'title:line', 'title_es:line', 'id:line', 'seeds:number', 'received:date', 'tags:lines'],
    ['Where from', 'species:record', 'mode:option', 'donor:line?'],
  ]);
});

test('does not ask for what the table has no column for, and says so', () => {
  expect(form.missing.map(({ name }) => name)).toEqual(['note']);
});

test('asks for everything where each record is a file', () => {
  const whole = formOf(collection, { kind: 'json', folder: 'data/accessions' });
  expect(whole.missing).toEqual([]);
  const note = whole.groups[0]?.fields.find(({ field }) => field.name === 'note');
  expect(note?.control).toBe('text');
});

test('asks for the values inside an object, unless the table has it whole', () => {
  const properties = {
    id: text('Id'),
    title: text('Title'),
    place: {
      type: 'object',
      title: 'Place',
      required: ['country'],
      properties: { country: text('Country'), year: { type: 'integer' } },
    },
  };
  const { collections } = buildPublication({ finds: { properties } });
  const names = (columns: readonly string[]) =>
    formOf(collections.get('finds')!, { ...folder, columns }).groups.flatMap(({ fields }) =>
      fields.map(({ field, control }) => `${field.name}:${control}${field.required ? '!' : ''}`),
    );
  expect(names(['id', 'title', 'place.country', 'place.year'])).toEqual([
    ...['title:line', 'id:line', 'place.country:line', 'place.year:number'],
  ]);
  expect(names(['id', 'title', 'place'])).toContain('place:json');
});

test('knows which fields are needed or refused only sometimes', () => {
  const schema = {
    required: ['always'],
    dependentRequired: { amount: ['currency', 'always'] },
    allOf: [
      { if: {}, then: { required: ['reason'], properties: { proof: { minItems: 1 } } } },
      { if: {}, then: { properties: { end: false } }, else: { not: { required: ['cause'] } } },
    ],
    properties: { nested: { required: ['inner'] } },
  };
  expect([...dependentFields(schema)].sort()).toEqual([
    'cause',
    'currency',
    'end',
    'proof',
    'reason',
  ]);
});

test('puts a new record into the last table, or beside the other files', () => {
  const table = (file: string) => ({ file, columns: ['id'], lastLine: 7 });
  const object = 'data/finds/one.json';
  const tables = [table('data/finds/2025.csv'), table('data/finds/2024.csv')];
  expect(folderOf('finds', [...tables.map(({ file }) => file), object], tables, [])).toMatchObject({
    ...{ kind: 'csv', file: 'data/finds/2025.csv', lastLine: 7, isNew: false },
  });
  expect(folderOf('finds', [object], [], [])).toEqual({ kind: 'json', folder: 'data/finds' });
  expect(folderOf('finds', [], [], ['id'])).toMatchObject({
    ...{ kind: 'csv', file: 'data/finds/finds.csv', columns: ['id'], isNew: true },
  });
});
