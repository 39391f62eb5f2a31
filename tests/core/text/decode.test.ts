/** Bytes that spreadsheets and editors really write, and what decodeText says of them. */
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/core/text/decode.ts';
import { firstInvalid } from '../../../src/core/text/encoding.ts';

const file = 'data/seeds/a.csv';
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Text in UTF-16, with or without a byte-order mark. */
function utf16(text: string, isBigEndian: boolean, hasMark: boolean): Uint8Array {
  const bytes = Buffer.from((hasMark ? '\uFEFF' : '') + text, 'utf16le');
  return Uint8Array.from(isBigEndian ? bytes.swap16() : bytes);
}

/** `code line:column` of each problem. */
function told(bytes: Uint8Array, name = file): string[] {
  return decodeText(name, bytes).problems.map(
    ({ code, place }) => `${code} ${place.line ?? '-'}:${place.column ?? '-'}`,
  );
}

describe('what is accepted', () => {
  test.each([
    ['plain text', 'id,name\n1,Ñame\n', 'id,name\n1,Ñame\n'],
    ['a byte-order mark', '\uFEFFid\n1\n', 'id\n1\n'],
    ['Windows line ends', 'id\r\n1\r\n', 'id\n1\n'],
    ['Windows rows with Unix lines inside a cell', 'id,t\r\n1,"a\nb"\r\n', 'id,t\n1,"a\nb"\n'],
    ['nothing', '', ''],
    ['tabs', 'a\tb', 'a\tb'],
    ['a second byte-order mark, which is a character', '\uFEFF\uFEFFid', '\uFEFFid'],
  ])('%s', (_, source, text) => {
    expect(decodeText(file, utf8(source))).toMatchObject({ text, problems: [] });
  });
});

test.each([
  ['plain text', 'id\n', undefined],
  ['a letter whose bytes begin as the mark does', 'ﻀ\n', undefined],
  ['a byte-order mark', '\uFEFFid\n', true],
  ['Windows line ends', 'id\r\n', true],
])('%s: whether something was dropped', (_, source, wanted) => {
  expect(decodeText(file, utf8(source)).isLaidOutOtherwise).toBe(wanted);
});

describe('other encodings are named and give no text', () => {
  test('Windows-1252 shows the line, the column and the letter that was meant', () => {
    const { text, problems } = decodeText(file, latin1('id,ñ\n1,José\n'.replace('ñ', 'n')));
    expect(text).toBeUndefined();
    expect(problems).toEqual([
      {
        code: 'text/windows-1252',
        level: 'error',
        place: { file, line: 2, column: 6 },
        facts: { byte: 'E9', character: 'é' },
      },
    ]);
  });

  test('columns before the byte are counted in characters', () => {
    const bytes = Buffer.concat([Buffer.from('áé'), Buffer.from([0x93])]);
    expect(decodeText(file, Uint8Array.from(bytes)).problems[0]).toMatchObject({
      place: { line: 1, column: 3 },
      facts: { byte: '93', character: '“' },
    });
  });

  test.each([
    ['little endian with a mark', false, true],
    ['big endian with a mark', true, true],
    ['little endian without a mark', false, false],
    ['big endian without a mark', true, false],
  ])('UTF-16, %s', (_, isBigEndian, hasMark) => {
    const bytes = utf16('id,name\n1,José\n2,Ann\n', isBigEndian, hasMark);
    expect(told(bytes)).toEqual(['text/utf-16 -:-']);
    expect(decodeText(file, bytes).text).toBeUndefined();
  });

  test('UTF-16 whose letters are all ASCII is valid UTF-8, and found by its zeros', () => {
    expect(told(utf16('id,name\n1,a\n', false, false))).toEqual(['text/utf-16 -:-']);
  });

  test('a cut-off character', () => {
    expect(told(Uint8Array.from([0x61, 0x0a, 0xe2, 0x82]))).toEqual(['text/windows-1252 2:1']);
    expect(told(Uint8Array.from([0x61, 0x81]))).toEqual(['text/encoding 1:2']);
  });
});

describe('line ends', () => {
  test.each([
    ['mixed, Windows first', 'a\r\nb\nc\r\n', ['text/line-ends 2:-']],
    ['mixed, Unix first', 'a\nb\nc\r\n', ['text/line-ends 3:-']],
    ['an old Mac', 'a\rb\rc', ['text/carriage-return 1:-']],
    ['one lone carriage return', 'a\n"b\rc"\n', ['text/carriage-return 2:-']],
  ])('%s', (_, source, expected) => {
    expect(told(utf8(source))).toEqual(expected);
  });

  test('outside CSV a quote does not excuse a mixed line end', () => {
    expect(told(utf8('{"a":\r\n"b\n"}'), 'a.json')).toEqual(['text/line-ends 2:-']);
  });

  test('mixed line ends still give the text', () => {
    expect(decodeText(file, utf8('a\r\nb\n')).text).toBe('a\nb\n');
  });
});

describe('control characters', () => {
  test('every one is told, with its code point', () => {
    const { text, problems } = decodeText(file, utf8('id\n1\0,é\x1B\n\x7F\u0085'));
    expect(text).toBeUndefined();
    expect(problems.map(({ place, facts }) => [place.line, place.column, facts.character])).toEqual(
      [
        [2, 2, 'U+0000'],
        [2, 5, 'U+001B'],
        [3, 1, 'U+007F'],
        [3, 2, 'U+0085'],
      ],
    );
  });
});

test('the first invalid byte is where a fatal decoder stops', () => {
  const sequences = [
    [0x80],
    [0xc0, 0xaf],
    [0xc1, 0x81],
    [0xe0, 0x80, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf0, 0x8f, 0xbf, 0xbf],
    [0xf4, 0x90, 0x80, 0x80],
    [0xf5, 0x80, 0x80, 0x80],
    [0xff],
    [0xe2, 0x28, 0xa1],
    [0xf0, 0x9f, 0x98],
  ];
  for (const bytes of sequences) {
    expect(firstInvalid(Uint8Array.from([0x61, 0xc3, 0xa9, ...bytes, 0x61]))).toBe(3);
  }
  expect(firstInvalid(utf8('aé€😀'))).toBe(utf8('aé€😀').length);
});
