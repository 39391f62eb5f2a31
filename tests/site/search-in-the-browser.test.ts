/** The search in the browser: which words were misspelt, and what was probably meant. */
import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/client/pagefind.ts';
import { leavesOut } from '../../src/client/search-help.ts';
import { spellingFrom } from '../../src/client/spelling.ts';

describe('spelling', () => {
  const spelling = spellingFrom('government committee\ncommitment gobierno maíz\nmaizes\n');

  test.each([
    ['comittee', 'committee'],
    ['comitment', 'commitment'],
    ['gobieno', 'gobierno'],
    ['govermnent', 'government'],
    ['xylophone', undefined],
  ])('of %s is %s', (word, meant) => {
    expect(spelling.has(word)).toBe(false);
    expect(spelling.nearest(word)).toBe(meant);
  });

  test('counts neither accents nor capitals, nor the end of a word still being typed', () => {
    for (const word of ['Maiz', 'GOBIERNO', 'commi']) expect(spelling.has(word)).toBe(true);
  });

  test('without a list knows no word and corrects none', () => {
    expect(spellingFrom('').nearest('comittee')).toBeUndefined();
  });
});

describe('results leave a word out', () => {
  const found = (title: string, excerpt: string): Found => ({
    url: '/',
    excerpt,
    raw_content: excerpt,
    meta: { title, kind: 'Seed', marks: 'acc-001' },
  });
  const results = [found('Blue maize', 'A <mark>report</mark> on studies.')];

  test.each(['blue', 'maize', 'seeds', 'reports', 'study', 'acc-001', 'on', 'Blúe report'])(
    'not %s',
    (query) => {
      expect(leavesOut(query, results)).toBe(false);
    },
  );

  test.each(['maiseses', 'blue comitment', 'marked'])('%s', (query) => {
    expect(leavesOut(query, results)).toBe(true);
  });
});
