/** The dictionary explains each column to whoever has nothing else: as a table, and as text. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toCell } from '../../src/core/export/columns.ts';
import { dictionary, dictionaryColumns } from '../../src/core/export/formats/dictionary.ts';
import { toDictionaryText } from '../../src/core/export/formats/dictionary-text.ts';
import { typedColumns } from '../../src/core/export/formats/typed-column.ts';
import { valueOf } from '../../src/core/record/record.ts';
import { folders, loadFolder, publish, textOf } from './published.ts';

const publishedRows = (published: ReturnType<typeof publish>) =>
  parse<Record<string, string>>(textOf(published, '/data/dictionary.csv'), { columns: true });

/** Published with the first version: programs read them by name and by place. */
const first =
  'collection,field,title,description,type,unit,required,computed,references,language,values,constraints,example,filled,records';

it('keeps the columns that it had, in their places', () => {
  expect(dictionaryColumns.join(',').startsWith(`${first},`)).toBe(true);
});

describe.each(folders)('the dictionary of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const published = publish(publication, [dictionary]);
  const rows = publishedRows(published);

  it('tells how every computed field is computed, and of no other', () => {
    for (const { computed, rule } of rows) expect(rule !== '').toBe(computed === 'true');
  });

  it('has an example wherever a record has a short value', () => {
    for (const collection of publication.collections.values()) {
      for (const { name, kind } of typedColumns(publication, collection)) {
        const { example } = rows.find(
          (row) => row.collection === collection.id && row.field === name,
        )!;
        const isMet = collection.records.some((record) => {
          const { length } = toCell(valueOf(record, name), ';');
          return length > 0 && length <= 20;
        });
        if (isMet && kind !== 'json') expect([name, example]).not.toEqual([name, '']);
      }
    }
  });

  it('counts the share of blanks', () => {
    for (const { filled, records, blank_share: share } of rows)
      if (records !== '0')
        expect(Number(share)).toBeCloseTo(1 - Number(filled) / Number(records), 4);
  });
});

describe('the dictionary', async () => {
  const publication = await loadFolder('tests/fixtures/seed-bank');
  const published = publish(publication, [dictionary]);
  const rows = publishedRows(published);
  const row = (collection: string, field: string) =>
    rows.find((one) => one.collection === collection && one.field === field)!;

  it('says of a translation in its title which language it is in, and of what it is one', () => {
    const { title, translation_of: of, example } = row('accessions', 'note_en');
    expect(title).toBe(`${String(row('accessions', 'note').title)} (inglés)`);
    expect(of).toBe('note');
    const english = publication.collections
      .get('accessions')!
      .records.flatMap(({ values }) => values.note_en ?? []);
    expect(english).toContain(example);
  });

  it('has the meanings of the values that the schema explains', () => {
    const explained = rows.filter(({ meanings }) => meanings !== '');
    expect(explained.length).toBeGreaterThan(0);
    for (const { values = '', meanings = '' } of explained)
      expect(values).toContain(meanings.split(' = ', 1)[0]);
  });

  it('says as text what the table says, in the default language', () => {
    const text = toDictionaryText(published.context);
    const { rule } = row('accessions', 'tests');
    expect(text).toContain(`    Calculado: ${String(rule)}\n`);
    const { example, filled, records } = row('accessions', 'donor');
    expect(text).toContain(`    Ejemplo: ${String(example)}\n`);
    expect(text).toContain(
      `en blanco en ${Number(records) - Number(filled)} de ${String(records)} (`,
    );
  });
});
