/** The publication's folder on disk: links, and names that cannot be asked for again. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileExists, listFiles, loadBytes } from '../../../src/core/publication/load-files.ts';
import { loadPublication } from '../../../src/core/publication/load.ts';
import { publicationFolder } from '../../documentation/problem-examples/publication-folder.ts';

let root = '';
let elsewhere = '';
let remove: () => void;
beforeEach(() => {
  ({ root, remove } = publicationFolder([]));
  elsewhere = mkdtempSync(path.join(tmpdir(), 'elsewhere-'));
});
afterEach(() => {
  remove();
  rmSync(elsewhere, { recursive: true });
});

async function codes(): Promise<string[]> {
  const { problems } = await loadPublication({
    root,
    today: () => '2025-06-01',
    interfaceLanguages: ['en', 'es'],
  });
  return problems.map(({ code, place }) => `${place.file} ${code}`);
}

test('a whole part of the publication may not be a link either', async () => {
  renameSync(path.join(root, 'content'), path.join(elsewhere, 'content'));
  symlinkSync(path.join(elsewhere, 'content'), path.join(root, 'content'));
  expect(await codes()).toEqual(['content file/link']);
});

test('a folder that is a link is not walked', async () => {
  writeFileSync(path.join(elsewhere, 'secret.csv'), 'id,name,kind\nsecret,x,grass\n');
  symlinkSync(elsewhere, path.join(root, 'data/seeds/more'));
  expect(await codes()).toEqual(['data/seeds/more file/link']);
});

test('the publication itself may be reached through a link', async () => {
  symlinkSync(root, path.join(elsewhere, 'here'));
  const { problems } = await loadPublication({
    root: path.join(elsewhere, 'here'),
    today: () => '2025-06-01',
    interfaceLanguages: ['en', 'es'],
  });
  expect(problems).toEqual([]);
});

test('a name that is no UTF-8 is refused as a name', async () => {
  const name = Buffer.concat([
    Buffer.from(path.join(root, 'data/seeds/')),
    Buffer.from([0xe1]),
    Buffer.from('.csv'),
  ]);
  writeFileSync(name, 'id\n');
  expect(await codes()).toEqual(['data/seeds/<U+FFFD>.csv file/name']);
});

test('files are listed in code-unit order, hidden ones left out', async () => {
  for (const name of ['b.csv', 'B.csv', 'a/z.csv', 'a.csv', '.hidden.csv', '.git/x.csv']) {
    mkdirSync(path.join(root, 'data/x', path.dirname(name)), { recursive: true });
    writeFileSync(path.join(root, 'data/x', name), 'id\n');
  }
  const listed = (await listFiles(root))
    .map((file) => file.path)
    .filter((file) => file.startsWith('data/x'));
  expect(listed).toEqual(['data/x/B.csv', 'data/x/a.csv', 'data/x/a/z.csv', 'data/x/b.csv']);
});

test('a logo is a file inside the folder, by whatever way', async () => {
  writeFileSync(path.join(root, 'content/logo.svg'), '<svg/>');
  writeFileSync(path.join(elsewhere, 'logo.svg'), '<svg/>');
  symlinkSync(path.join(elsewhere, 'logo.svg'), path.join(root, 'content/link.svg'));
  symlinkSync(elsewhere, path.join(root, 'away'));
  expect(await fileExists(root, 'content/logo.svg')).toBe(true);
  for (const file of [
    'content',
    'content/none.svg',
    'content/link.svg',
    'away/logo.svg',
    '../x',
    '',
  ])
    expect(await fileExists(root, file), file).toBe(false);
  expect(await fileExists(root, path.join(elsewhere, 'logo.svg'))).toBe(false);
});

test('a file that went away is no crash', async () => {
  expect(await loadBytes(root, 'data/none.csv')).toBeUndefined();
});
