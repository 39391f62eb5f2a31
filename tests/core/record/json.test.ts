/** JSON read strictly: every slip has a code and a place, and valid text the value that JSON.parse gives. */
import { parse as parseTree } from '@humanwhocodes/momoa';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../src/core/record/json.ts';

const read = (text: string) => readJson('data/seeds/a.json', text);
const told = (text: string) =>
  read(text).problems.map(
    ({ code, place }) =>
      `${code} ${place.line ?? '-'}:${place.column ?? '-'} ${place.pointer ?? '-'}`,
  );

describe('syntax', () => {
  test.each([
    ['', 'json/empty 1:1 '],
    ['  \n ', 'json/empty 1:1 '],
    ['{"a": 1,}', 'json/trailing-comma 1:8 '],
    ['[1, 2,\n]', 'json/trailing-comma 1:6 '],
    ['// note\n{}', 'json/comment 1:1 '],
    ['{"a": 1 /* x */}', 'json/comment 1:9 '],
    ['{"a": /* x */ 1}', 'json/comment 1:7 /a'],
    ['{\n# x\n}', 'json/comment 2:1 '],
    ['{"a": 1} {"b": 2}', 'json/trailing-text 1:10 '],
    ['[]]', 'json/trailing-text 1:3 '],
    ['{"a": 1\n "b": 2}', 'json/comma 2:2 '],
    ['{"a": "he said "hi""}', 'json/comma 1:17 '],
    ['{"a" 1}', 'json/colon 1:6 /a'],
    ["{'a': 1}", 'json/quote 1:2 '],
    ['{“a”: 1}', 'json/quote 1:2 '],
    ['{a: 1}', 'json/unquoted-key 1:2 '],
    ['{"a": NaN}', 'json/word 1:7 /a'],
    ['{"a": -Infinity}', 'json/word 1:7 /a'],
    ['{"a": undefined}', 'json/word 1:7 /a'],
    ['{"a": True}', 'json/word 1:7 /a'],
    ['[truey]', 'json/word 1:2 /0'],
    ['[01]', 'json/number 1:2 /0'],
    ['[+1]', 'json/number 1:2 /0'],
    ['[.5]', 'json/number 1:2 /0'],
    ['[1.]', 'json/number 1:2 /0'],
    ['[0x10]', 'json/number 1:2 /0'],
    ['[1e]', 'json/number 1:2 /0'],
    ['[-]', 'json/unexpected 1:2 /0'],
    ['[1,,2]', 'json/unexpected 1:4 /1'],
    ['{"a": }', 'json/unexpected 1:7 /a'],
    ['{1: 2}', 'json/unexpected 1:2 '],
    ['{"a": "x\ny"}', 'json/string-open 1:7 /a'],
    ['["abc', 'json/string-open 1:2 /0'],
    ['["abc\\', 'json/string-open 1:2 /0'],
    ['["a\tb"]', 'json/control 1:4 /0'],
    ['["\\x"]', 'json/escape 1:3 /0'],
    ['["C:\\Users"]', 'json/escape 1:5 /0'],
    ['["\\u12"]', 'json/escape 1:3 /0'],
    ['{\n "a": [1, 2', 'json/end 2:12 /a'],
    ['{"a":', 'json/end 1:6 /a'],
    ['{"é😀": x}', 'json/word 1:8 /é😀'],
    ['['.repeat(101), `json/depth 1:101 ${'/0'.repeat(100)}`],
    ['['.repeat(1_000_000), `json/depth 1:101 ${'/0'.repeat(100)}`],
  ])('%.30j', (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(read(text).value).toBeUndefined();
  });

  test('the end names the bracket that is open', () => {
    expect(read('{\n "a": [1,\n 2').problems[0]?.facts).toEqual({ opener: '[', line: 2 });
  });
});

describe('what JSON.parse would let pass', () => {
  test('equal keys, also when one is escaped', () => {
    const { value, problems } = read('{"b": 1,\n "\\u0062": 2, "c": [{"x": 1, "x": 1}]}');
    expect(problems).toMatchObject([
      {
        code: 'json/duplicate-key',
        place: { line: 2, column: 2, pointer: '/b' },
        facts: { key: 'b', line: 1 },
      },
      { code: 'json/duplicate-key', place: { line: 2, pointer: '/c/0/x' } },
    ]);
    expect(value).toEqual({ b: 2, c: [{ x: 1 }] });
  });

  test('the same key in two objects is fine', () => {
    expect(told('[{"a": 1}, {"a": {"a": 2}}]')).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'the key %s gives no value',
    (key) => {
      const { value, problems } = read(`[{"a": {"${key}": {"x": 1}}}]`);
      expect(problems.map(({ code }) => code)).toEqual(['json/forbidden-key']);
      expect(value).toBeUndefined();
    },
  );

  test('as a value these words are fine', () => {
    expect(told('["__proto__", "constructor"]')).toEqual([]);
  });

  test('numbers that would be rounded', () => {
    expect(told('[12345678901234567890, 1e400, 0.1, 1e3, -0, 9007199254740991]')).toEqual([
      'json/precision 1:2 /0',
      'json/precision 1:24 /1',
    ]);
  });

  test('characters in strings and keys, raw or escaped', () => {
    expect(
      told(
        '{"a": "x\u202E", "b": "\\u202e", "c\\ud800": 1, "d": "\\u0000", "e": "a\u200Bb", "f": "😀\\ud83d\\ude00"}',
      ),
    ).toEqual([
      'text/bidi 1:7 /a',
      'text/bidi 1:18 /b',
      'text/replacement 1:28 /c\uD800',
      'text/control 1:47 /d',
      'text/invisible 1:62 /e',
    ]);
    expect(read('"a\u200Bb"').problems[0]?.level).toBe('warning');
  });
});

describe('places', () => {
  const text =
    '\n{\n  "seeds": [\n    {"id": "a]}\\"", "n": [1, {"x/y": {"~": null}}]},\n    {"id": "ñ", "t": true}\n  ]\n}\n';
  const { placeOf, problems } = read(text);

  test.each([
    ['', 2, 1],
    ['/seeds', 3, 12],
    ['/seeds/0', 4, 5],
    ['/seeds/0/id', 4, 12],
    ['/seeds/0/n/1', 4, 30],
    ['/seeds/0/n/1/x~1y/~0', 4, 44],
    ['/seeds/1/t', 5, 22],
    ['/seeds/1/missing/deeper', 5, 5],
    ['/seeds/9', 3, 12],
    ['/other', 2, 1],
  ])('%s', (pointer, line, column) => {
    expect(problems).toEqual([]);
    expect(placeOf(pointer)).toEqual({ file: 'data/seeds/a.json', line, column, pointer });
  });

  test('of a text that is no JSON, the file alone', () => {
    expect(read('{').placeOf('/a')).toEqual({ file: 'data/seeds/a.json', pointer: '/a' });
  });

  test('100,000 records are each found on their line', () => {
    const many = read(
      `[\n${Array.from({ length: 100_000 }, (_, index) => `{"id": ${index}, "t": "}]"}`).join(',\n')}\n]`,
    );
    expect(many.placeOf('/99999/t')).toMatchObject({ line: 100_001, column: 20 });
    for (let index = 0; index < 100_000; index += 7) {
      if (many.placeOf(`/${index}/id`).line !== index + 2) expect.fail(String(index));
    }
  });
});

describe('what is accepted is what JSON.parse and a second strict parser accept', () => {
  test.each([
    ['brackets and values', 4, ['{', '}', '[', ']', ',', ':', '"a"', '1', '-', 'null', ' ']],
    ['objects', 5, ['{', '}', ',', ':', '"a"', '1']],
    ['numbers', 5, ['-', '0', '1', '.', 'e', '+']],
    ['strings', 5, ['"', '\\', 'u', 'n', '0041', '/']],
  ])('%s', (_, longest, pieces) => {
    let texts: readonly string[] = [''];
    for (let length = 1; length <= longest; length++) {
      texts = texts.flatMap((text) => pieces.map((piece) => text + piece));
      for (const text of texts) {
        const isAccepted = read(text).value !== undefined;
        if (isAccepted !== accepts(JSON.parse, text)) expect.fail(text);
        if (isAccepted !== accepts((source) => parseTree(source, { mode: 'json' }), text))
          expect.fail(text);
      }
    }
  });
});

function accepts(parser: (text: string) => unknown, text: string): boolean {
  try {
    parser(text);
    return true;
  } catch {
    return false;
  }
}
