import { describe, expect, test } from 'vitest';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import { titleOf } from '../../../src/core/record/title.ts';
import { buildPublication, date, reference, text } from '../publication-builder.ts';

function titles(record: object, columns: readonly string[]) {
  const publication = buildPublication({
    roofs: {
      properties: { id: text('Id'), name: { ...text('Name'), 'x-translatable': true } },
      rows: [{ id: 'r1', name: 'School', name_es: 'Escuela' }],
      record: { title: 'name' },
    },
    visits: {
      singular: { en: 'Visit', es: 'Visita' },
      properties: { id: text('Id'), roof: reference('Roof', 'roofs'), day: date('Day') },
      rows: [{ id: 'v1', roof: 'r1', day: '2024-05' }, { id: 'v2', day: '2023' }, { id: 'v3' }],
      record: { title: 'id', ...record },
      list: { columns },
    },
  });
  const visits = collectionOf(publication, 'visits');
  return visits.records.map((one) => titleOf(publication, visits, one));
}

describe('the title of a record that has none and no page', () => {
  test('says what it is, of what and of when, in each language', () => {
    expect(titles({ page: false }, ['id', 'roof', 'day'])).toEqual([
      { en: 'Visit: School, 2024-05', es: 'Visita: Escuela, 2024-05' },
      { en: 'Visit: 2023', es: 'Visita: 2023' },
      { en: 'v3' },
    ]);
  });

  test('is the key where the list says neither, and on a page, which is called by it', () => {
    expect(titles({ page: false }, ['id'])[0]).toEqual({ en: 'v1' });
    expect(titles({ page: true }, ['id', 'roof', 'day'])[0]).toEqual({ en: 'v1' });
  });
});
