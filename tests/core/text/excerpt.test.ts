/** Values in messages, and places in texts. */
import { expect, test } from 'vitest';
import { excerpt } from '../../../src/core/text/excerpt.ts';
import { lastUpTo, positionsIn } from '../../../src/core/text/position.ts';

test.each([
  ['plain é “text”', 'plain é “text”'],
  ['two\nlines', 'two⏎lines'],
  ['a\u202Eb\u200B', 'a<U+202E>b<U+200B>'],
  ['\u001B[31mred', '<U+001B>[31mred'],
  ['tab\there', 'tab<U+0009>here'],
  ['x'.repeat(80), 'x'.repeat(80)],
  ['x'.repeat(81), 'x'.repeat(79) + '…'],
  ['😀'.repeat(500), '😀'.repeat(79) + '…'],
])('%j is shown as %j', (value, shown) => {
  expect(excerpt(value)).toBe(shown);
});

test('an excerpt of a huge value does not read it all', () => {
  expect(excerpt('y'.repeat(50_000_000))).toHaveLength(80);
});

test('positions count characters, not UTF-16 units', () => {
  const text = 'añ😀b\n\nx😀';
  const position = positionsIn(text);
  expect(position(0)).toEqual({ line: 1, column: 1 });
  expect(position(text.indexOf('b'))).toEqual({ line: 1, column: 4 });
  expect(position(text.indexOf('\n') + 1)).toEqual({ line: 2, column: 1 });
  expect(position(text.length)).toEqual({ line: 3, column: 3 });
});

test('the last entry up to a value', () => {
  expect([-1, 0, 1, 4, 9, 99].map((value) => lastUpTo([0, 4, 9], value))).toEqual([
    -1, 0, 0, 1, 2, 2,
  ]);
});
