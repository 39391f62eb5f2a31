import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { toArchive } from '../../src/core/export/formats/archive.ts';
import { nameInArchive } from '../../src/core/export/formats/archive-name.ts';
import { zip } from '../../src/core/export/formats/zip.ts';
import { outputs } from '../../src/core/export/outputs.ts';
import { t } from '../../src/i18n/language.ts';
import { folders, loadFolder, publish, textOf } from './published.ts';

const pythonPath = '/usr/bin/python3';
const hasPython = existsSync(pythonPath);
const skipped = hasPython ? '' : ` (skipped: no ${pythonPath})`;

/** Python's zip reader, which the project has no hand in. */
const python = (code: string, ...args: string[]) =>
  execFileSync(pythonPath, ['-c', code, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe.each(folders)('the archive of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const published = publish(publication, outputs);
  const bytes = published.contents.get(`/data/${publication.id}.zip`)!;
  const place = await mkdtemp(path.join(os.tmpdir(), 'archive-'));
  const file = path.join(place, 'all.zip');
  await writeFile(file, bytes);
  afterAll(() => rm(place, { recursive: true }));

  it.skipIf(!hasPython)(
    `is whole for another reader, its checksums confirmed, README first${skipped}`,
    () => {
      const code =
        'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nz.extractall(sys.argv[2])\nprint("\\n".join(z.namelist()))';
      const names = python(code, file, place).trim().split('\n');
      expect(names.slice(0, 2)).toEqual(['README.txt', 'datapackage.json']);
      expect(names).toEqual(
        expect.arrayContaining([
          'LICENCES.txt',
          'CITATION.cff',
          'dictionary.csv',
          'dictionary.txt',
        ]),
      );
      for (const id of publication.collections.keys()) {
        expect(names).toEqual(
          expect.arrayContaining([`${id}.csv`, `${id}.json`, `schemas/${id}.schema.json`]),
        );
      }
      const beside = [...published.contents.keys()].filter((address) =>
        /^\/data\/[^/]+\.(?!zip$)[^/]+$/.test(address),
      );
      expect(names).toEqual(expect.arrayContaining(beside.map((address) => address.slice(6))));
      const checked = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
        cwd: place,
        encoding: 'utf8',
      });
      expect(checked.trim().split('\n')).toHaveLength(names.length - 1);
    },
  );

  it.skipIf(!hasPython)(`is refused by another reader when broken${skipped}`, async () => {
    const broken = path.join(place, 'broken.zip');
    await writeFile(broken, bytes.slice(0, -30));
    expect(() => python('import sys, zipfile\nzipfile.ZipFile(sys.argv[1])', broken)).toThrow();
  });

  it.skipIf(!hasPython)(`has the same files as the site, and describes them${skipped}`, () => {
    const code =
      'import sys, zipfile\nsys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())';
    for (const address of ['/data/datapackage.json', '/data/dictionary.csv']) {
      expect(python(code, file, address.slice(6))).toBe(textOf(published, address));
    }
    const readme = python(code, file, 'README.txt');
    for (const text of [publication.licence, publication.publisher.name, '2026.3.9+f13d193'])
      expect(readme).toContain(text);
    const rows = parse<Record<string, string>>(textOf(published, '/data/dictionary.csv'), {
      columns: true,
    });
    const text = python(code, file, 'dictionary.txt');
    for (const { collection, field, title, filled, records } of rows) {
      expect(text).toContain(`\n${String(field)} (${String(title)})\n`);
      expect(Number(records)).toBe(publication.collections.get(String(collection))?.records.length);
      expect(Number(filled)).toBeLessThanOrEqual(Number(records));
    }
  });
});

describe('what an archive says of itself', async () => {
  const publication = await loadFolder('tests/fixtures/seed-bank');
  const entriesOf = (licence: string) => {
    const { contents } = publish({ ...publication, licence }, outputs);
    return unzipSync(contents.get(`/data/${publication.id}.zip`)!);
  };
  const entries = entriesOf('CC-BY-4.0');
  const told = (name: string) => new TextDecoder().decode(entries[name]);

  it('has every file in its README, in the words of the default language', () => {
    const lines = told('README.txt').split('\n');
    const isTold = (name: string) => {
      const [id = ''] = [...publication.collections.keys()].filter((one) => name.includes(one));
      const general = name.replace(id, '<name>');
      return lines.some((line) => [general, name].some((start) => line.startsWith(`${start} (`)));
    };
    const own = ['README.txt', 'dictionary.txt', 'LICENCES.txt', 'SHA256SUMS'];
    const names = Object.keys(entries).filter((name) => !name.startsWith('licences/'));
    expect(names.filter((name) => !own.includes(name) && !isTold(name))).toEqual([]);
    for (const name of own.slice(1)) expect(lines.some((line) => line.startsWith(name))).toBe(true);
    expect(told('README.txt')).toContain(`<name>.ndjson (NDJSON): ${t('es')('output.ndjson')}\n`);
    expect(told('README.txt')).toContain(
      '<name>.ics (iCalendar): sus fechas, para calendarios; solo de: accessions, germination-tests',
    );
  });

  it('says where each table is from, and how lists, objects and computed columns are written', () => {
    const readme = told('README.txt').replace(/\s+/g, ' ');
    expect(readme).toContain('Fuente: Libro de ingresos del banco inventado');
    expect(readme).toContain('Aquí: ";", "|" (accessions.traits).');
    expect(readme).toContain('habitat.climate es «climate» de «habitat»');
    expect(readme).toContain(`Se calcularon para el ${publication.asOf}`);
  });

  it('has the whole text of each licence, and says so where it is not known', () => {
    expect(told('licences/CC-BY-4.0.txt')).toContain('Section 3 – License Conditions');
    expect(told('licences/CC0-1.0.txt')).toMatch(/No Copyright|Statement of Purpose/);
    expect(told('LICENCES.txt')).toContain('CC0-1.0. Su texto: licences/CC0-1.0.txt');
    const unknown = entriesOf('LicenseRef-own');
    expect(Object.keys(unknown)).not.toContain('licences/LicenseRef-own.txt');
    expect(new TextDecoder().decode(unknown['LICENCES.txt'])).toContain(
      'LicenseRef-own. Su texto no está aquí',
    );
  });
});

describe('an archive', () => {
  it('stands in the table after all that lies in it', () => {
    const after = outputs.slice(outputs.indexOf(zip) + 1).map(({ id }) => id);
    expect(after).toEqual(['sha256sums']);
  });

  it('is the same bytes in every time zone and in any order of its entries', () => {
    const script = `
      import { toArchive } from './src/core/export/formats/archive.ts';
      const a = new Map([['b', new Uint8Array([1])], ['a', new Uint8Array([2])]]);
      process.stdout.write(Buffer.from(toArchive(a, '2026-03-29')).toString('hex'));`;
    const root = path.resolve(import.meta.dirname, '../..');
    const here = Buffer.from(
      toArchive(
        new Map([
          ['a', new Uint8Array([2])],
          ['b', new Uint8Array([1])],
        ]),
        '2026-03-29',
      ),
    ).toString('hex');
    for (const TZ of ['America/Mexico_City', 'Pacific/Auckland', 'Europe/Berlin']) {
      const options = { cwd: root, env: { PATH: '/usr/bin:/bin', TZ }, encoding: 'utf8' } as const;
      const there = execFileSync(
        path.join(root, 'node_modules/.bin/node'),
        ['--input-type=module-typescript', '-e', script],
        options,
      );
      expect(there).toBe(here);
    }
  });

  it('holds tables and what explains them, not single records, archives or pages', () => {
    expect(nameInArchive('/data/seeds.csv')).toBe('seeds.csv');
    expect(nameInArchive('/schemas/seeds.schema.json')).toBe('schemas/seeds.schema.json');
    for (const address of [
      '/data/seeds/1.json',
      '/data/all.zip',
      '/data/SHA256SUMS',
      '/feed.xml',
    ]) {
      expect(nameInArchive(address)).toBeUndefined();
    }
  });
});
