/** The pages about the data, as they are built: they tell of every file, and tell the truth. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outputs } from '../../src/core/export/outputs.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { files as languages, t } from '../../src/i18n/language.ts';
import { loadFolder } from '../formats/published.ts';
import { type BuiltSite, buildPages } from './build-pages.ts';

let site: BuiltSite;
let publication: Publication;

beforeAll(async () => {
  publication = await loadFolder('tests/fixtures/seed-bank');
  site = await buildPages('tests/fixtures/seed-bank', '2026-07-01');
});
afterAll(() => site.remove());

const htmlAt = (address: string) => site.pages.find((page) => page.address === address)!.html;
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
const bytesOf = (address: string) => readFileSync(path.join(site.folder, address));

test.each(Object.keys(languages))('every output is explained in the words of %s', (language) => {
  const unnamed = outputs
    .map(({ id }) => `output.${id}`)
    .filter((key) => !(key in languages[language]!));
  expect(unnamed).toEqual([]);
});

describe('each file of the table of outputs', () => {
  /** The page that tells of a file, with the file. */
  const told = () => {
    const collections = [...publication.collections.values()];
    return outputs.flatMap((output): [page: string, address: string][] => {
      if (output.per === 'record') return [];
      if (output.per === 'publication')
        return output.has?.(publication) === false ? [] : [['/en/data/', output.path(publication)]];
      return collections
        .filter((collection) => output.has?.(collection) !== false)
        .map((collection) => [`/en/data/${collection.id}/`, output.path(collection)]);
    });
  };

  test('is linked from its page, with the checksum of the bytes that are published', () => {
    expect(told().length).toBeGreaterThan(30);
    for (const [page, address] of told()) {
      const sum = createHash('sha256').update(bytesOf(address)).digest('hex');
      const [, item = ''] =
        new RegExp(`<a href="${address}"([\\s\\S]*?)</li>`).exec(htmlAt(page)) ?? [];
      expect([address, item.includes(`>${sum}</code>`)]).toEqual([address, true]);
    }
  });

  test('has its size beside it', () => {
    const size = bytesOf('/data/accessions.csv').length;
    expect(size).toBeGreaterThan(1000);
    const shown = `${Number((size / 1000).toPrecision(3))} kB`;
    expect(text(htmlAt('/en/data/accessions/'))).toContain(`accessions.csv CSV · ${shown} ·`);
  });

  test('is told of in every language of the publication', () => {
    const words = text(htmlAt('/data/accessions/'));
    expect(words).toContain(t('es')('output.csv-full'));
    expect(words).toContain(t('es')('data.sheet.csv'));
  });
});

describe('the page of one collection', () => {
  test('says how to cite it, for people and for programs', () => {
    const html = text(htmlAt('/en/data/accessions/'));
    expect(html).toMatch(
      /Banco de semillas inventado\. \(\d{4}\)\. Accessions \(Version [\w.+]+\) \[Data set\]\. Example seed bank\. https:\/\/seeds\.example\/en\/data\/accessions\//,
    );
    expect(html).toContain('@misc{seed-bank-accessions,');
    expect(htmlAt('/en/data/accessions/')).toContain('href="/CITATION.cff"');
  });

  test('says in words whether it is late', () => {
    expect(text(htmlAt('/en/data/accessions/'))).toMatch(
      /Timeliness (?:On time last changed|Late by \d+ days?: last changed)/,
    );
    expect(text(htmlAt('/en/data/species/'))).toContain('No rhythm is promised');
  });

  const entry = (name: string) => {
    const html = htmlAt('/en/data/accessions/');
    return text(new RegExp(`<div id="${name}">[\\s\\S]*?</dd>`).exec(html)?.[0] ?? '');
  };

  test('counts the blanks of each column', () => {
    const { records } = publication.collections.get('accessions')!;
    const blank = records.filter(({ values }) => values.donor === undefined).length;
    expect(blank).toBeGreaterThan(0);
    expect(entry('donor')).toContain(
      `blank in ${blank} of ${records.length} (${Math.round((100 * blank) / records.length)}%)`,
    );
    expect(entry('number')).toContain('never blank');
  });

  test('says the rules of a value, its example and how it is computed', () => {
    expect(entry('number')).toContain('Identifies the record: no two are alike');
    expect(entry('seeds')).toMatch(/At least \d/);
    expect(entry('traits')).toMatch(/Items are separated by ./);
    expect(entry('received')).toMatch(/Example: \d{4}-\d{2}-\d{2}/);
    expect(entry('tests')).toContain('The number of records in “Germination tests”');
  });

  test('says of which type the values are that a field may have, with an example', () => {
    expect(entry('mode')).toContain('one of the values named (text)');
    expect(entry('mode')).toMatch(/Example: (?:donation|exchange|collection)/);
  });

  test('explains the values inside an object under their names in the header', () => {
    const html = htmlAt('/en/data/species/');
    const [header = ''] = bytesOf('/data/species.csv').toString().split('\n');
    const names = header.split(',');
    expect(names.some((name) => name.includes('.'))).toBe(true);
    expect(names.filter((name) => !html.includes(`<div id="${name}">`))).toEqual([]);
  });
});

describe('the page about quality', () => {
  const html = () => htmlAt('/en/data/quality/');
  const row = (id: string) =>
    text(
      new RegExp(`<tr>(?:(?!</tr>)[\\s\\S])*href="/en/data/${id}/"[\\s\\S]*?</tr>`).exec(
        html(),
      )?.[0] ?? '',
    );

  test('counts records, resolved references and warnings of each collection', () => {
    for (const { id, records } of publication.collections.values())
      expect(row(id)).toMatch(new RegExp(` ${records.length} \\d+% `));
    // Five name their accession, and one the test that it takes the place of.
    expect(row('germination-tests')).toContain(' 6 of 6 ');
  });

  test('says what it found, that no translation is without an original, and where its numbers are', () => {
    expect(text(html())).toContain('Translations without an original 0');
    expect(text(html())).toContain('There are none.');
    expect(html()).toContain('href="/data/quality.json"');
    const document = JSON.parse(bytesOf('/data/quality.json').toString()) as { records: number };
    expect(text(html())).toContain(`Records ${document.records} Filled in`);
  });

  test('says what is counted as filled in, and marks translations', () => {
    expect(text(html())).toContain(`Filled in: ${t('en')('quality.filled.note')}`);
    expect(text(html())).toContain('note_en translation of note');
  });

  test('is reached from the page about all data', () => {
    expect(htmlAt('/en/data/')).toContain('href="/en/data/quality/"');
  });
});
