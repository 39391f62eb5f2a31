/** The order of lists. */
import { expect, test } from 'vitest';
import type { SortKey } from '../../../src/core/collection/collection.ts';
import { sortRecords } from '../../../src/core/collection/sort.ts';
import type { DataRecord, Value } from '../../../src/core/record/record.ts';
import { readSchema } from '../../../src/core/schema/read-schema.ts';

const { fields, nested } = readSchema(
  {
    properties: {
      name: { type: 'string' },
      sown: { type: 'integer' },
      open: { type: 'boolean' },
      state: { oneOf: [{ const: 'new' }, { const: 'done' }, { const: 'away' }] },
      tags: { type: 'array', items: { type: 'string' } },
      place: { type: 'object', properties: { height: { type: 'integer' } } },
    },
  },
  ['en'],
);

/** The keys of records with these values, sorted. */
function order(values: readonly Record<string, Value>[], ...keys: SortKey[]): string {
  const records = values.map((own, index): DataRecord => {
    const key = String(index);
    return { key, slug: key, values: own, derived: {}, place: { file: 'a.csv', line: index + 2 } };
  });
  const fieldOf = (name: string) => fields.get(name) ?? nested.get(name);
  return sortRecords(records, keys, fieldOf)
    .map(({ key }) => key)
    .join('');
}
const asc = (field: string): SortKey => ({ field, order: 'asc' });
const desc = (field: string): SortKey => ({ field, order: 'desc' });

test('numbers go by value', () => {
  expect(order([{ sown: 10 }, { sown: 9 }, { sown: -1 }], asc('sown'))).toBe('210');
});

test('texts go by code unit, the same on every machine', () => {
  expect(order([{ name: 'é' }, { name: 'z' }, { name: 'Z' }], asc('name'))).toBe('210');
});

test('unknown comes last in either direction', () => {
  const values = [{}, { sown: 1 }, { sown: 2 }];
  expect(order(values, asc('sown'))).toBe('120');
  expect(order(values, desc('sown'))).toBe('210');
});

test('ties stay in file order, in either direction', () => {
  const values = [{ sown: 1 }, { sown: 1 }, { sown: 0 }, {}, {}];
  expect(order(values, asc('sown'))).toBe('20134');
  expect(order(values, desc('sown'))).toBe('01234');
});

test('values of an enumeration go in the order of the schema', () => {
  const values = [{ state: 'away' }, { state: 'done' }, { state: 'new' }, { state: 'odd' }];
  expect(order(values, asc('state'))).toBe('2103');
});

test('a second key decides between equals', () => {
  const values = [
    { open: true, name: 'b' },
    { open: false, name: 'c' },
    { open: true, name: 'a' },
  ];
  expect(order(values, asc('open'), asc('name'))).toBe('120');
});

test('lists go entry by entry, the shorter first; values in objects by their path', () => {
  expect(order([{ tags: ['a', 'b'] }, { tags: ['b'] }, { tags: ['a'] }], asc('tags'))).toBe('201');
  expect(order([{ place: { height: 20 } }, { place: { height: 3 } }], asc('place.height'))).toBe(
    '10',
  );
});

test('nothing to sort by is file order', () => {
  expect(order([{ name: 'b' }, { name: 'a' }])).toBe('01');
});
