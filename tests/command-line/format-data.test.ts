/** Puts the files of a small publication into their one form, as a person does. */
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../scripts/lib/replace-file.ts';
import { Repository } from './repository.ts';

const tests = 'data/germination-tests/tests.csv';
const accessions = 'data/accessions/2025.csv';

let publication: Repository;
beforeEach(() => {
  publication = new Repository();
});
afterEach(() => {
  publication.delete();
});
const format = (...args: readonly string[]) => publication.run('format-data.ts', ...args);

test('what a spreadsheet did to a file is undone, and the validator has no more to warn of', () => {
  const before = publication.read(tests);
  const rows = before.trimEnd().split('\n');
  publication.write(tests, `\ufeff${[...rows, ',,,,,,,,,,'].join('\r\n')}\r\n`);
  const warned = publication.run('validate.ts');
  expect(warned.stdout).toContain('[csv/blank-row]');
  publication.write(tests, `\ufeff${rows.join('\r\n')}\r\n`);
  expect(publication.run('validate.ts').stdout).toContain(`${tests}  holds the right data`);
  publication.write(tests, `\ufeff${[...rows, ',,,,,,,,,,'].join('\r\n')}\r\n`);

  const checked = format('--check', tests);
  expect(checked.stdout).toContain(`${tests}  is not in its canonical form\n`);
  expect(checked.status).toBe(1);
  expect(publication.read(tests)).not.toBe(before);

  expect(format(tests).status).toBe(0);
  expect(publication.read(tests)).toBe(before);
  expect(format('--check', tests).status).toBe(0);
});

test('a file that cannot be read is left alone, with the reason, and the others are formatted', () => {
  const broken = publication.read(tests).replaceAll(',', ';');
  publication.write(tests, broken);
  publication.edit(accessions, 'ACC/004', '"ACC/004"');
  const { stdout, status } = format('--language', 'es');
  expect(stdout).toContain(`${tests}:1  está separado por punto y coma`);
  expect(stdout).toContain(`${accessions}  formatted`);
  expect(stdout).toContain('1 left as they are');
  expect(status).toBe(1);
  expect(publication.read(tests)).toBe(broken);
  expect(publication.read(accessions)).not.toContain('"ACC/004"');
});

test('a name that is no file of records is answered with the nearest', () => {
  const { stderr, status } = format('data/germination-tests/test.csv');
  expect(stderr).toContain(`Did you mean ${tests}?`);
  expect(status).toBe(2);
});

test('a file that cannot be replaced stays whole, and nothing is left beside it', () => {
  const folder = path.join(publication.root, 'data/germination-tests');
  const blocked = path.join(folder, 'blocked.csv');
  mkdirSync(path.join(blocked, 'inside'), { recursive: true });
  expect(() => {
    replaceFile(blocked, 'id\n');
  }).toThrow();
  expect(readdirSync(folder).toSorted()).toEqual(['blocked.csv', 'collection.json', 'tests.csv']);
  expect(readdirSync(blocked)).toEqual(['inside']);
});
