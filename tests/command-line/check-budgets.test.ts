/** What a page weighs before a reader does anything, and which page is held to which budget. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Scales } from '../../scripts/lib/page-weight.ts';
import { projectRoot } from '../../scripts/lib/publication-dir.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'budgets-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

const page = (body: string, base = '/site/') =>
  `<html data-base="${base}"><script type="module" src="${base}_assets/a.js"></script>${body}</html>`;
/** Script that brotli cannot make smaller. */
const noise = (bytes: number) => `"${randomBytes(bytes / 2).toString('hex')}"`;

test('scripts are weighed with what they import at once, not with what they fetch later', async () => {
  write('_assets/a.js', 'import"./b.js";const later=()=>import("./c.js");');
  write('_assets/b.js', noise(4000));
  write('_assets/c.js', noise(40_000));
  write('search/index.html', page('<div class="search" data-search="/site/_pagefind/"></div>'));
  write('contribute/seeds/index.html', page('<form class="contribute" data-contribute></form>'));
  write('index.html', page(''));
  const scales = new Scales(folder);
  const weigh = (name: string) => scales.page(name, () => 0);
  const search = await weigh('search/index.html');
  expect(search).toMatchObject({ kind: 'search' });
  expect(search.script).toBeGreaterThan(2000);
  expect(search.script).toBeLessThan(4000);
  expect(await weigh('contribute/seeds/index.html')).toMatchObject({ kind: 'form' });
  expect(await weigh('index.html')).toMatchObject({ kind: 'other', markup: 0 });
});

test('a record is told from a list, whatever the site is below', async () => {
  write('_assets/a.js', '');
  const json = (address: string) =>
    page(`<link rel="alternate" type="application/json" href="${address}">`, '/open/data/');
  write('list/index.html', json('https://open.example/open/data/data/seeds.json'));
  write('record/index.html', json('/open/data/data/seeds/barley.json'));
  const scales = new Scales(folder);
  const kindOf = async (name: string) => (await scales.page(name, () => 0)).kind;
  expect(await kindOf('list/index.html')).toBe('other');
  expect(await kindOf('record/index.html')).toBe('record');
});

test('a search page that loads too much ends with 1 and is named', () => {
  write('_assets/a.js', noise(40_000));
  write('search/index.html', page('<div class="search" data-search="/site/_pagefind/"></div>'));
  const { status, stdout } = spawnSync(
    process.execPath,
    [path.join(projectRoot, 'scripts/check-budgets.ts'), folder],
    { encoding: 'utf8' },
  );
  expect(stdout).toMatch(/script of a search .* OVER .* search\/index\.html/);
  expect(status).toBe(1);
});
