import { describe, expect, it } from 'vitest';
import { quality } from '../../src/core/export/formats/quality.ts';
import { t } from '../../src/i18n/language.ts';
import { folders, jsonOf, loadFolder, publish } from './published.ts';

interface Document {
  records: number;
  late: string[];
  collections: {
    collection: string;
    records: number;
    completeness: { total: number; filled: number; share?: number };
    fields: {
      name: string;
      filled: number;
      share?: number;
      computed?: boolean;
      translationOf?: string;
    }[];
    references?: { total: number; resolved: number }[];
    translations?: { withoutOriginal: number }[];
    daysLate?: number;
    warnings: number;
  }[];
  notes: { completeness: string };
  warnings: { code: string; count: number; places: { file: string; message: string }[] }[];
}

describe.each(folders)('quality.json of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const document = jsonOf(publish(publication, [quality]), '/data/quality.json') as Document;

  it('counts every record and every column', () => {
    const collections = [...publication.collections.values()];
    expect(document.records).toBe(collections.reduce((sum, one) => sum + one.records.length, 0));
    for (const { id, records } of collections) {
      const told = document.collections.find(({ collection }) => collection === id)!;
      expect(told.records).toBe(records.length);
      for (const { name, filled } of told.fields) {
        if (name.includes('.')) continue;
        const counted = records.filter(
          ({ values, derived }) => values[name] !== undefined || derived[name] !== undefined,
        ).length;
        expect([id, name, filled]).toEqual([id, name, counted]);
      }
    }
  });

  it('says enough to count its completeness anew', () => {
    for (const { records, fields, completeness } of document.collections) {
      const counted = fields.filter(({ computed, translationOf }) => !computed && !translationOf);
      expect(completeness.total).toBe(counted.length * records);
      expect(completeness.filled).toBe(counted.reduce((sum, { filled }) => sum + filled, 0));
    }
    expect(document.notes.completeness).toBe(t(publication.languages[0])('quality.filled.note'));
  });

  it('has every reference resolved and no translation without an original', () => {
    for (const { references = [], translations = [] } of document.collections) {
      for (const { total, resolved } of references) expect(resolved).toBe(total);
      for (const { withoutOriginal } of translations) expect(withoutOriginal).toBe(0);
    }
  });

  it('names as late what is late, and nothing else', () => {
    const late = document.collections.filter(({ daysLate }) => (daysLate ?? 0) > 0);
    expect(document.late).toEqual(late.map(({ collection }) => collection));
  });

  it('tells the warnings of the checks', () => {
    const count = document.warnings.reduce((sum, one) => sum + one.count, 0);
    expect(count).toBe(publication.warnings?.length);
  });
});

it('tells a warning with its place, its words and its record', async () => {
  const publication = await loadFolder('tests/fixtures/seed-bank');
  const record = publication.collections.get('accessions')!.records[0]!;
  const { file, line } = record.place;
  const warned = {
    ...publication,
    warnings: [
      {
        code: 'text/invisible',
        level: 'warning',
        place: { file, line, column: 3 },
        field: 'name',
        facts: { character: 'U+200B' },
      } as const,
    ],
  };
  const { warnings } = jsonOf(publish(warned, [quality]), '/data/quality.json') as Document;
  expect(warnings).toEqual([
    {
      code: 'text/invisible',
      count: 1,
      places: [
        expect.objectContaining({
          file,
          line,
          column: 3,
          field: 'name',
          key: record.key,
          url: `https://seeds.example/accessions/${record.slug}/`,
          message: expect.stringContaining('U+200B') as string,
        }) as unknown,
      ],
    },
  ]);
});

it('marks translations with the field that they translate', async () => {
  const publication = await loadFolder('tests/fixtures/seed-bank');
  const { collections } = jsonOf(publish(publication, [quality]), '/data/quality.json') as Document;
  const twins = collections.flatMap(({ fields }) =>
    fields.flatMap(({ name, translationOf }) => (translationOf ? [[name, translationOf]] : [])),
  );
  expect(twins).toContainEqual(['note_en', 'note']);
});

it('links the records that a warning in a configuration is about', async () => {
  const publication = await loadFolder('tests/fixtures/seed-bank');
  const keys = publication.collections.get('accessions')!.records.map(({ key }) => key);
  const place = { file: 'data/accessions/collection.json' };
  const facts = { standard: '360Giving', property: 'awardDate', count: 5, total: 5, key: keys[0]! };
  const records = { collection: 'accessions', keys };
  const warning = { code: 'profile/incomplete', level: 'warning', place, facts, records } as const;
  const warned = { ...publication, warnings: [warning] };
  const { warnings } = jsonOf(publish(warned, [quality]), '/data/quality.json') as Document;
  const [told] = warnings[0]!.places as unknown as { url: string; records: { url: string }[] }[];
  expect(told!.records).toHaveLength(keys.length);
  expect(told!.url).toBe(told!.records[0]!.url);
  expect(told!.url).toMatch(/^https:\/\/seeds\.example\/accessions\/.+\/$/);
});
