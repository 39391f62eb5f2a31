import { describe, expect, test } from 'vitest';
import { facetsOf } from '../../../src/core/list/facet.ts';
import { pagesOf } from '../../../src/core/list/pages.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import { buildPublication, choice, text } from '../publication-builder.ts';

function pages(count: number) {
  const publication = buildPublication({
    seeds: {
      properties: { id: text('Id'), status: choice('Status', 'dry', 'ripe') },
      rows: Array.from({ length: count }, (_, index) => ({
        id: `s${String(index).padStart(3, '0')}`,
        ...(index < 101 ? { status: 'dry' } : {}),
      })),
      list: { facets: ['status'] },
    },
  });
  const seeds = collectionOf(publication, 'seeds');
  return pagesOf(seeds, facetsOf(publication, seeds));
}

describe('the pages of a list', () => {
  test('hold every record once, a hundred a page', () => {
    const whole = pages(250).filter(({ chosen }) => !chosen);
    expect(
      whole.map(({ page, pages: of, from, total, records }) => [
        page,
        of,
        from,
        total,
        records.length,
      ]),
    ).toEqual([
      [1, 3, 1, 250, 100],
      [2, 3, 101, 250, 100],
      [3, 3, 201, 250, 50],
    ]);
    expect(new Set(whole.flatMap(({ records }) => records)).size).toBe(250);
  });

  test('are also those of each value, unknown among them', () => {
    const narrowed = pages(250).filter(({ chosen }) => chosen);
    expect(narrowed.map(({ path, page, total }) => [path, page, total])).toEqual([
      ['/seeds/-/status/dry/', 1, 101],
      ['/seeds/-/status/dry/', 2, 101],
      ['/seeds/-/status/not-reported/', 1, 149],
      ['/seeds/-/status/not-reported/', 2, 149],
    ]);
  });

  test('of an empty list are one empty page', () => {
    expect(pages(0)).toMatchObject([{ path: '/seeds/', page: 1, pages: 1, total: 0, records: [] }]);
  });

  test('that are just full are not followed by an empty one', () => {
    expect(pages(100).filter(({ chosen }) => !chosen)).toHaveLength(1);
  });
});
