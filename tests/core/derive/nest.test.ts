import { describe, expect, test } from 'vitest';
import type { Relation } from '../../../src/core/collection/collection.ts';
import { partByEntry } from '../../../src/core/derive/nest.ts';
import { relate, relatedTo } from '../../../src/core/derive/relations.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import { buildPublication, date, reference, text } from '../publication-builder.ts';

const timeline: Relation = { collection: 'visits', by: 'roof', as: 'timeline', date: 'day' };
const photos: Relation = { collection: 'photos', by: 'roof', as: 'table', columns: ['id'] };

function blocks() {
  const publication = buildPublication({
    roofs: {
      properties: { id: text('Id') },
      rows: [{ id: 'r1' }],
      record: { title: 'id', related: [timeline, photos] },
    },
    visits: {
      properties: { id: text('Id'), roof: reference('Roof', 'roofs'), day: date('Day') },
      rows: [
        { id: 'v1', roof: 'r1', day: '2024' },
        { id: 'v2', roof: 'r1', day: '2025' },
      ],
    },
    photos: {
      properties: {
        id: text('Id'),
        roof: reference('Roof', 'roofs'),
        visit: reference('Visit', 'visits'),
      },
      rows: [
        { id: 'p1', roof: 'r1', visit: 'v1' },
        { id: 'p2', roof: 'r1' },
        { id: 'p3', roof: 'r1', visit: 'v1' },
        { id: 'p4', roof: 'r1', visit: 'v2' },
      ],
    },
  });
  const roofs = collectionOf(publication, 'roofs');
  const found = relatedTo(publication, relate(publication), roofs, roofs.byKey.get('r1')!);
  return [found[0]!, found[1]!] as const;
}

const keys = (records: readonly { readonly key: string }[] = []) => records.map(({ key }) => key);

describe('what belongs to an entry of a timeline', () => {
  test('stands under it, and the rest keeps its place', () => {
    const [visits, pictures] = blocks();
    const parted = partByEntry(pictures, visits);
    expect(keys(parted?.under.get('v1')?.records)).toEqual(['p1', 'p3']);
    expect(keys(parted?.under.get('v2')?.records)).toEqual(['p4']);
    expect(keys(parted?.rest)).toEqual(['p2']);
  });

  test('is nothing where no record names an entry that is shown, nor of the timeline itself', () => {
    const [visits, pictures] = blocks();
    expect(partByEntry(pictures, { ...visits, records: [] })).toBeUndefined();
    expect(partByEntry(visits, visits)).toBeUndefined();
    expect(partByEntry(visits, pictures)).toBeUndefined();
  });
});
