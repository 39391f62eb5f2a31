/** Characters that nobody can see, and the many that look like them but belong. */
import { describe, expect, test } from 'vitest';
import { checkCharacters } from '../../../src/core/text/characters.ts';

const told = (text: string) =>
  checkCharacters(text).map(({ code, index, codePoint }) => `${code} ${index} ${codePoint}`);

describe('refused', () => {
  test.each([
    ['a\u202Eb', ['text/bidi 1 U+202E']],
    ['\u2066', ['text/bidi 0 U+2066']],
    ['ab\u200F', ['text/bidi 2 U+200F']],
    ['Jos\uFFFD', ['text/replacement 3 U+FFFD']],
    ['a\uD800b', ['text/replacement 1 U+D800']],
    ['😀\u202A\u202C', ['text/bidi 2 U+202A', 'text/bidi 3 U+202C']],
    ['a\0b\x1Bc\x85', ['text/control 1 U+0000', 'text/control 3 U+001B', 'text/control 5 U+0085']],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(checkCharacters(text).every(({ level }) => level === 'error')).toBe(true);
  });
});

describe('warned of', () => {
  test.each([
    ['a\u200Bb', ['text/invisible 1 U+200B']],
    ['a\u200Db', ['text/invisible 1 U+200D']],
    ['a\u200Cb', ['text/invisible 1 U+200C']],
    ['in\u00ADvisible', ['text/invisible 2 U+00AD']],
    ['\uFEFFid', ['text/invisible 0 U+FEFF']],
    ['a\u2060\u3164', ['text/invisible 1 U+2060', 'text/invisible 2 U+3164']],
    ['a\u{E0041}', ['text/invisible 1 U+E0041']],
    ['a\uFE0F\uFE01\uFE02', ['text/invisible 2 U+FE01', 'text/invisible 3 U+FE02']],
    ['a\u2028b', ['text/invisible 1 U+2028']],
    ['JosÃ©', ['text/mojibake 3 U+00C3']],
    [
      'â€œquotedâ€\u009D',
      ['text/mojibake 0 U+00E2', 'text/mojibake 9 U+00E2', 'text/control 11 U+009D'],
    ],
  ])('%j', (text, expected) => {
    expect(told(text).sort()).toEqual([...expected].sort());
  });
});

describe('fine', () => {
  test.each([
    ['', 'nothing'],
    ['Ñandú, coração, Ångström, Âme, château, â', 'accents'],
    ['line\nbreak\r\nand\ttab', 'layout'],
    ['👩‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍🌾 ❤️‍🔥 1️⃣', 'emoji sequences'],
    ['🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}', 'the flag of Scotland'],
    ['می\u200Cخواهم', 'a Persian non-joiner'],
    ['क्\u200Dष and ക്\u200D', 'Indic joiners'],
    ['\u200Fעברית\u200F (2021)', 'marks in a right-to-left text'],
    ['葛\u{E0100}', 'a variation selector after an ideograph'],
    ['no\u00A0break “quotes” – dashes…', 'typography'],
  ])('%j: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test('a bidi embedding is refused in a right-to-left text too', () => {
  expect(told('עברית\u202E')).toEqual(['text/bidi 5 U+202E']);
});
