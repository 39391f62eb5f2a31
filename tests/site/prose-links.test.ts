/** Links in prose lead to the page meant, under any base path and in the reader's language. */
import { expect, test } from 'vitest';
import { withLinks } from '../../src/components/page/prose-links.ts';

const reader = {
  href: (path: string) => `/site/es${path}`,
  file: (path: string) => `/site${path}`,
};

test.each([
  ['/data/', '/site/es/data/'],
  ['/seeds/#one', '/site/es/seeds/#one'],
  ['/data/seeds.csv', '/site/data/seeds.csv'],
  ['https://x.example/', 'https://x.example/'],
  ['//x.example/', '//x.example/'],
  ['#part', '#part'],
])('%s leads to %s', (path, address) => {
  expect(withLinks(`<p>See <a class="a" href="${path}">it</a>.</p>`, reader)).toBe(
    `<p>See <a class="a" href="${address}">it</a>.</p>`,
  );
});
