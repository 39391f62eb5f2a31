/** Headings as people write them, and the fields that they mean. */
import { expect, test } from 'vitest';
import { type Mapping, matchHeadings } from '../../../src/core/import/match-headings.ts';
import { readSchema } from '../../../src/core/schema/read-schema.ts';

const titled = (en: string, es: string, more: object = {}) => ({
  ...{ type: 'string', title: en, 'x-title': { es } },
  ...more,
});
const fields = readSchema(
  {
    properties: {
      id: titled('Identifier', 'Identificador'),
      name: titled('Name', 'Nombre', { 'x-translatable': true }),
      total: titled('Total', 'Total', { 'x-translatable': true }),
      opened: titled('Date', 'Fecha'),
      closed: titled('Date', 'Fecha'),
      place: { type: 'object', properties: { country: { type: 'string', title: 'Country' } } },
    },
  },
  ['en', 'es'],
);

function match(headings: readonly string[], mapping: Mapping = new Map(), ignored: string[] = []) {
  const { columns, faults } = matchHeadings(
    headings.map((text, index) => ({ text, index })),
    { collection: fields, mapping, language: 'en', ignored: new Set(ignored) },
  );
  return [...columns.map(({ field }) => field.name), ...faults.map(({ kind }) => kind)];
}

test.each([
  [
    ['id', 'name'],
    ['id', 'name'],
  ],
  [
    ['IDENTIFICADOR', 'NAME'],
    ['id', 'name'],
  ],
  [
    ['Name', 'Nombre'],
    ['name', 'name_es'],
  ],
  [
    ['Nombre', 'Name'],
    ['name_es', 'name'],
  ],
  [
    ['name', 'Nombre'],
    ['name', 'name_es'],
  ],
  [['Name (es)'], ['name_es']],
  [['Nombre'], ['several']],
  [['Total'], ['total']],
  [['Date'], ['several']],
  [
    ['opened', 'closed'],
    ['opened', 'closed'],
  ],
  [['place.country'], ['place.country']],
  [
    ['id', 'Identifier'],
    ['id', 'twice'],
  ],
  [['Remarks'], ['unknown']],
])('%j are %j', (headings, wanted) => {
  expect(match(headings)).toEqual(wanted);
});

test('a list of one’s own comes first, and may leave a column out', () => {
  const mapping = new Map([
    ['Nombre', 'name_es'],
    ['Date', 'opened'],
    ['Remarks', null],
  ]);
  expect(match(['Nombre', 'Date', 'Remarks'], mapping)).toEqual(['name_es', 'opened']);
  expect(match(['Date'], new Map([['Date', 'openned']]))).toEqual(['no-field']);
  expect(match(['Checked by', 'id'], new Map(), ['checked by'])).toEqual(['id']);
});

test('a misspelt heading gets the field that was probably meant', () => {
  const { faults } = matchHeadings([{ index: 0, text: 'Identifcador' }], {
    ...{ collection: fields, mapping: new Map(), language: 'en', ignored: new Set<string>() },
  });
  expect(faults).toEqual([{ kind: 'unknown', heading: 'Identifcador', nearest: 'id' }]);
});
