/** The words that misspelt ones are corrected from. */
import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../../src/core/search/entry.ts';
import { addWords, toWordList, type Vocabulary } from '../../../src/core/search/vocabulary.ts';

const entry = (title: string, content = '', filters: SearchEntry['filters'] = {}): SearchEntry => ({
  url: '/',
  language: 'en',
  title,
  titleLanguage: 'en',
  content,
  marks: 'key-from-marks',
  kind: 'Seed',
  filters,
});

function listOf(...entries: readonly SearchEntry[]): string {
  const vocabulary: Vocabulary = new Map();
  for (const one of entries) addWords(vocabulary, one);
  return toWordList(vocabulary);
}

describe('the word list', () => {
  test('has each word of titles, kinds, texts and labels, the most frequent line first', () => {
    const list = listOf(
      entry('Blue maize', 'Maize from dry soil. Maize.', { Colour: ['Azure'] }),
      entry('Red maize'),
    );
    expect(list).toBe('maize seed\nazure blue from soil\n');
  });

  test('has no short words, no numbers and no keys', () => {
    expect(listOf(entry('An ox 2026 of 12345'))).toBe('seed\n');
  });

  test('keeps accents, whichever way they were written', () => {
    expect(listOf(entry('Maíz'), entry('MAI\u0301Z'))).toBe('maíz seed\n');
  });

  test('is the same whatever the order of the entries', () => {
    const entries = [entry('Blue maize'), entry('Red bean', 'Beans.'), entry('Grey maize')];
    expect(listOf(...entries.toReversed())).toBe(listOf(...entries));
  });

  test('keeps the most frequent of very many words', () => {
    const letters = 'abcdefghij';
    const word = (n: number) =>
      `word${String(n).replace(/\d/g, (digit) => letters[Number(digit)] ?? '')}`;
    const many = Array.from({ length: 9000 }, (_, n) => entry(word(n)));
    const words = listOf(...many, entry(word(8999)))
      .trim()
      .split(/\s+/);
    expect(words).toHaveLength(5000);
    expect(words.slice(0, 2)).toEqual(['seed', word(8999)]);
  });
});
