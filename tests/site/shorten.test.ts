/** A long text ends at a word. */
import { expect, test } from 'vitest';
import { shorten } from '../../src/components/value/shorten.ts';

test('a text that fits stays as it is', () => {
  expect(shorten('one two', 7)).toBe('one two');
});

test('a longer one ends after a whole word, within the limit', () => {
  expect(shorten('one two three', 10)).toBe('one two…');
});

test('a word that is longer than the limit is cut', () => {
  expect(shorten('abcdefghijkl', 6)).toBe('abcde…');
});
