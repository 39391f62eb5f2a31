import { expect, test } from 'vitest';
import { pagesAround } from '../../src/components/list/pages-around.ts';

test.each([
  [1, 1, '1'],
  [1, 2, '1 2'],
  [1, 9, '1 2 gap 9'],
  [4, 9, '1 2 3 4 5 gap 9'],
  [5, 9, '1 gap 4 5 6 gap 9'],
  [7, 9, '1 gap 6 7 8 9'],
  [9, 9, '1 gap 8 9'],
])('from page %d of %d one can go to %s', (page, pages, around) => {
  expect(pagesAround(page, pages).join(' ')).toBe(around);
});
