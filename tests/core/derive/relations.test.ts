import { describe, expect, test } from 'vitest';
import { relate, relatedTo } from '../../../src/core/derive/relations.ts';
import type { Relation } from '../../../src/core/collection/collection.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import { buildPublication, date, list, reference, text } from '../publication-builder.ts';

const keys = (records: readonly { readonly key: string }[]) => records.map(({ key }) => key);

function sample(related?: readonly Relation[]) {
  return buildPublication({
    beds: {
      properties: { id: text('Id'), parent: reference('Parent', 'beds') },
      rows: [{ id: 'b1' }, { id: 'b2', parent: 'b1' }],
      record: { title: 'id', ...(related ? { related } : {}) },
    },
    visits: {
      properties: {
        id: text('Id'),
        bed: reference('Bed', 'beds'),
        others: list('Others', reference('Other', 'beds')),
        day: date('Day'),
        place: { type: 'object', title: 'Place', properties: { near: reference('Near', 'beds') } },
      },
      list: { sort: [{ field: 'id', order: 'desc' }] },
      rows: [
        { id: 'v1', bed: 'b1', day: '2024-05' },
        { id: 'v2', bed: 'b1', others: ['b2', 'b1', 'b2'], place: { near: 'b2' } },
        { id: 'v3', bed: 'b1', day: '2023' },
        { id: 'v4', bed: 'gone', day: '2023' },
      ],
    },
  });
}

describe('incoming', () => {
  const publication = sample();
  const relations = relate(publication);
  const told = (id: string) =>
    relations
      .incoming('beds', id)
      .map(({ collection, field, records }) => [collection.id, field.name, keys(records)]);

  test('groups what points to a record by collection and field, in list order', () => {
    expect(told('b1')).toEqual([
      ['beds', 'parent', ['b2']],
      ['visits', 'bed', ['v3', 'v2', 'v1']],
      ['visits', 'others', ['v2']],
    ]);
  });

  test('names a record once, and sees into objects', () => {
    expect(told('b2')).toEqual([
      ['visits', 'others', ['v2']],
      ['visits', 'place.near', ['v2']],
    ]);
  });

  test('is empty where nothing points, and for a collection that nobody names', () => {
    expect(told('b3')).toEqual([]);
    expect(relations.incoming('visits', 'v1')).toEqual([]);
  });
});

describe('relatedTo', () => {
  const blocksOf = (related?: readonly Relation[]) => {
    const publication = sample(related);
    const beds = collectionOf(publication, 'beds');
    return relatedTo(publication, relate(publication), beds, beds.byKey.get('b1')!);
  };

  test('shows everything as tables where nothing is declared', () => {
    expect(blocksOf().map(({ relation }) => relation)).toEqual([
      { collection: 'beds', by: 'parent', as: 'table' },
      { collection: 'visits', by: 'bed', as: 'table' },
      { collection: 'visits', by: 'others', as: 'table' },
    ]);
  });

  test('shows what is declared, in that order, a timeline from oldest to newest', () => {
    const blocks = blocksOf([
      { collection: 'visits', by: 'bed', as: 'timeline', date: 'day' },
      { collection: 'beds', by: 'parent', as: 'cards' },
      { collection: 'visits', by: 'place.near', as: 'table' },
    ]);
    expect(blocks.map(({ relation, records }) => [relation.as, keys(records)])).toEqual([
      ['timeline', ['v3', 'v1', 'v2']],
      ['cards', ['b2']],
    ]);
  });

  test('shows nothing where nothing is to be shown', () => {
    expect(blocksOf([])).toEqual([]);
  });
});
