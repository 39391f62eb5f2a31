/** What the search index is told of the seed bank. */
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { relate } from '../../../src/core/derive/relations.ts';
import { loadPublication } from '../../../src/core/publication/load.ts';
import type { Publication } from '../../../src/core/publication/publication.ts';
import { type SearchEntry, searchEntries } from '../../../src/core/search/entry.ts';

let publication: Publication;

function entriesIn(language: string, change: Partial<Publication> = {}): Map<string, SearchEntry> {
  const changed = { ...publication, ...change };
  const entries = searchEntries(changed, relate(changed), language, { yes: 'Sí', no: 'No' });
  return new Map([...entries].map((entry) => [entry.url, entry]));
}

beforeAll(async () => {
  const loaded = await loadPublication({
    root: path.resolve(import.meta.dirname, '../../fixtures/seed-bank'),
    today: () => '2026-01-01',
    interfaceLanguages: ['es', 'en'],
  });
  publication = loaded.publication!;
});

describe('an entry', () => {
  test('is at the page of its record, in each language', () => {
    expect([...entriesIn('es').keys()]).toContain('/accessions/acc-001/');
    expect([...entriesIn('en').keys()]).toContain('/en/accessions/acc-001/');
    expect(entriesIn('en').size).toBe(entriesIn('es').size);
  });

  test('says which language its title is really in', () => {
    const english = entriesIn('en');
    expect(english.get('/en/accessions/acc-001/')).toMatchObject({
      title: 'Blue maize',
      titleLanguage: 'en',
    });
    expect(english.get('/en/accessions/acc-002/')).toMatchObject({
      title: 'Maíz cacahuacintle',
      titleLanguage: 'es',
    });
  });

  test('begins with the summary, without its Markdown', () => {
    expect(entriesIn('en').get('/en/accessions/acc-001/')?.content).toMatch(
      /^Blue grain, for flour\. \p{L}/u,
    );
  });

  test('holds sentences, and apart from them the keys, numbers and days to find it by', () => {
    const { content, marks, title } = entriesIn('en').get('/en/accessions/acc-001/')!;
    expect(content.split('. ')).not.toContain(title);
    expect(content).not.toMatch(/ACC\/001|P0\d|\. \d{4}-\d\d-\d\d| · /);
    expect(content).toMatch(/\.$/);
    expect(marks.split(' ')).toEqual(
      expect.arrayContaining(['ACC/001', 'P02', 'seeds.example', 'kg']),
    );
    expect(new Set(marks.split(' ')).size).toBe(marks.split(' ').length);
  });

  test('holds labels and titles instead of codes and keys, and hosts instead of addresses', () => {
    const { content, marks } = entriesIn('es').get('/accessions/acc-001/')!;
    expect(content).toContain('Maíz. ');
    expect(content + marks).not.toMatch(/zea-mays|http/);
  });

  test('has the collection, the year and each facet as filters, in words', () => {
    expect(entriesIn('es').get('/accessions/acc-001/')?.filters).toMatchObject({
      '@collection': ['Accesiones'],
      '@year': ['2026'],
      Especie: ['Maíz'],
      Disponible: ['Sí'],
    });
    expect(entriesIn('en').get('/en/accessions/acc-003/')?.filters).toMatchObject({
      Available: ['No'],
    });
  });
});

describe('a record without a page', () => {
  test('is found through the record that shows it', () => {
    const entries = entriesIn('en');
    expect(entries.get('/en/accessions/acc-001/')?.content).toContain('Very dry soil.');
    expect([...entries.keys()].filter((url) => url.includes('germination-tests'))).toEqual([]);
  });

  test('leads to its list, narrowed to it, where no page shows it', () => {
    const collections = new Map(publication.collections);
    const accessions = collections.get('accessions')!;
    collections.set('accessions', { ...accessions, record: { ...accessions.record, related: [] } });
    const entries = entriesIn('en', { collections });
    expect(entries.get('/en/accessions/acc-001/')?.content).not.toContain('Very dry soil.');
    expect(entries.get('/en/germination-tests/?q=P02')?.content).toContain('Very dry soil.');
  });

  test('is told of once where records without a page point to one another', () => {
    const content = entriesIn('en').get('/en/accessions/acc-001/')!.content;
    expect(content.split('Very dry soil.')).toHaveLength(2);
  });
});
