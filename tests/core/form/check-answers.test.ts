/** A record that is being filled in is checked as the validator checks the published ones. */
import { describe, expect, test } from 'vitest';
import { checkAnswers, standingOf } from '../../../src/core/form/check-answers.ts';
import { checkPeople } from '../../../src/core/form/check-people.ts';
import type { Answers } from '../../../src/core/form/form-field.ts';
import { privacyRules } from '../../../src/core/privacy/rules.ts';
import { garden, rulesOf } from './garden.ts';

const right: Answers = { id: 'red-maize', title: 'Red maize', species: 'zea-mays' };
const found = (answers: Answers, changed?: string) =>
  checkAnswers(answers, rulesOf(changed)).findings.map(
    ({ field, code, level }) => `${field} ${code}${level === 'warning' ? ' (warning)' : ''}`,
  );

test('a record that is right is typed as it will be read', () => {
  const answers = { ...right, seeds: ' 12 ', tags: ['old', '', 'red'], received: '2024-05-01' };
  expect(checkAnswers(answers, rulesOf())).toEqual({
    values: { ...right, seeds: 12, tags: ['old', 'red'], received: '2024-05-01' },
    findings: [],
  });
});

describe('finds', () => {
  test.each([
    ['what is required', {}, ['title cell/required', 'id cell/required', 'species cell/required']],
    ['a number that is none', { ...right, seeds: '1,500' }, ['seeds cell/integer-reading']],
    ['a bound', { ...right, seeds: '0' }, ['seeds cell/minimum']],
    ['a day that has not come', { ...right, received: '2026-01-02' }, ['received record/future']],
    [
      'a date that may be two',
      { ...right, received: '02/03/2024' },
      ['received cell/date-reading'],
    ],
    [
      'a day that is not there',
      { ...right, received: '2024-02-30' },
      ['received cell/date-missing'],
    ],
    ['what a condition requires', { ...right, mode: 'donation' }, ['donor record/required-when']],
    ['what a condition refuses', { ...right, donor: 'A school' }, ['donor cell/not-allowed']],
    ['a key that is taken', { ...right, id: 'blue-maize' }, ['id record/key-twice']],
    ['a key that only looks like another', { ...right, id: 'Blue-Maize' }, ['id cell/pattern']],
    ['a reference to nothing', { ...right, species: 'zea-may' }, ['species record/reference']],
    [
      'values that are together already',
      { ...right, received: '2024-02-10' },
      ['species + received record/not-unique'],
    ],
    ['a hidden character', { ...right, title: 'Red\u202Emaize' }, ['title text/bidi']],
    ['an invisible one', { ...right, title: 'Red\u200Bmaize' }, ['title text/invisible (warning)']],
    ['a text that is too long', { ...right, title: 'x'.repeat(1001) }, ['title limit/cell']],
    ['a spreadsheet error', { ...right, title: '#REF!' }, ['title cell/spreadsheet-error']],
  ])('%s', (_, answers: Answers, findings) => {
    expect(found(answers)).toEqual(findings);
  });
});

test('a record that is changed does not meet itself', () => {
  const same = { id: 'blue-maize', title: 'Blue', species: 'zea-mays', received: '2024-02-10' };
  expect(found(same)).toContain('id record/key-twice');
  expect(found(same, 'blue-maize')).toEqual([]);
});

test('the guess for a misspelt reference is among the published keys', () => {
  const { findings } = checkAnswers({ ...right, species: 'zea-may' }, rulesOf());
  expect(findings[0]?.facts).toMatchObject({ nearest: 'zea-mays', collection: 'species' });
});

test('a list of a file keeps its entries whole, and one of a row is split as it will be', () => {
  const answers = { ...right, tags: ['old; blue', 'red'] };
  const file = checkAnswers(answers, { ...rulesOf(), isRow: false });
  expect(file.values.tags).toEqual(['old; blue', 'red']);
  expect(checkAnswers(answers, rulesOf()).values.tags).toEqual(['old', 'blue', 'red']);
});

test('fields that depend on others stand as the schema would say', () => {
  expect(standingOf('donor', { ...right, mode: 'donation' }, rulesOf())).toBe('required');
  expect(standingOf('donor', { ...right, mode: 'found' }, rulesOf())).toBe('forbidden');
  const filled = { ...right, mode: 'donation', donor: 'A school' };
  expect(standingOf('donor', filled, rulesOf())).toBe('required');
});

test('personal data is found by the rules for published records', () => {
  const rules = privacyRules(garden.collections.get('accessions')!, garden.privacy);
  const answers = { ...right, title: 'Ask maria.perez@gmail.com' };
  const checks = [(values: Parameters<typeof checkPeople>[0]) => checkPeople(values, rules)];
  const { findings } = checkAnswers(answers, { ...rulesOf(), checks });
  expect(findings.map(({ field, code }) => [field, code.split('/')[0]])).toEqual([
    ['title', 'privacy'],
  ]);
});
