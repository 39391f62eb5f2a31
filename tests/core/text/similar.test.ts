/** "Did you mean", and when it should keep silent. */
import { describe, expect, test } from 'vitest';
import { nearest, nearestIn } from '../../../src/core/text/similar.ts';

const fields = ['id', 'title', 'start_date', 'end_date', 'amount', 'currency', 'año'];

describe('what was meant', () => {
  test.each([
    ['Title', 'title'],
    ['titel', 'title'],
    ['titl', 'title'],
    ['tittle', 'title'],
    ['START DATE', 'start_date'],
    ['start-date', 'start_date'],
    ['startDate', 'start_date'],
    ['strat_date', 'start_date'],
    ['ammount', 'amount'],
    ['curency', 'currency'],
    ['ano', 'año'],
    ['ID', 'id'],
  ])('%s is %s', (word, expected) => {
    expect(nearest(word, fields)).toBe(expected);
  });

  test.each(['colour', 'x', '', 'date', 'tree', 'amphora'])('%j is nothing known', (word) => {
    expect(nearest(word, fields)).toBeUndefined();
  });

  test('of equally near names the first', () => {
    expect(nearest('cart', ['card', 'care', 'carp'])).toBe('card');
    expect(nearest('cart', ['carp', 'card'])).toBe('carp');
  });

  test('a shorter distance beats an earlier name', () => {
    expect(nearest('status_note', ['status_rate', 'status_notes'])).toBe('status_notes');
  });
});

describe('numbers in names', () => {
  test('leading zeros and separators do not count', () => {
    expect(nearest('sd-1', ['sd-002', 'sd-001'])).toBe('sd-001');
    expect(nearest('SD 0010', ['sd-001', 'sd-10'])).toBe('sd-10');
  });

  test('another number is another thing', () => {
    expect(nearest('sd-101', ['sd-100', 'sd-102'])).toBeUndefined();
    expect(nearest('sed-101', ['sd-100', 'sd-101'])).toBe('sd-101');
  });
});

test('a set that grows is looked at again', () => {
  const names = new Set(['alpha']);
  expect(nearest('gamm', names)).toBeUndefined();
  names.add('gamma');
  expect(nearest('gamm', names)).toBe('gamma');
});

test('100,000 names and 10,000 questions: equal spellings are found to the end', () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `name-${index.toString(36)}-x`);
  const find = nearestIn(names);
  for (let index = 0; index < 10_000; index++) find(`nome-${index.toString(36)}-yy`);
  expect(find('NAME_255R_X')).toBe('name-255r-x');
});
