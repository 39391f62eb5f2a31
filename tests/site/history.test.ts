/** What git knows of records: the day of their last change, and whether they were added then. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Publication } from '../../src/core/publication/publication.ts';
import { loadHistory } from '../../src/site/history.ts';

let root = '';
const git = (day: string, ...args: string[]) =>
  execFileSync(
    'git',
    ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@seeds.example', ...args],
    {
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
        GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
      },
      stdio: 'pipe',
    },
  );

function commit(day: string, files: Readonly<Record<string, string>>): void {
  for (const [file, words] of Object.entries(files)) writeFileSync(path.join(root, file), words);
  git(day, 'add', '-A');
  git(day, 'commit', '-q', '-m', day);
}

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'pledgebook-history-'));
  mkdirSync(path.join(root, 'data'));
  git('2024-01-01', 'init', '-q');
  commit('2024-01-01', {
    'data/seeds.csv': 'id,name\na,Maize\nb,Bean\n',
    'data/old.json': '{"id":"o"}\n',
  });
  commit('2024-02-01', {
    'data/seeds.csv': 'id,name\na,Maize\nb,Beans\n',
    'data/new.json': '{"id":"n"}\n',
  });
  commit('2024-03-01', { 'data/old.json': '{"id":"o","name":"Old"}\n' });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('a record is added as long as nothing of it changed since its file came', async () => {
  const record = (key: string, file: string, line: number) => ({ key, place: { file, line } });
  const seeds = {
    id: 'seeds',
    records: [
      record('a', 'data/seeds.csv', 2),
      record('b', 'data/seeds.csv', 3),
      record('o', 'data/old.json', 1),
      record('n', 'data/new.json', 1),
    ],
  };
  const publication = { root, collections: new Map([['seeds', seeds]]) } as unknown as Publication;
  const { days, added } = await loadHistory(publication);
  expect([...days]).toEqual([
    ['seeds/a', '2024-01-01'],
    ['seeds/b', '2024-02-01'],
    ['seeds/o', '2024-03-01'],
    ['seeds/n', '2024-02-01'],
  ]);
  expect([...added]).toEqual(['seeds/a', 'seeds/n']);
});
