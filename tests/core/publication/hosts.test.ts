/** The addresses on the hosts of repositories. */
import { describe, expect, test } from 'vitest';
import {
  editAddress,
  fileAddress,
  fileHistoryAddress,
  historyAddress,
  hostName,
  newFileAddress,
  newIssueAddress,
  sourceAddress,
} from '../../../src/core/publication/repository.ts';

const at = (url: string, path?: string) => ({ url, branch: 'data/main', path });
const place = { file: 'data/a b/é.csv', line: 7 };

test.each([
  [
    'https://github.com/a/b.git',
    'GitHub',
    'https://github.com/a/b/edit/data/main/data/a%20b/%C3%A9.csv#L7',
    'https://github.com/a/b/blob/data/main/data/a%20b/%C3%A9.csv?plain=1#L7',
    'https://github.com/a/b/commits/data/main',
    'https://github.com/a/b/new/data/main/data/a%20b?filename=x.json&value=%7B%7D',
    'https://github.com/a/b/issues/new?title=T&body=B',
  ],
  [
    'https://codeberg.org/a/b/',
    'Forgejo',
    'https://codeberg.org/a/b/_edit/data/main/data/a%20b/%C3%A9.csv',
    'https://codeberg.org/a/b/src/branch/data/main/data/a%20b/%C3%A9.csv?display=source#L7',
    'https://codeberg.org/a/b/commits/branch/data/main',
    'https://codeberg.org/a/b/_new/data/main/data/a%20b?filename=x.json&value=%7B%7D',
    'https://codeberg.org/a/b/issues/new?title=T&body=B',
  ],
  [
    'https://gitlab.example.org/a/b',
    'GitLab',
    'https://gitlab.example.org/a/b/-/edit/data/main/data/a%20b/%C3%A9.csv#L7',
    'https://gitlab.example.org/a/b/-/blob/data/main/data/a%20b/%C3%A9.csv?plain=1#L7',
    'https://gitlab.example.org/a/b/-/commits/data/main',
    'https://gitlab.example.org/a/b/-/new/data/main/data/a%20b?file_name=x.json',
    'https://gitlab.example.org/a/b/-/issues/new?issue%5Btitle%5D=T&issue%5Bdescription%5D=B',
  ],
])('%s', (url, name, edit, source, history, added, issue) => {
  const repository = at(url);
  expect(hostName(repository)).toBe(name);
  expect(editAddress(repository, place)).toBe(edit);
  expect(sourceAddress(repository, place)).toBe(source);
  expect(historyAddress(repository)).toBe(history);
  expect(newFileAddress(repository, 'data/a b/x.json', '{}').address).toBe(added);
  expect(newIssueAddress(repository, 'T', 'B')).toBe(issue);
});

test('a publication in a folder of the repository is found there', () => {
  const repository = at('https://git.example/a', 'site/x');
  const base = 'https://git.example/a';
  expect(fileAddress(repository, 'data')).toBe(`${base}/blob/data/main/site/x/data`);
  expect(fileHistoryAddress(repository, 'd.csv')).toBe(`${base}/commits/data/main/site/x/d.csv`);
  expect(historyAddress(repository)).toBe(`${base}/commits/data/main/site/x`);
  expect(newFileAddress(repository, 'd.csv', 'x').address).toBe(
    `${base}/new/data/main/site/x/?filename=d.csv&value=x`,
  );
});

describe('a text that does not fit into an address', () => {
  const repository = at('https://github.com/a/b');
  const isFilled = (text: string) => newFileAddress(repository, 'data/x.json', text).isFilled;

  test('is left out past 3,000 bytes', () => {
    expect(isFilled('x'.repeat(3000))).toBe(true);
    expect(isFilled('x'.repeat(3001))).toBe(false);
    expect(isFilled('é'.repeat(1001))).toBe(true);
    expect(isFilled('é'.repeat(1501))).toBe(false);
  });

  test('is left out when its address is too long, however few bytes it has', () => {
    // Every byte of it is three characters in an address.
    expect(isFilled('é'.repeat(1400))).toBe(false);
    const { address } = newFileAddress(repository, 'data/x.json', 'é'.repeat(1400));
    expect(address).toBe('https://github.com/a/b/new/data/main/data?filename=x.json');
  });

  test('is always left out where the host takes none', () => {
    expect(newFileAddress(at('https://gitlab.com/a/b'), 'data/x.json', '{}').isFilled).toBe(false);
  });
});
