import { describe, expect, test } from 'vitest';
import { toCompactList } from '../../../src/core/list/compact.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import {
  buildPublication,
  choice,
  date,
  list,
  number,
  reference,
  text,
} from '../publication-builder.ts';

const publication = buildPublication({
  places: {
    properties: {
      id: text('Id'),
      slug: text('Slug'),
      title: text('Title', { 'x-translatable': true }),
    },
    slug: 'slug',
    rows: [{ id: 'n', slug: 'north', title: 'North', title_es: 'Norte' }],
  },
  seeds: {
    properties: {
      id: text('Id'),
      title: text('Title', { 'x-title': { es: 'Título' }, 'x-translatable': true }),
      status: choice('Status', 'dry:negative', 'ripe:positive'),
      place: reference('Place', 'places'),
      tags: list('Tags'),
      notes: list('Notes'),
      sown: date('Sown'),
      weight: number('Weight', { 'x-unit': 'kg' }),
      price: number('Price', { 'x-unit': { field: 'currency' } }),
      currency: text('Currency'),
      edible: { type: 'boolean', title: 'Edible' },
      secret: text('Not in the list'),
    },
    rows: [
      {
        id: 's1',
        title: 'Maize',
        title_es: 'Maíz',
        status: 'ripe',
        place: 'n',
        tags: ['b', 'a'],
        notes: ['x', 'y'],
        sown: '2024-05',
        weight: 2.5,
        price: 3,
        currency: 'BZD',
        edible: true,
        secret: 'secret',
      },
      { id: 's2', title: 'Bean "x"\n', tags: ['a'], weight: 0, price: 1 },
    ],
    list: {
      columns: ['status', 'place', 'notes', 'sown', 'weight', 'price', 'edible'],
      facets: ['tags', 'sown'],
      sort: [{ field: 'weight', order: 'desc' }],
    },
  },
});
const seeds = collectionOf(publication, 'seeds');

describe('the compact list', () => {
  const english = toCompactList(publication, seeds, 'en');
  const column = (name: string) => english.columns.find((one) => one.name === name);

  test('has the title first, the columns of the list, and what it is filtered by', () => {
    expect(
      english.columns.map(({ name, kind, isShown, isFacet }) => [name, kind, isShown, isFacet]),
    ).toEqual([
      ['title', 'text', true, false],
      ['status', 'choice', true, false],
      ['place', 'choice', true, false],
      ['notes', 'text', true, false],
      ['sown', 'date', true, true],
      ['weight', 'number', true, false],
      ['price', 'number', true, false],
      ['edible', 'choice', true, false],
      ['tags', 'choice', false, true],
    ]);
  });

  test('has a row for each record in list order, null where nothing is known', () => {
    expect(english.rows).toEqual([
      ['Maize', 0, 0, ['x', 'y'], '2024-05', 2.5, [3, 'BZD'], 0, [1, 0]],
      ['Bean "x"\n', null, null, null, null, 0, 1, null, [0]],
    ]);
    expect(english).toMatchObject({ total: 2, keys: ['s1', 's2'] });
    expect(english).not.toHaveProperty('slugs');
  });

  test('says what the places of a choice mean, and last what no record has', () => {
    expect(column('status')?.values).toEqual([
      { value: 'ripe', label: 'Ripe', tone: 'positive', segment: 'ripe' },
      { value: 'dry', label: 'Dry' },
    ]);
    expect(column('place')).toMatchObject({
      references: 'places',
      values: [{ value: 'n', label: 'North', slug: 'north' }],
    });
    expect(column('tags')?.values?.map(({ value }) => value)).toEqual(['a', 'b']);
    expect(column('weight')?.unit).toBe('kg');
  });

  test('speaks the language of the reader, and says where it does not', () => {
    const spanish = toCompactList(publication, seeds, 'es');
    expect(spanish.columns[0]?.title).toBe('Título');
    expect(spanish.columns[1]?.values?.[0]?.label).toBe('Ripe (es)');
    expect(spanish.columns.at(-1)?.values?.[0]).toMatchObject({ label: 'a', language: 'en' });
    expect(spanish.rows.map(([title]) => title)).toEqual(['Maíz', ['Bean "x"\n', 'en']]);
  });

  test('tells nothing that the list does not show or filter by', () => {
    expect(JSON.stringify(english)).not.toContain('secret');
  });

  test('names the addresses of records only where their keys do not', () => {
    const places = collectionOf(publication, 'places');
    expect(toCompactList(publication, places, 'en').slugs).toEqual(['north']);
    const unpaged = { ...places, record: { ...places.record, page: false } };
    expect(toCompactList(publication, unpaged, 'en')).not.toHaveProperty('slugs');
  });
});
