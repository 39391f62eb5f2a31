import { describe, expect, test } from 'vitest';
import { derivePublication } from '../../../src/core/derive/derive.ts';
import { dueStates } from '../../../src/core/overview/due.ts';
import { freshnessOf } from '../../../src/core/overview/freshness.ts';
import { recentChanges } from '../../../src/core/overview/recent.ts';
import { tileValue } from '../../../src/core/overview/tile.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import type { Value } from '../../../src/core/record/record.ts';
import { buildPublication, choice, date, list, number, text } from '../publication-builder.ts';

type Row = Readonly<Record<string, Value>>;

function sample(rows: readonly Row[], more: object = {}) {
  const publication = buildPublication(
    {
      seeds: {
        properties: {
          id: text('Id'),
          status: choice('Status', 'dry', 'ripe'),
          tags: list('Tags'),
          weight: number('Weight'),
          due: date('Due'),
        },
        rows: rows.map((row, index) => ({ id: `s${index}`, ...row })),
        derive: {
          schedule: { title: 'Schedule', schedule: { due: 'due', done: { status: ['ripe'] } } },
        },
        ...more,
      },
      places: { properties: { id: text('Id') }, rows: [{ id: 'n' }] },
    },
    {
      asOf: '2024-06-15',
      home: {
        tiles: [
          { title: 'All', collection: 'seeds', count: true, where: { tags: 'local' } },
          { title: 'Weight', collection: 'seeds', sum: 'weight', where: { tags: 'local' } },
          {
            title: 'Ripe',
            collection: 'seeds',
            share: { status: 'ripe' },
            where: { tags: 'local' },
          },
        ],
      },
    },
  );
  derivePublication(publication);
  return publication;
}

describe('a tile', () => {
  const values = (rows: readonly Row[]) => {
    const publication = sample(rows);
    return publication.home.tiles.map((tile) => tileValue(publication, tile));
  };

  test('counts, adds and shares what its condition leaves', () => {
    expect(
      values([
        { tags: ['local', 'old'], weight: 0.1, status: 'ripe' },
        { tags: ['local'], weight: 0.2 },
        { tags: ['local'], status: 'dry' },
        { weight: 9, status: 'ripe' },
      ]),
    ).toEqual([
      { amounts: [{ value: 3 }] },
      { amounts: [{ value: 0.3 }] },
      { amounts: [{ value: 1 }], of: 3 },
    ]);
  });

  test('never adds amounts in different units', () => {
    const publication = buildPublication(
      {
        seeds: {
          properties: {
            id: text('Id'),
            currency: text('Currency'),
            price: number('Price', { 'x-unit': { field: 'currency' } }),
          },
          rows: [
            { id: 'a', price: 2, currency: 'EUR' },
            { id: 'b', price: 3, currency: 'BZD' },
            { id: 'c', price: 0.5, currency: 'EUR' },
            { id: 'd', price: 7 },
            { id: 'e', currency: 'USD' },
          ],
        },
      },
      { home: { tiles: [{ title: 'Paid', collection: 'seeds', sum: 'price' }] } },
    );
    derivePublication(publication);
    const [tile] = publication.home.tiles;
    expect(tile && tileValue(publication, tile).amounts).toEqual([
      { value: 2.5, unit: 'EUR' },
      { value: 3, unit: 'BZD' },
      { value: 7 },
    ]);
  });

  test('of nothing is 0, and a share 0 of 0', () => {
    expect(values([{}])).toEqual([
      { amounts: [{ value: 0 }] },
      { amounts: [{ value: 0 }] },
      { amounts: [{ value: 0 }], of: 0 },
    ]);
  });
});

describe('recent changes', () => {
  test('stand from the newest, of one day in navigation and list order; what is not known is left out', () => {
    const days = new Map([
      ['places/n', '2024-02-01'],
      ['seeds/s0', '2024-01-31'],
      ['seeds/s2', '2024-02-01'],
      ['seeds/gone', '2024-03-01'],
    ]);
    const changes = recentChanges(sample([{}, {}, {}]), days);
    expect(
      changes.map(({ collection, record, day }) => `${collection.id}/${record.key} ${day}`),
    ).toEqual(['seeds/s2 2024-02-01', 'places/n 2024-02-01', 'seeds/s0 2024-01-31']);
  });
});

describe('freshness', () => {
  const freshness = (
    frequency: string | undefined,
    days: readonly (readonly [string, string])[],
  ) => {
    const publication = sample([{}, {}], frequency === undefined ? {} : { frequency });
    return freshnessOf(collectionOf(publication, 'seeds'), new Map(days), publication.asOf);
  };

  test('counts from the newest change', () => {
    const days = [
      ['seeds/s0', '2023-01-01'],
      ['seeds/s1', '2023-11-30'],
      ['places/n', '2024-06-01'],
    ] as const;
    expect(freshness('P6M', days)).toEqual({
      newest: '2023-11-30',
      due: '2024-05-30',
      daysLate: 16,
    });
  });

  test('is not late on the very day', () => {
    expect(freshness('P6M', [['seeds/s1', '2023-12-15']])?.daysLate).toBe(0);
    expect(freshness('P6M', [['seeds/s1', '2023-12-14']])?.daysLate).toBe(1);
  });

  test('is unknown without a rhythm or without a day', () => {
    expect(freshness(undefined, [['seeds/s1', '2023-12-15']])).toBeUndefined();
    expect(freshness('P6M', [['places/n', '2023-12-15']])).toBeUndefined();
  });
});

describe('the state of a plan', () => {
  test('counts each state and names what is overdue, the longest first', () => {
    const [state, ...others] = dueStates(
      sample([
        { due: '2024-06-14' },
        { due: '2023' },
        { due: '2024-05' },
        { due: '2020-01-01', status: 'ripe' },
        { due: '2024-07-01' },
        {},
      ]),
    );
    expect(others).toEqual([]);
    expect(state?.derived.name).toBe('schedule');
    expect(Object.fromEntries(state?.counts ?? [])).toEqual({
      overdue: 3,
      done: 1,
      due_soon: 1,
      no_date: 1,
    });
    expect(state?.total).toBe(6);
    expect(state?.overdue.map(({ record, due, days }) => [record.key, due, days])).toEqual([
      ['s1', '2023', 167],
      ['s2', '2024-05', 15],
      ['s0', '2024-06-14', 1],
    ]);
  });
});
