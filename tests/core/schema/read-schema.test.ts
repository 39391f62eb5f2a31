/** From a schema to the fields of a collection. */
import { describe, expect, test } from 'vitest';
import { toField } from '../../../src/core/schema/derived-field.ts';
import { type JsonObject, resolved } from '../../../src/core/schema/json-schema.ts';
import { readSchema } from '../../../src/core/schema/read-schema.ts';
import { referencesIn, valuesAtPath } from '../../../src/core/schema/references.ts';
import { withTwins } from '../../../src/core/schema/with-twins.ts';

const schema: JsonObject = {
  type: 'object',
  required: ['id', 'place'],
  properties: {
    id: { type: 'string', title: 'Identificador', 'x-title': { en: 'Identifier' } },
    name: { type: 'string', title: 'Nombre', 'x-translatable': true, pattern: '^A' },
    kind: { enum: ['grass', 'herb'], title: 'Clase' },
    tested: { type: 'string', format: 'date', formatMinimum: '1850-01-01' },
    tags: { type: 'array', items: { $ref: '#/$defs/tag' }, 'x-separator': '|' },
    place: {
      type: 'object',
      required: ['country'],
      properties: { country: { type: 'string' }, height: { type: 'integer', 'x-unit': 'm' } },
    },
    weight: { type: ['number', 'null'], 'x-unit': { field: 'unit' } },
    office: { type: 'string', 'x-personal': { allowed: true, reason: 'A public office.' } },
  },
  $defs: {
    tag: { type: 'string', 'x-references': 'tags', oneOf: [{ const: 'a', 'x-tone': 'positive' }] },
  },
};
const { fields, nested } = readSchema(schema, ['es', 'en', 'pt-BR']);

describe('fields', () => {
  test('stand in schema order, each followed by its twins', () => {
    expect([...fields.keys()]).toEqual([
      'id',
      'name',
      'name_en',
      'name_pt-BR',
      'kind',
      'tested',
      'tags',
      'place',
      'weight',
      'office',
    ]);
  });

  test("have their title in every language, the schema's own being the first of the publication", () => {
    expect(fields.get('id')?.title).toEqual({ es: 'Identificador', en: 'Identifier' });
    expect(fields.get('tested')?.title).toEqual({ es: 'tested' });
  });

  test('have a type, also where only their values say which', () => {
    expect(fields.get('kind')?.type).toBe('string');
    expect(fields.get('weight')?.type).toBe('number');
    expect(fields.get('place')?.type).toBe('object');
  });

  test('of a list have what their entries have', () => {
    expect(fields.get('tags')).toMatchObject({
      type: 'array',
      itemType: 'string',
      references: 'tags',
      separator: '|',
      options: [{ value: 'a', title: { es: 'a' }, tone: 'positive' }],
    });
  });

  test('have unit, pattern, reason and requirement', () => {
    expect(fields.get('weight')?.unit).toEqual({ field: 'unit' });
    expect(nested.get('place.height')?.unit).toEqual({ text: 'm' });
    expect(fields.get('name')?.pattern).toBe('^A');
    expect(fields.get('office')?.personal).toEqual({ reason: 'A public office.' });
    expect([fields.get('id')?.required, fields.get('name')?.required]).toEqual([true, false]);
    expect(nested.get('place.country')?.required).toBe(true);
  });

  test('leave years to a bound of the schema on that side alone', () => {
    expect(fields.get('tested')?.years).toEqual({ from: 1, to: 2100 });
  });
});

test('a whole number is a year when its bounds say so, and has no unit', () => {
  const years = { type: 'integer', minimum: 1900, maximum: 2100 };
  const found = readSchema(
    {
      properties: {
        founded: years,
        height: { ...years, 'x-unit': 'm' },
        share: { ...years, type: 'number' },
        seeds: { type: 'integer', minimum: 1900 },
      },
    },
    ['en'],
  ).fields;
  const named = [...found.values()].filter(({ isYear }) => isYear).map(({ name }) => name);
  expect(named).toEqual(['founded']);
});

test('a twin obeys its field, and is not required or translated again', () => {
  expect(fields.get('name_en')).toMatchObject({
    type: 'string',
    pattern: '^A',
    required: false,
    translatable: false,
    twin: { of: 'name', language: 'en' },
  });
  expect(Object.keys(withTwins(schema, ['en']).properties ?? {})).toContain('name_en');
});

test('a property written out wins over a twin of the same name', () => {
  const written = {
    properties: { name: { type: 'string', 'x-translatable': true }, name_en: { type: 'integer' } },
  };
  expect(readSchema(written, ['es', 'en']).fields.get('name_en')?.type).toBe('integer');
  expect(withTwins(written, ['en']).properties).toMatchObject({ name_en: { type: 'integer' } });
});

test('references that name themselves come to an end', () => {
  const root = { $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } };
  expect(resolved({ $ref: '#/$defs/a' }, root)).toHaveProperty('$ref');
  const tree: JsonObject = { properties: { child: { $ref: '#' } } };
  expect(readSchema(tree, ['en']).nested.size).toBeLessThan(10);
  expect(
    referencesIn({ properties: { a: { $ref: '#' }, b: { 'x-references': 'x' } } }).length,
  ).toBeLessThan(20);
});

describe('references', () => {
  test('are found in lists and objects, and may go in circles only in lists', () => {
    const found = referencesIn({
      properties: {
        parent: { type: 'string', 'x-references': 'seeds' },
        friends: { type: 'array', items: { type: 'string', 'x-references': 'seeds' } },
        replaces: { type: 'array', items: { 'x-references': 'seeds' }, 'x-acyclic': true },
        twin: { type: 'string', 'x-references': 'seeds', 'x-acyclic': false },
        parts: { type: 'array', items: { properties: { of: { 'x-references': 'seeds' } } } },
      },
    });
    expect(found.map(({ path, acyclic }) => [path.join('.'), acyclic])).toEqual([
      ['parent', true],
      ['friends.*', false],
      ['replaces.*', true],
      ['twin', false],
      ['parts.*.of', false],
    ]);
  });

  test('lead to every value with its real path', () => {
    const record = { parts: [{ of: 'a' }, { of: 'b' }, {}], tags: ['c'] };
    const at = (...path: string[]) =>
      [...valuesAtPath(record, path)].map(({ value, path: to }) => [value, to.join('.')]);
    expect(at('parts', '*', 'of')).toEqual([
      ['a', 'parts.0.of'],
      ['b', 'parts.1.of'],
    ]);
    expect(at('tags')).toEqual([['c', 'tags.0']]);
    expect(at('tags', '*')).toEqual([['c', 'tags.0']]);
    expect(at('none')).toEqual([]);
  });
});

describe('a derived field', () => {
  const over = { collection: 'checks', by: 'seed' };
  const title = { en: 'x' };
  const result = readSchema(
    { properties: { result: { enum: ['fit'] }, sown: { type: 'integer', 'x-unit': 'g' } } },
    ['en'],
  ).fields;
  const fieldOf = (_: string, name: string) => result.get(name);
  const field = (rule: Parameters<typeof toField>[0]['rule']) =>
    toField({ name: 'd', title, rule }, fieldOf, 'fr');

  test('is what its rule makes it', () => {
    expect(field({ operator: 'count', ...over })).toMatchObject({
      type: 'integer',
      derived: true,
      required: false,
    });
    expect(field({ operator: 'sum', field: 'sown', ...over })).toMatchObject({
      type: 'integer',
      unit: { text: 'g' },
    });
    expect(
      field({ operator: 'latest', order: 'day', field: 'result', ...over }).options,
    ).toHaveLength(1);
    expect(field({ operator: 'rollup', field: 'nothing', between: 'x', ...over }).type).toBe(
      'string',
    );
  });

  test('of a schedule has its five states, in any first language', () => {
    const { options = [] } = field({ operator: 'schedule', due: 'due', done: {} });
    expect(options.map(({ value }) => value)).toEqual([
      'not_due',
      'due_soon',
      'overdue',
      'done',
      'no_date',
    ]);
    for (const option of options) expect(option.title.fr).toBe(option.title.en);
  });
});
