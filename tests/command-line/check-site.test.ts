/** What a finished site links to must be there: files, and places on pages. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSite } from '../../scripts/lib/check-site.ts';
import type { Publication } from '../../src/core/publication/publication.ts';

const site = { base: '/seeds/', url: 'https://example.org/seeds' } as Publication;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pledgebook-links-'));
  await mkdir(path.join(folder, 'maize'));
});
afterEach(() => rm(folder, { recursive: true }));

async function check(home: string, other = '<h1 id="top">Maize</h1>'): Promise<void> {
  await writeFile(path.join(folder, 'index.html'), home);
  await writeFile(path.join(folder, 'maize/index.html'), other);
  await checkSite(site, folder);
}

test('links to pages and to places on them are fine when those are there', async () => {
  await check(
    '<h2 id="late">Late</h2> <a href="#late">a</a> <a href="/seeds/maize/?q=1#top">b</a> <a href="https://other.example/#x">c</a>',
  );
});

test.each([
  ['<a href="/seeds/beans/">a</a>', 'beans/ (linked from index.html)'],
  ['<a href="#charts">a</a>', 'index.html#charts (linked from index.html)'],
  ['<a href="/seeds/maize/#charts">a</a>', 'maize/index.html#charts (linked from index.html)'],
])('what is missing is named, with a page that links to it: %s', async (html, named) => {
  await expect(check(html)).rejects.toThrow(named);
});
