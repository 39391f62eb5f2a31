/** Cells whose text means something: dates, addresses, identifiers. */
import { describe, expect, test } from 'vitest';
import { parseCell } from '../../../src/core/record/cell.ts';
import { problemOf as problem, sampleField as field } from './sample-field.ts';

const date = field({ format: 'date' });
const partial = field({ format: 'partial-date' });

describe('dates', () => {
  test('in the calendar and in usual years', () => {
    expect(parseCell('2021-02-28', date)).toEqual({ value: '2021-02-28' });
    expect(parseCell('2021-02', partial)).toEqual({ value: '2021-02' });
    expect(parseCell('2021', partial)).toEqual({ value: '2021' });
  });

  test.each([
    ['2021-02-30', date, 'cell/date-missing', { value: '2021-02-30', month: '2021-02', days: 28 }],
    [
      '2024-02-30',
      partial,
      'cell/date-missing',
      { value: '2024-02-30', month: '2024-02', days: 29 },
    ],
    [
      '02/03/2021',
      date,
      'cell/date-reading',
      { value: '02/03/2021', readings: '2021-03-02 / 2021-02-03' },
    ],
    ['2021-2-3', date, 'cell/date-reading', { value: '2021-2-3', readings: '2021-02-03' }],
    ['44257', date, 'cell/date-reading', { value: '44257', readings: '2021-03-02' }],
    [' 2021-02-03', date, 'cell/date-reading', { value: ' 2021-02-03', readings: '2021-02-03' }],
    ['2021-02', date, 'cell/date', { value: '2021-02' }],
    ['soon', partial, 'cell/partial-date', { value: 'soon' }],
    [
      'March 2021',
      partial,
      'cell/partial-date-reading',
      { value: 'March 2021', readings: '2021-03' },
    ],
    ['0000-01-01', date, 'cell/date', { value: '0000-01-01' }],
    ['1899-12-31', date, 'cell/year', { value: '1899-12-31', from: 1900, to: 2100 }],
    ['2202-01', partial, 'cell/year', { value: '2202-01', from: 1900, to: 2100 }],
  ])('%s', (source, of, code, facts) => {
    expect(problem(source, of)).toEqual([code, facts]);
  });

  test('a schema may set its own years', () => {
    const old = field({ format: 'date', years: { from: 1500, to: 1950 } });
    expect(parseCell('1821-09-15', old)).toEqual({ value: '1821-09-15' });
    expect(problem('1951-01-01', old)[0]).toBe('cell/year');
  });

  test('moments need a time zone', () => {
    const moment = field({ format: 'date-time' });
    expect(parseCell('2021-03-31T09:30:00-06:00', moment)).toEqual({
      value: '2021-03-31T09:30:00-06:00',
    });
    for (const source of [
      '2021-03-31',
      '2021-03-31T09:30:00',
      '2021-02-30T09:30:00Z',
      '2021-03-31T24:00:00Z',
      '2021-03-31 09:30Z',
    ]) {
      expect(problem(source, moment)[0]).toBe('cell/date-time');
    }
  });
});

describe('addresses', () => {
  test.each(['http-url', 'uri', 'uri-mailto'])('format %s refuses what runs', (format) => {
    expect(parseCell('https://example.org/a', field({ format }))).toEqual({
      value: 'https://example.org/a',
    });
    expect(problem('javascript:alert(1)', field({ format }))[0]).toBe('cell/url-scheme');
    expect(problem('www.example.org', field({ format }))).toEqual([
      'cell/url-relative',
      { value: 'www.example.org', reading: 'https://www.example.org' },
    ]);
  });

  test('mail only where the format says so', () => {
    expect(parseCell('mailto:a@example.org', field({ format: 'uri-mailto' }))).toHaveProperty(
      'value',
    );
    expect(problem('mailto:a@example.org', field({ format: 'uri' }))[0]).toBe('cell/url-scheme');
  });
});

describe('traces of a spreadsheet', () => {
  const changed = [
    '1.20E+05',
    '1,2E+11',
    '2E5',
    '01-Mar',
    '1-ene',
    'Mar-01',
    '1-Mar-2021',
    '03/01/2021',
  ];

  test.each(changed)('%s is refused in keys, references and fields with a pattern', (source) => {
    const expected = ['cell/spreadsheet', { value: source }];
    expect(problem(source, field(), true)).toEqual(expected);
    expect(problem(source, field({ references: 'seeds' }))).toEqual(expected);
    expect(problem(source, field({ pattern: '^[a-z]{2}-[0-9]+$' }))).toEqual(expected);
    expect(
      problem(`ab-1; ${source}`, field({ type: 'array', itemType: 'string', references: 'seeds' })),
    ).toEqual(expected);
  });

  test.each(changed)(
    '%s is fine in any other text, and where the pattern asks for it',
    (source) => {
      expect(parseCell(source, field())).toEqual({ value: source });
      expect(parseCell(source, field({ pattern: '^.+$' }))).toEqual({ value: source });
    },
  );

  test.each(['mar-abierto', 'dec-2', '1-march', 'e5', '12-34', '2021-03', 'a1.20E+05'])(
    '%s is an identifier like another',
    (source) => {
      expect(parseCell(source, field(), true)).toEqual({ value: source });
    },
  );

  test.each(['#REF!', '#NAME?', '#N/A', '#DIV/0!', '#¡VALOR!', '####', '##########'])(
    '%s is no value of any type',
    (source) => {
      for (const type of ['string', 'number', 'array', 'object', 'boolean'] as const) {
        expect(problem(source, field({ type }))).toEqual([
          'cell/spreadsheet-error',
          { value: source },
        ]);
      }
    },
  );

  test.each(['#', '##', '#1', '# Title', '#REF', '#N/A?'])('%s is a text', (source) => {
    expect(parseCell(source, field({ markdown: true }))).toEqual({ value: source });
  });
});
