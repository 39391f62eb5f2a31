import { describe, expect, test } from 'vitest';
import { type Facet, facetsOf } from '../../../src/core/list/facet.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import type { Value } from '../../../src/core/record/record.ts';
import { buildPublication, choice, date, list, reference, text } from '../publication-builder.ts';

type Row = Readonly<Record<string, Value>>;

function facetOf(name: string, rows: readonly Row[]): Facet {
  const publication = buildPublication({
    places: {
      properties: { id: text('Id'), title: text('Title', { 'x-translatable': true }) },
      rows: [{ id: 'north', title: 'North', title_es: 'Norte' }],
    },
    seeds: {
      properties: {
        id: text('Id'),
        status: choice('Status', 'dry', 'growing', 'ripe'),
        tags: list('Tags'),
        place: reference('Place', 'places'),
        sown: date('Sown'),
        rank: { type: 'integer', title: 'Rank' },
        edible: { type: 'boolean', title: 'Edible' },
        page: text('Page'),
        habitat: { type: 'object', title: 'Habitat', properties: { soil: text('Soil') } },
      },
      rows: rows.map((row, index) => ({ id: `s${index}`, ...row })),
      list: { facets: [name], sort: [{ field: 'id', order: 'desc' }] },
    },
  });
  const [facet] = facetsOf(publication, collectionOf(publication, 'seeds'));
  return facet!;
}

const told = (name: string, rows: readonly Row[]) =>
  facetOf(name, rows).values.map(({ value, label, segment, records }) => [
    value,
    label?.en,
    segment,
    records.length,
  ]);

describe('the values of a facet', () => {
  test('of an enumeration stand in its order, unknown last', () => {
    expect(told('status', [{}, { status: 'ripe' }, { status: 'dry' }, { status: 'ripe' }])).toEqual(
      [
        ['dry', 'Dry', 'dry', 1],
        ['ripe', 'Ripe', 'ripe', 2],
        [undefined, undefined, 'not-reported', 1],
      ],
    );
  });

  test('of a list are its items; the most frequent first, then by name', () => {
    expect(told('tags', [{ tags: ['b', 'a', 'b'] }, { tags: ['a'] }, { tags: ['Z'] }])).toEqual([
      ['a', 'a', 'a', 2],
      ['Z', 'Z', 'z', 1],
      ['b', 'b', 'b', 1],
    ]);
  });

  test('of a reference are named by the title, in all languages', () => {
    const { values } = facetOf('place', [{ place: 'north' }, { place: 'gone' }]);
    expect(values.map(({ label }) => label)).toEqual([
      { en: 'gone' },
      { en: 'North', es: 'Norte' },
    ]);
  });

  test('of a date are its years, the newest first', () => {
    expect(told('sown', [{ sown: '2023-01-02' }, { sown: '2024' }, { sown: '2023-05' }])).toEqual([
      ['2024', '2024', '2024', 1],
      ['2023', '2023', '2023', 2],
    ]);
  });

  test('of a number stand by size, of a truth they are words', () => {
    expect(told('rank', [{ rank: 10 }, { rank: 9 }]).map(([value]) => value)).toEqual([9, 10]);
    expect(told('edible', [{ edible: false }, { edible: true }, { edible: true }])).toEqual([
      [true, 'Yes', 'true', 2],
      [false, 'No', 'false', 1],
    ]);
  });

  test('inside an object are found by its path', () => {
    expect(told('habitat.soil', [{ habitat: { soil: 'Clay' } }])).toEqual([
      ['Clay', 'Clay', 'clay', 1],
    ]);
  });

  test('have their records in list order', () => {
    const { values } = facetOf('status', [
      { status: 'dry' },
      { status: 'ripe' },
      { status: 'dry' },
    ]);
    expect(values[0]?.records.map(({ key }) => key)).toEqual(['s2', 's0']);
  });
});

describe('the address of a value', () => {
  const segments = (name: string, ...values: readonly string[]): Record<string, string> => {
    const facet = facetOf(
      name,
      values.map((value) => ({ [name]: value })),
    );
    return Object.fromEntries(facet.values.map(({ value, segment }) => [String(value), segment]));
  };

  test('is safe whatever the value is', () => {
    expect(segments('page', '../../etc/passwd', '<script>', '🌱', '   ', 'Ñandú', 'ذرة')).toEqual({
      '../../etc/passwd': 'etc-passwd',
      '<script>': 'script',
      '🌱': 'value-2',
      '   ': 'value',
      Ñandú: 'nandu',
      ذرة: 'ذرة',
    });
  });

  test('is never that of another value, nor of unknown', () => {
    expect(segments('page', 'A b', 'a-b', 'Not reported')).toEqual({
      'A b': 'a-b',
      'a-b': 'a-b-2',
      'Not reported': 'not-reported-2',
    });
  });

  test('does not move when the counts change', () => {
    const one = segments('page', 'A b', 'a-b', 'a-b', 'a-b');
    expect(segments('page', 'A b', 'A b', 'A b', 'a-b')).toEqual(one);
  });

  test('is never that of a further page of the list', () => {
    expect(segments('page', '2')).toEqual({ 2: 'value-2' });
  });

  test('is short enough for a file, and still its own', () => {
    const long = 'word '.repeat(100);
    const found = Object.values(segments('page', `${long}a`, `${long}b`));
    expect(new Set(found).size).toBe(2);
    expect(found.every((segment) => segment.length < 70)).toBe(true);
  });
});

test('a code of a country is told by its name in each language, and stays the value', () => {
  const publication = buildPublication({
    seeds: {
      properties: { id: text('Id'), from: text('From', { 'x-code': 'iso-3166-1' }) },
      rows: [{ id: 's1', from: 'BZ' }],
      list: { facets: ['from'] },
    },
  });
  const seeds = collectionOf(publication, 'seeds');
  const [{ values } = { values: [] }] = facetsOf(publication, seeds);
  expect(values.map(({ value, label }) => [value, label])).toEqual([
    ['BZ', { en: 'Belize', es: 'Belice' }],
  ]);
});
