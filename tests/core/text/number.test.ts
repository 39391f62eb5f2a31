/** The grammar for numbers, and the readings that are suggested for everything else. */
import { describe, expect, test } from 'vitest';
import { isExact, parseNumber } from '../../../src/core/text/number.ts';

const readings = (source: string, isInteger = false): readonly string[] => {
  const result = parseNumber(source, isInteger);
  if ('value' in result) throw new Error(`${source} is a number`);
  return result.readings;
};

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['7', 7],
    ['-12.50', -12.5],
    ['0.001', 0.001],
    ['1.234', 1.234],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['-88.76543210987654', -88.76543210987654],
    ['1000000000000000000000', 1e21],
  ])('%s', (source, value) => {
    expect(parseNumber(source, false)).toEqual({ value });
  });

  test('minus zero is zero', () => {
    expect(Object.is((parseNumber('-0', true) as { value: number }).value, 0)).toBe(true);
  });

  test.each([
    '9007199254740993',
    '123456789012345678',
    '0.12345678901234567',
    '1' + '0'.repeat(400),
  ])('%s would be rounded', (source) => {
    expect(parseNumber(source, false)).toEqual({ fault: 'precision', readings: [] });
  });

  test.each([
    'NaN',
    'Infinity',
    '-Infinity',
    '0x10',
    '1n',
    '--1',
    '1.2.3',
    '',
    ' ',
    'abc',
    '1 2 x',
    '-',
  ])('%j is refused and has no reading', (source) => {
    expect(parseNumber(source, false)).toEqual({ fault: 'number', readings: [] });
  });
});

describe('readings', () => {
  test.each([
    ['1,234.50', ['1234.50']],
    ['1.234,50', ['1234.50']],
    ['1,234', ['1234', '1.234']],
    ['1.234.567', ['1234567']],
    ['12,34,567.8', ['1234567.8']],
    ['12,5', ['12.5']],
    ["1'234", ['1234']],
    ['1 234,5', ['1234.5']],
    ['1\u202F234', ['1234']],
    ['$5', ['5']],
    ['-$5', ['-5']],
    ['BZ$1,000.25', ['1000.25']],
    ['USD 5', ['5']],
    ['5 €', ['5']],
    ['1e3', ['1000']],
    ['1.20E+05', ['120000']],
    ['１２３', ['123']],
    ['12%', ['12']],
    ['+5', ['5']],
    ['007', ['7']],
    ['.5', ['0.5']],
    ['5.', ['5']],
    ['−3', ['-3']],
    ['(500)', ['-500']],
    [' 4 ', ['4']],
  ])('%s may be %j', (source, expected) => {
    expect(readings(source)).toEqual(expected);
  });

  test('every reading is a number in the grammar', () => {
    for (const source of [
      '$1,2,3',
      'e5',
      ',5',
      '5,',
      '1,,2',
      '.',
      '-.',
      '%',
      '$',
      '1e999',
      '()',
      '(1',
      '00.00',
    ]) {
      for (const reading of readings(source)) {
        expect(parseNumber(reading, false), source).toHaveProperty('value');
      }
    }
  });
});

describe('whole numbers', () => {
  test.each([
    ['5.0', ['5']],
    ['5.5', []],
    ['1.234', ['1234']],
  ])('%s is not one; it may be %j', (source, expected) => {
    expect(parseNumber(source, true)).toEqual({ fault: 'integer', readings: expected });
  });

  test('no reading has a decimal point', () => {
    expect(readings('1,234', true)).toEqual(['1234']);
    expect(readings('12,5', true)).toEqual([]);
  });
});

test('exactness counts the digits that are written, also with an exponent', () => {
  expect(isExact('1.5e300', 1.5e300)).toBe(true);
  expect(isExact('1e400', Number('1e400'))).toBe(false);
  expect(isExact('0.1000000000000000000', 0.1)).toBe(true);
});
