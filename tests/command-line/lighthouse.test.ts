/** Which pages Lighthouse is given to judge. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { judgedPages } from '../../scripts/lib/lighthouse/pages.ts';
import { buildPublication, text } from '../core/publication-builder.ts';

const properties = { id: text('Id'), title: text('Title') };
const publication = buildPublication({
  seeds: { properties, rows: [{ id: 'a' }, { id: 'b' }] },
  stations: { properties, rows: [{ id: 's1' }] },
  checks: { properties, record: { title: 'title', page: false }, rows: [{ id: 'c1' }] },
});

const site = mkdtempSync(path.join(tmpdir(), 'pledgebook-pages-'));
const write = (page: string, size: number) => {
  mkdirSync(path.join(site, page), { recursive: true });
  writeFileSync(path.join(site, page, 'index.html'), 'x'.repeat(size));
};
afterAll(() => {
  rmSync(site, { recursive: true });
});

it('are the heaviest of each kind, of those that there are', () => {
  write('/seeds/', 10);
  write('/stations/', 20);
  write('/seeds/a/', 10);
  write('/seeds/b/', 30);
  write('/stations/s1/', 20);
  write('/checks/c1/', 90);
  expect(judgedPages(publication, site).map(({ kind, path: page }) => [kind, page])).toEqual([
    ['home', '/'],
    ['list', '/stations/'],
    ['record', '/seeds/b/'],
    ['data', '/data/'],
    ['search', '/search/'],
  ]);
});

it('are home, data and search of a publication without collections', () => {
  const pages = judgedPages(buildPublication({}), site);
  expect(pages.map(({ kind }) => kind)).toEqual(['home', 'data', 'search']);
});
