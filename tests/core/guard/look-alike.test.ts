/** Which new keys are old ones that a spreadsheet or a slip has changed, and which are not. */
import { expect, it } from 'vitest';
import { lookAlikes } from '../../../src/core/guard/look-alike.ts';

it.each([
  ['AB-1', 'ab-1'],
  ['007', '7'],
  ['lot-012', 'lot-12'],
  ['amber', 'amber '],
  ['amber barley', 'amber\u00A0barley'],
  ['a-1', 'a–1'],
  ['12', '12.0'],
  ['1-3', '01-Mar'],
  ['mar-1', '01-Mar'],
  ['3-1', '1-Mar'],
  ['2021-03', 'Mar-21'],
  ['2021-03-01', '01/03/2021'],
  ['1-4', '1-abr'],
  ['120000', '1.20E+05'],
  ['123456789012', '1.23457E+11'],
  ['12E5', '1.20E+06'],
  ['1e5', '100000'],
])('%s becomes %s', (old, now) => {
  expect([...lookAlikes([old], ['other', now])]).toEqual([[old, now]]);
});

it.each([
  ['amber', 'ember'],
  ['lot-10', 'lot-1'],
  ['lot-1', 'lot-2'],
  ['123456', '123457'],
  ['120000', '1.30E+05'],
  ['2021-03', '2021-04'],
  ['1-3', '3-1'],
  ['north-mar', 'south-mar'],
  ['1-3', '01-Apr'],
])('%s and %s are two records', (old, now) => {
  expect([...lookAlikes([old], [now])]).toEqual([]);
});

it('takes each new key once', () => {
  expect([...lookAlikes(['AB', 'Ab'], ['ab'])]).toEqual([['AB', 'ab']]);
});
