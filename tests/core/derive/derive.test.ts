import { describe, expect, test } from 'vitest';
import { derivePublication } from '../../../src/core/derive/derive.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import type { Value } from '../../../src/core/record/record.ts';
import type { JsonObject } from '../../../src/core/schema/json-schema.ts';
import {
  buildPublication,
  choice,
  date,
  list,
  number,
  reference,
  text,
} from '../publication-builder.ts';

type Row = Readonly<Record<string, Value>>;

const visits = {
  id: text('Id'),
  bed: reference('Bed', 'beds'),
  beds: list('Beds', reference('Bed', 'beds')),
  day: date('Day'),
  state: choice('State', 'dry', 'growing', 'ripe'),
  replaces: reference('Replaces', 'visits'),
  weight: number('Weight'),
  price: number('Price', { 'x-unit': { field: 'currency' } }),
  currency: text('Currency'),
  tags: list('Tags'),
};

/** The derived values of the bed `b1`, to which all visits point. */
function derived(derive: JsonObject, rows: readonly Row[], bed: Row = {}, asOf = '2024-06-15') {
  const publication = buildPublication(
    {
      beds: {
        properties: {
          id: text('Id'),
          due: date('Due'),
          state: choice('State', 'open', 'closed'),
          kinds: list('Kinds'),
        },
        rows: [{ id: 'b1', ...bed }, { id: 'b2' }],
        derive: Object.fromEntries(
          Object.entries(derive).map(([name, rule]) => [
            name,
            { title: name, ...(rule as JsonObject) },
          ]),
        ),
      },
      visits: {
        properties: visits,
        rows: rows.map((row, index) => ({ id: `v${index}`, bed: 'b1', ...row })),
      },
    },
    { asOf },
  );
  const problems = derivePublication(publication);
  expect(problems).toEqual([]);
  const beds = collectionOf(publication, 'beds');
  return { b1: beds.byKey.get('b1')!.derived, b2: beds.byKey.get('b2')!.derived };
}

const over = { collection: 'visits', by: 'bed' };
const latest = { state: { latest: { ...over, order: 'day', field: 'state' } } };

describe('latest', () => {
  test('is the value in the record with the greatest order, wherever it stands', () => {
    const { b1 } = derived(latest, [
      { day: '2024-03', state: 'ripe' },
      { day: '2023-11-30', state: 'dry' },
    ]);
    expect(b1).toEqual({ state: 'ripe' });
  });

  test('is, of equals, the later in file order', () => {
    const { b1 } = derived(latest, [
      { day: '2024', state: 'dry' },
      { day: '2024', state: 'growing' },
    ]);
    expect(b1).toEqual({ state: 'growing' });
  });

  test('leaves out a record without an order', () => {
    const { b1 } = derived(latest, [{ day: '2024', state: 'dry' }, { state: 'ripe' }]);
    expect(b1).toEqual({ state: 'dry' });
  });

  test('is unknown when the latest record does not say it, not what an older one said', () => {
    const { b1 } = derived(latest, [{ day: '2023', state: 'ripe' }, { day: '2024' }]);
    expect(b1).toEqual({});
  });

  test('is the default where nothing points here', () => {
    const rule = { state: { ...latest.state, default: 'unseen' } };
    expect(derived(rule, [{ day: '2024', state: 'dry' }])).toEqual({
      b1: { state: 'dry' },
      b2: { state: 'unseen' },
    });
  });

  test('leaves out what another record supersedes, along a whole chain', () => {
    const rule = {
      state: { latest: { ...over, order: 'day', field: 'state', superseded: 'replaces' } },
    };
    const { b1 } = derived(rule, [
      { id: 'a', day: '2024-06', state: 'ripe' },
      { id: 'b', day: '2024-05', state: 'growing', replaces: 'a' },
      { id: 'c', day: '2024-04', state: 'dry', replaces: 'b' },
    ]);
    expect(b1).toEqual({ state: 'dry' });
  });

  test('counts only where the condition holds', () => {
    const rule = {
      state: { latest: { ...latest.state.latest, where: { tags: ['checked', 'trusted'] } } },
    };
    const { b1 } = derived(rule, [
      { day: '2022', state: 'growing', tags: ['seen', 'trusted'] },
      { day: '2023', state: 'dry', tags: ['seen'] },
      { day: '2024', state: 'ripe' },
    ]);
    expect(b1).toEqual({ state: 'growing' });
  });
});

describe('count', () => {
  test('counts a list under each of its items, and a record once', () => {
    const rule = { visits: { count: { collection: 'visits', by: 'beds' } } };
    expect(derived(rule, [{ beds: ['b1', 'b2', 'b1'] }, { beds: ['b2'] }, {}])).toEqual({
      b1: { visits: 1 },
      b2: { visits: 2 },
    });
  });

  test('is 0, not unknown, where nothing points here', () => {
    expect(derived({ visits: { count: over } }, [])).toEqual({
      b1: { visits: 0 },
      b2: { visits: 0 },
    });
  });

  test('leaves out what is superseded', () => {
    const rule = { visits: { count: { ...over, superseded: 'replaces' } } };
    expect(derived(rule, [{ id: 'a' }, { replaces: 'a' }]).b1).toEqual({ visits: 1 });
  });
});

describe('sum', () => {
  test('adds money without noise', () => {
    const rule = { total: { sum: { ...over, field: 'weight' } } };
    expect(derived(rule, [{ weight: 0.1 }, { weight: 0.2 }, {}]).b1).toEqual({ total: 0.3 });
  });

  test('of nothing is unknown', () => {
    expect(derived({ total: { sum: { ...over, field: 'weight' } } }, [{}]).b1).toEqual({});
  });

  test('of two currencies is unknown, and not the default either', () => {
    const rule = { total: { sum: { ...over, field: 'price' }, default: 0 } };
    const usd = { price: 1, currency: 'USD' };
    expect(derived(rule, [usd, { price: 2, currency: 'BZD' }]).b1).toEqual({});
    expect(derived(rule, [usd, usd, { currency: 'BZD' }])).toEqual({
      b1: { total: 2 },
      b2: { total: 0 },
    });
  });
});

describe('rollup', () => {
  const rule = { all: { rollup: { ...over, field: 'state', between: 'growing' } } };

  test('is the common value, or the one between', () => {
    expect(derived(rule, [{ state: 'ripe' }, { state: 'ripe' }]).b1).toEqual({ all: 'ripe' });
    expect(derived(rule, [{ state: 'ripe' }, { state: 'dry' }]).b1).toEqual({ all: 'growing' });
  });

  test('does not take an unknown for agreement', () => {
    expect(derived(rule, [{ state: 'ripe' }, {}]).b1).toEqual({ all: 'growing' });
    expect(derived(rule, [{}, {}])).toEqual({ b1: {}, b2: {} });
  });

  test('sees that two lists are equal', () => {
    const tags = { all: { rollup: { ...over, field: 'tags', between: 'mixed' } } };
    expect(derived(tags, [{ tags: ['a', 'b'] }, { tags: ['a', 'b'] }]).b1).toEqual({
      all: ['a', 'b'],
    });
  });
});

describe('schedule', () => {
  const rule = {
    when: { schedule: { due: 'due', done: { state: ['closed'], kinds: ['x', 'y'] } } },
  };
  const on = (due: string, bed: Row = {}) => derived(rule, [], { due, ...bed }).b1;

  test.each([
    ['2024-06-14', 'overdue'],
    ['2024-06-15', 'due_soon'],
    ['2024-07-15', 'due_soon'],
    ['2024-07-16', 'not_due'],
    ['2024-06', 'due_soon'],
    ['2024-05', 'overdue'],
    ['2024', 'not_due'],
  ])('of %s is %s on 15 June 2024', (due, state) => {
    expect(on(due)).toEqual({ when: state });
  });

  test('is done when all conditions hold, also without a date', () => {
    expect(on('2020-01-01', { state: 'closed', kinds: ['z', 'y'] })).toEqual({ when: 'done' });
    expect(on('2020-01-01', { state: 'closed' })).toEqual({ when: 'overdue' });
    expect(derived(rule, [], { state: 'closed', kinds: ['x'] }).b1).toEqual({ when: 'done' });
  });

  test('without a date that can be read says so', () => {
    expect(derived(rule, []).b1).toEqual({ when: 'no_date' });
    expect(on('whenever')).toEqual({ when: 'no_date' });
  });
});

describe('fields that need one another', () => {
  test('are computed in the order of their needs, not of their names', () => {
    const rule = {
      a: { schedule: { due: 'due', done: { b: ['ripe'] } } },
      b: { latest: { ...over, order: 'day', field: 'state' } },
    };
    expect(derived(rule, [{ day: '2024', state: 'ripe' }], { due: '2020' }).b1).toEqual({
      a: 'done',
      b: 'ripe',
    });
  });

  test('in a circle are told once, by name, and stay unknown with all that needs them', () => {
    const publication = buildPublication({
      beds: {
        properties: { id: text('Id') },
        rows: [{ id: 'b1' }],
        derive: {
          first: { title: 'First', latest: { ...over, order: 'day', field: 'second' } },
          visits: { title: 'Visits', count: over },
        },
      },
      visits: {
        properties: visits,
        rows: [{ id: 'v1', bed: 'b1', day: '2024' }],
        derive: {
          second: {
            title: 'Second',
            latest: { collection: 'beds', by: 'id', order: 'id', field: 'first' },
          },
        },
      },
      others: {
        properties: { id: text('Id') },
        rows: [{ id: 'v1' }],
        derive: { third: { title: 'Third', count: { ...over, where: { second: 'x' } } } },
      },
    });
    const problems = derivePublication(publication);
    expect(problems).toEqual([
      {
        code: 'derive/circle',
        level: 'error',
        place: { file: 'data/beds/collection.json', pointer: '/derive/first' },
        field: 'first',
        facts: { circle: 'beds.first -> visits.second -> beds.first' },
      },
    ]);
    expect(collectionOf(publication, 'beds').byKey.get('b1')?.derived).toEqual({ visits: 1 });
    expect(collectionOf(publication, 'others').byKey.get('v1')?.derived).toEqual({});
  });

  test('a field that needs itself is a circle too', () => {
    const publication = buildPublication({
      beds: {
        properties: { id: text('Id'), parent: reference('Parent', 'beds') },
        rows: [],
        derive: {
          size: { title: 'Size', sum: { collection: 'beds', by: 'parent', field: 'size' } },
        },
      },
    });
    expect(derivePublication(publication).map(({ facts }) => facts)).toEqual([
      { circle: 'beds.size -> beds.size' },
    ]);
  });
});

test('100,000 records are derived by index', () => {
  const beds = Array.from({ length: 2_000 }, (_, index) => ({ id: `b${index}` }));
  const rows = Array.from({ length: 98_000 }, (_, index) => ({
    id: `v${index}`,
    bed: `b${index % 2_000}`,
    day: `20${String(10 + Math.floor(index / 10_000))}`,
    weight: 0.1,
    ...(index >= 2_000 ? { replaces: `v${index - 2_000}` } : {}),
  }));
  const publication = buildPublication({
    beds: {
      properties: { id: text('Id') },
      rows: beds,
      derive: {
        total: { title: 'Total', sum: { ...over, field: 'weight' } },
        current: { title: 'Current', count: { ...over, superseded: 'replaces' } },
        last: { title: 'Last', latest: { ...over, order: 'day', field: 'id' } },
      },
    },
    visits: { properties: visits, rows },
  });
  derivePublication(publication);
  const { byKey } = collectionOf(publication, 'beds');
  expect(byKey.get('b0')?.derived).toEqual({ total: 4.9, current: 1, last: 'v96000' });
  expect(byKey.get('b1999')?.derived).toEqual({ total: 4.9, current: 1, last: 'v97999' });
});
