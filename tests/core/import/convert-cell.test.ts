/** What one cell of a spreadsheet becomes: converted when it can mean one thing, and told or asked about otherwise. */
import { describe, expect, test } from 'vitest';
import { convertCell, type DateOrder } from '../../../src/core/import/convert-cell.ts';
import { fold, type SheetCell } from '../../../src/core/import/sheet.ts';
import type { Field } from '../../../src/core/schema/field.ts';
import { sampleField } from '../record/sample-field.ts';

const titles: Readonly<Record<string, readonly string[]>> = {
  'north ridge': ['north'],
  'old mill': ['mill-1', 'mill-2'],
};
const lookup = {
  hasKey: (_: string, key: string) => ['north', 'south', 'mill-1', 'mill-2'].includes(key),
  keysOf: (_: string, title: string) => titles[title] ?? [],
};

function convert(
  cell: SheetCell | string,
  field: Partial<Field>,
  dates?: DateOrder,
  isKey = false,
): unknown {
  const source = typeof cell === 'string' ? ({ kind: 'text', text: cell } as const) : cell;
  const result = convertCell(source, sampleField(field), isKey, { dates, lookup });
  if ('text' in result) return result.text;
  return 'question' in result ? result.question : { code: result.problem.code };
}

const refused = (code: string) => ({ code });
const date: Partial<Field> = { format: 'date' };
const number: Partial<Field> = { type: 'number' };

describe('dates', () => {
  test.each([
    [{ kind: 'day', text: '2021-03-31' } as const, '2021-03-31'],
    ['2021-03-31', '2021-03-31'],
    ['31/03/2021', '2021-03-31'],
    ['3/31/2021', '2021-03-31'],
    ['2021-3-5', '2021-03-05'],
    ['31 de marzo de 2021', '2021-03-31'],
    ['March 31, 2021', '2021-03-31'],
    ['02/02/2021', '2021-02-02'],
    ['02/03/2021', ['2021-03-02', '2021-02-03']],
    ['44257', refused('cell/date-reading')],
    [{ kind: 'number', text: '44257' } as const, refused('cell/date-reading')],
    ['31/03/21', refused('cell/date-reading')],
    ['31-mar-21', refused('cell/date-reading')],
    ['soon', refused('cell/date')],
    ['2021-02-30', refused('cell/date-missing')],
  ])('%j is %j', (source, wanted) => {
    expect(convert(source, date)).toEqual(wanted);
  });

  test('whose order has been said', () => {
    expect(convert('02/03/2021', date, 'dmy')).toBe('2021-03-02');
    expect(convert('02/03/2021', date, 'mdy')).toBe('2021-02-03');
    expect(convert('31/03/2021', date, 'dmy')).toBe('2021-03-31');
    // The month has no 31st: what was said does not hold for this cell.
    expect(convert('31/03/2021', date, 'mdy')).toEqual(refused('cell/date-reading'));
  });

  test('with less than a day, where that is allowed', () => {
    expect(convert('March 2021', { format: 'partial-date' })).toBe('2021-03');
    expect(convert('2021', { format: 'partial-date' })).toBe('2021');
  });

  test('in a field that is none are what a spreadsheet made of something else', () => {
    expect(convert({ kind: 'day', text: '2021-03-01' }, {})).toEqual(refused('cell/spreadsheet'));
    expect(convert({ kind: 'day', text: '2021-03-01' }, number)).toEqual(
      refused('cell/spreadsheet'),
    );
  });
});

describe('numbers', () => {
  test.each([
    [{ kind: 'number', text: '1234.5' } as const, '1234.5'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['12,5', '12.5'],
    ['1 234 567', '1234567'],
    ['-7', '-7'],
    ["'-7", '-7'],
    ['1,234', refused('cell/number-reading')],
    ['1.234', '1.234'],
    ['$5', refused('cell/number-reading')],
    ['5 USD', refused('cell/number-reading')],
    ['50%', refused('cell/number-reading')],
    ['1e3', refused('cell/number-reading')],
    ['many', refused('cell/number')],
  ])('%j is %j', (source, wanted) => {
    expect(convert(source, number)).toEqual(wanted);
  });

  test('that are whole only when nothing is cut off', () => {
    const whole: Partial<Field> = { type: 'integer' };
    expect(convert('1,250.00', whole)).toBe('1250');
    expect(convert('1.250.000', whole)).toBe('1250000');
    expect(convert('1,234', whole)).toEqual(refused('cell/integer-reading'));
    expect(convert('88.5', whole)).toEqual(refused('cell/integer'));
  });
});

describe('names', () => {
  const options: Partial<Field> = {
    options: [
      { value: 'lent', title: { en: 'On loan', es: 'En préstamo' } },
      { value: 'stored', title: { en: 'Here', es: 'Aquí' } },
      { value: 'lost', title: { en: 'Gone', es: 'Aquí' } },
    ],
  };

  test.each([
    ['lent', 'lent'],
    ['On loan', 'lent'],
    ['en prestamo', 'lent'],
    ['LENT', 'lent'],
    ['Aquí', 'Aquí'],
    ['on loan?', 'lent'],
    ['borrowed', 'borrowed'],
  ])('%j of an enumeration is %j', (source, wanted) => {
    expect(convert(source, options)).toBe(wanted);
  });

  test.each([
    ['north', 'north'],
    ['North Ridge', 'north'],
    ['Old mill', 'Old mill'],
    ['Nowhere', 'Nowhere'],
  ])('%j of a reference is %j', (source, wanted) => {
    expect(convert(source, { references: 'stations' })).toBe(wanted);
  });

  test('in a list, with commas only where every entry is known', () => {
    const list: Partial<Field> = { type: 'array', itemType: 'string', references: 'stations' };
    expect(convert('North ridge; south', list)).toBe('north;south');
    expect(convert('North ridge, south', list)).toBe('north;south');
    expect(convert('North ridge, nowhere', list)).toBe('North ridge, nowhere');
    const free: Partial<Field> = { type: 'array', itemType: 'string' };
    expect(convert('tall, very', free)).toBe('tall, very');
  });
});

test.each([
  ['Sí', 'true'],
  ['NO', 'false'],
  ['x', 'true'],
  [{ kind: 'boolean', text: 'true' } as const, 'true'],
  ['perhaps', refused('cell/boolean')],
])('%j as true or false is %j', (source, wanted) => {
  expect(convert(source, { type: 'boolean' })).toEqual(wanted);
});

test('texts stay as they are, without the space around them; what disarms a formula is part of them', () => {
  expect(convert('  Amber,  barley ', {})).toBe('Amber,  barley');
  expect(convert("'=1+1", {})).toBe("'=1+1");
  expect(convert({ kind: 'error', text: '#N/A' }, {})).toEqual(refused('cell/spreadsheet-error'));
});

test('capitals, accents and signs do not count in a name', () => {
  expect(fold('  Título (en inglés): ')).toBe('titulo en ingles');
});
