import { expect, test } from 'vitest';
import { derivePublication } from '../../../src/core/derive/derive.ts';
import { countedLists } from '../../../src/core/list/counted.ts';
import { facetsOf } from '../../../src/core/list/facet.ts';
import { countedPagesOf } from '../../../src/core/list/pages.ts';
import type { Where } from '../../../src/core/collection/collection.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import { buildPublication, choice, text } from '../publication-builder.ts';

function lists(...asked: readonly (readonly Where[])[]) {
  const publication = buildPublication({
    seeds: {
      properties: {
        id: text('Id'),
        status: choice('Status', 'dry', 'ripe', 'lost'),
        place: text('Place'),
      },
      rows: [
        { id: 'a', status: 'dry', place: 'North' },
        { id: 'b', status: 'ripe', place: 'North' },
        { id: 'c', status: 'ripe', place: 'South' },
      ],
      list: { facets: ['status'] },
    },
  });
  derivePublication(publication);
  const seeds = collectionOf(publication, 'seeds');
  return countedLists(
    seeds,
    facetsOf(publication, seeds),
    asked.map((conditions) => ({ title: { en: 'Number' }, conditions })),
  );
}

const shown = (found: ReturnType<typeof lists>) =>
  found.map(({ path, records }) => [path, records.map(({ key }) => key).join()]);

test('the list behind a number has exactly its records, whichever fields it asks for', () => {
  expect(
    shown(
      lists(
        [],
        [{ status: 'ripe' }],
        [{ place: 'North' }],
        [{ status: 'ripe' }, { place: 'North' }],
        [{ status: ['ripe', 'dry'] }, { status: ['dry', 'lost'] }],
      ),
    ),
  ).toEqual([
    ['/seeds/', 'a,b,c'],
    ['/seeds/-/status/ripe/', 'b,c'],
    ['/seeds/-/place-north/', 'a,b'],
    ['/seeds/-/place-north-status-ripe/', 'b'],
    ['/seeds/-/status-dry-lost-status-dry-ripe/', 'a'],
  ]);
});

test('a number that is 0 has a page too, which says so', () => {
  const none = lists([{ status: 'lost' }]);
  expect(shown(none)).toEqual([['/seeds/-/status-lost/', '']]);
  expect(countedPagesOf(none)).toMatchObject([
    { path: '/seeds/-/status-lost/', page: 1, pages: 1, total: 0, records: [] },
  ]);
});

test('numbers of the same records share an address, however their conditions are written', () => {
  const both = lists(
    [{ status: ['ripe', 'lost'], place: 'North' }],
    [{ place: 'North' }, { status: ['lost', 'ripe'] }],
  );
  expect(new Set(both.map(({ path }) => path)).size).toBe(1);
  expect(countedPagesOf(both)).toHaveLength(1);
});
