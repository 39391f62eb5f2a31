/** Cells by the type and format of their field. */
import { describe, expect, test } from 'vitest';
import { parseCell, suggestOption } from '../../../src/core/record/cell.ts';
import type { Field, Option } from '../../../src/core/schema/field.ts';
import { problemOf as problem, sampleField as field } from './sample-field.ts';

const integer = field({ type: 'integer' });

const warnings = (source: string, of: Field): string[] => {
  const result = parseCell(source, of);
  return 'value' in result ? (result.warnings ?? []).map(({ code }) => code) : ['problem'];
};

describe('blank is unknown, whatever the type', () => {
  test.each(['string', 'integer', 'number', 'boolean', 'array', 'object'] as const)(
    '%s',
    (type) => {
      expect(parseCell('', field({ type }))).toEqual({ value: undefined });
      expect(parseCell(' \t', field({ type }))).toMatchObject({
        value: undefined,
        warnings: [{ code: 'cell/white-space' }],
      });
    },
  );
});

describe('strings', () => {
  test.each([
    'a',
    '0',
    'true',
    '{"a":1}',
    'a;b',
    'two\nlines',
    '007',
    '-5',
    '- 5',
    '+501 223-4567',
    'N/A',
    '-',
  ])('%j is as it is', (source) => {
    expect(parseCell(source, field())).toEqual({ value: source });
  });

  test('space around is kept and warned of', () => {
    expect(parseCell(' a\u00A0', field())).toEqual({
      value: ' a\u00A0',
      warnings: [{ code: 'cell/white-space', facts: { value: ' a\u00A0' } }],
    });
  });

  test.each(['=1+1', '=HYPERLINK("x")', '+cmd|x', '-2+3+cmd', '@SUM(A1)', '- item'])(
    '%j may be run by a spreadsheet',
    (source) => {
      expect(parseCell(source, field())).toMatchObject({
        value: source,
        warnings: [{ code: 'cell/formula' }],
      });
    },
  );

  test('a list in Markdown is no formula, but a formula in Markdown is', () => {
    expect(warnings('- item\n- item', field({ markdown: true }))).toEqual([]);
    expect(warnings('=1+1', field({ markdown: true }))).toEqual(['cell/formula']);
  });

  test('both warnings at once', () => {
    expect(warnings('\t=1', field())).toEqual(['cell/white-space', 'cell/formula']);
    expect(warnings('@a ', field())).toEqual(['cell/white-space', 'cell/formula']);
  });
});

describe('numbers', () => {
  test('integer and number', () => {
    expect(parseCell('12', integer)).toEqual({ value: 12 });
    expect(parseCell('-12.50', field({ type: 'number' }))).toEqual({ value: -12.5 });
  });

  test('what may have been meant is named', () => {
    expect(problem('1,234', field({ type: 'number' }))).toEqual([
      'cell/number-reading',
      { value: '1,234', readings: '1234 / 1.234' },
    ]);
    expect(problem('1.0', integer)).toEqual([
      'cell/integer-reading',
      { value: '1.0', readings: '1' },
    ]);
    expect(problem(' 1', integer)).toEqual([
      'cell/integer-reading',
      { value: ' 1', readings: '1' },
    ]);
    expect(problem('many', integer)).toEqual(['cell/integer', { value: 'many' }]);
    expect(problem('NaN', field({ type: 'number' }))).toEqual(['cell/number', { value: 'NaN' }]);
    expect(problem('12345678901234567', integer)).toEqual([
      'cell/number-precision',
      { value: '12345678901234567' },
    ]);
  });
});

describe('booleans', () => {
  const flag = field({ type: 'boolean' });

  test('true and false', () => {
    expect([parseCell('true', flag), parseCell('false', flag)]).toEqual([
      { value: true },
      { value: false },
    ]);
  });

  test.each([
    ['TRUE', 'true'],
    ['Yes', 'true'],
    ['Sí', 'true'],
    ['1', 'true'],
    ['x', 'true'],
    [' true', 'true'],
    ['FALSO', 'false'],
    ['No', 'false'],
    ['0', 'false'],
  ])('%s is probably %s', (source, reading) => {
    expect(problem(source, flag)).toEqual(['cell/boolean-reading', { value: source, reading }]);
  });

  test('anything else has no reading', () => {
    expect(problem('maybe', flag)).toEqual(['cell/boolean', { value: 'maybe' }]);
  });
});

describe('lists', () => {
  const list = field({ type: 'array', itemType: 'string' });

  test('items are trimmed and typed', () => {
    expect(parseCell('a; b ;c d', list)).toEqual({ value: ['a', 'b', 'c d'] });
    expect(parseCell('1|2', field({ type: 'array', itemType: 'integer', separator: '|' }))).toEqual(
      { value: [1, 2] },
    );
    expect(parseCell('a', field({ type: 'array' }))).toEqual({ value: ['a'] });
  });

  test.each([
    ['a;;b', 2],
    ['a;b;', 3],
    [';a', 1],
    ['a; ;b', 2],
  ])('%s has an empty item', (source, number) => {
    expect(problem(source, list)).toEqual([
      'cell/empty-item',
      { number, separator: ';', value: source },
    ]);
  });

  test('an item that cannot be read is named alone', () => {
    expect(problem('1;two;3', field({ type: 'array', itemType: 'integer' }))).toEqual([
      'cell/integer',
      { value: 'two' },
    ]);
    expect(
      problem('2021-01-01; 3/4/2021', field({ type: 'array', itemType: 'string', format: 'date' })),
    ).toEqual(['cell/date-reading', { value: '3/4/2021', readings: '2021-04-03 / 2021-03-04' }]);
  });

  test('a list of objects is JSON', () => {
    const objects = field({ type: 'array', itemType: 'object' });
    expect(parseCell('[{"a": 1}]', objects)).toEqual({ value: [{ a: 1 }] });
    expect(problem('{"a": 1}', objects)[0]).toBe('cell/list-of-objects');
  });
});

describe('objects', () => {
  const object = field({ type: 'object' });

  test('JSON text', () => {
    expect(parseCell(' {"a": {"b": [1]}} ', object)).toEqual({ value: { a: { b: [1] } } });
  });

  test.each([
    ['name', 'cell/object'],
    ['[1]', 'cell/object'],
    ['{"a": 1,}', 'json/trailing-comma'],
    ['{"a": 1, "a": 2}', 'json/duplicate-key'],
    ['{"__proto__": 1}', 'json/forbidden-key'],
    ['{"a": "\\u202e"}', 'text/bidi'],
  ])('%s is refused', (source, code) => {
    expect(problem(source, object)[0]).toBe(code);
  });

  test('an invisible character inside is warned of', () => {
    expect(parseCell('{"a": "x\\u200b"}', object)).toEqual({
      value: { a: 'x\u200B' },
      warnings: [{ code: 'text/invisible', facts: { character: 'U+200B' } }],
    });
  });
});

test('a long value is cut in the message', () => {
  const [, facts] = problem('y'.repeat(10_000), integer);
  expect(String(facts.value)).toHaveLength(80);
});

describe('the option that was meant', () => {
  const options: Option[] = [
    { value: 'not_started', title: { en: 'Not started', es: 'Sin empezar' } },
    { value: 'complete', title: { en: 'Completed', es: 'Cumplido' } },
    { value: 3, title: { en: 'Three' } },
  ];

  test.each([
    ['Not Started', 'not_started'],
    ['not-started', 'not_started'],
    ['cumplido', 'complete'],
    ['Completd', 'complete'],
    ['three', '3'],
    ['unknown', undefined],
  ])('%s: %s', (value, expected) => {
    expect(suggestOption(value, options)).toBe(expected);
  });
});
