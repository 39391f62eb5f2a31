import { describe, expect, test } from 'vitest';
import { findingOf } from '../../../src/core/chart/finding.ts';
import type { JsonObject } from '../../../src/core/schema/json-schema.ts';
import { type Row, dataOf, times } from './sample.ts';
import { words } from './words.ts';

const told = (chart: JsonObject, rows: readonly Row[]) => findingOf(dataOf(chart, rows), words);

describe('the finding of counts', () => {
  test('names what is most frequent, out of all, unknown among them', () => {
    expect(told({ x: 'kind' }, [...times(2, { kind: 'gift' }), { kind: 'purchase' }, {}])).toBe(
      'Most frequent: Gift, 2 of 4.',
    );
  });

  test('names a few that are equal, and says when many are', () => {
    expect(told({ x: 'kind' }, [{ kind: 'gift' }, { kind: 'purchase' }])).toBe(
      'Most frequent, with 1 each: Gift and Purchase.',
    );
    const many = ['a', 'b', 'c', 'd'].map((title) => ({ title }));
    expect(told({ x: 'title' }, [...many, ...many, { title: 'e' }])).toBe(
      'None stands out: 4 of 5 have the most, 2 each.',
    );
  });

  test('of a scale says how many have come to its end, also when none has', () => {
    expect(told({ x: 'status' }, times(3, { status: 'dry' }))).toBe(
      'Ripe: 0 of 3. Most frequent: Dry, 3.',
    );
    expect(told({ x: 'status' }, [...times(3, { status: 'ripe' }), { status: 'dry' }])).toBe(
      'Most frequent: Ripe, 3 of 4.',
    );
  });

  test('never takes all the others together for what stands out', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({ title: `name ${index}` }));
    expect(told({ x: 'title' }, [...rows, { title: 'name 7' }])).toBe(
      'Most frequent: name 7, 2 of 61 (3 %).',
    );
  });

  const byStatus = { x: 'place', by: 'status', type: 'stacked-bar' };

  test('told apart by a scale says how far all have come, and where the most', () => {
    const rows = [
      ...times(2, { place: 'north', status: 'ripe' }),
      { place: 'north', status: 'dry' },
      ...times(3, { place: 'south', status: 'dry' }),
      { place: 'south', status: 'ripe' },
    ];
    expect(told(byStatus, rows)).toBe('Ripe: 3 of 7. Highest in North garden: 2 of 3.');
  });

  test('makes nothing of a share of two records', () => {
    const rows = [
      { place: 'north', status: 'ripe' },
      ...times(3, { place: 'south', status: 'dry' }),
      ...times(3, { place: 'gone', status: 'dry' }),
    ];
    expect(told(byStatus, rows)).toBe('Ripe: 1 of 7.');
  });

  test('told apart by a scale of which nobody has reached the end names what is most frequent', () => {
    expect(
      told(byStatus, [
        { place: 'north', status: 'dry' },
        { place: 'south' },
        { place: 'south', status: 'dry' },
      ]),
    ).toBe('Most frequent: Dry, 2 of 3. Not reported: 1 of 3.');
  });

  test('of lists does not count a record twice in a share of all', () => {
    const rows = [
      { colours: ['red', 'blue'], status: 'ripe' },
      { colours: ['red'], status: 'dry' },
    ];
    expect(told({ x: 'colours', by: 'status', type: 'stacked-bar' }, rows)).toBe(
      'Most frequent: red, 2 of 2.',
    );
  });
});

describe('the finding of lists, which put a record into several series,', () => {
  const rows = [
    { sown: '2020', place: 'north', colours: ['red', 'blue'], weight: 1 },
    { sown: '2021', place: 'north', colours: ['red', 'blue'], weight: 2 },
    { sown: '2021', place: 'south', colours: ['red'], weight: 4 },
  ];
  const byColour = { by: 'colours', type: 'stacked-bar' };

  test('speaks of one series, by name', () => {
    expect(told({ ...byColour, x: 'year(sown)', y: 'sum(weight)' }, rows)).toBe(
      'red: from kg 1 (<2020>) to kg 6 (<2021>).',
    );
    expect(told({ ...byColour, x: 'place', y: 'sum(weight)' }, rows)).toBe(
      'red, most: South garden, kg 4 of kg 7.',
    );
    expect(told({ ...byColour, x: 'place' }, rows)).toBe('red, most: North garden, 2 of 3.');
  });

  test('adds up where no record has two', () => {
    const single = rows.map((row) => ({ ...row, colours: row.colours.slice(-1) }));
    expect(told({ ...byColour, x: 'year(sown)', y: 'sum(weight)' }, single)).toBe(
      'From kg 1 (<2020>) to kg 6 (<2021>).',
    );
  });

  test('or into several categories, makes no whole of them', () => {
    expect(told({ x: 'colours', y: 'sum(weight)' }, rows)).toBe('From kg 3 (blue) to kg 7 (red).');
  });
});

test('a part of twenty or more is told as a percentage too', () => {
  const some = [...times(9, { kind: 'gift' }), ...times(10, { kind: 'purchase' })];
  expect(told({ x: 'kind' }, some)).toBe('Most frequent: Purchase, 10 of 19.');
  expect(told({ x: 'kind' }, [...some, { kind: 'gift' }, { kind: 'gift' }])).toBe(
    'Most frequent: Gift, 11 of 21 (52 %).',
  );
});

describe('the finding of amounts', () => {
  test('says the share of the largest', () => {
    const rows = [
      { kind: 'gift', weight: 3 },
      { kind: 'purchase', weight: 1 },
    ];
    expect(told({ x: 'kind', y: 'sum(weight)' }, rows)).toBe('Most: Gift, kg 3 of kg 4.');
  });

  test('says a range where there is no whole', () => {
    const rows = [
      { kind: 'gift', weight: 3 },
      { kind: 'purchase', weight: 1 },
    ];
    expect(told({ x: 'kind', y: 'mean(weight)' }, rows)).toBe(
      'From kg 1 (Purchase) to kg 3 (Gift).',
    );
    expect(told({ x: 'kind', y: 'sum(weight)' }, [...rows, { kind: 'gift', weight: -4 }])).toBe(
      'From kg -1 (Gift) to kg 1 (Purchase).',
    );
  });

  test('says of one what it is', () => {
    expect(told({ x: 'kind', y: 'sum(weight)' }, [{ kind: 'gift', weight: 3 }])).toBe(
      'Gift: kg 3.',
    );
  });

  test('in two currencies tells what each comes to', () => {
    const rows = [
      { kind: 'gift', price: 30, currency: 'BZD' },
      { kind: 'purchase', price: 10, currency: 'BZD' },
      { kind: 'purchase', price: 5, currency: 'USD' },
    ];
    const all = 'In each unit: BZD 40 and USD 5.';
    expect(told({ x: 'kind', y: 'sum(price)' }, rows)).toBe(all);
    const later = rows.map((row, index) => ({ ...row, sown: String(2020 + index) }));
    expect(told({ x: 'year(sown)', by: 'kind', y: 'sum(price)' }, later)).toBe(all);
    expect(told({ x: 'kind', y: 'mean(price)' }, rows)).toBe(
      'Price (BZD): from BZD 10 (Purchase) to BZD 30 (Gift).',
    );
  });
});

describe('the finding of a row in time', () => {
  test('says the first, the last, and the highest where it is neither', () => {
    const rows = [
      { sown: '2020' },
      ...times(3, { sown: '2021-05' }),
      ...times(2, { sown: '2023-01-01' }),
    ];
    expect(told({ x: 'year(sown)', type: 'line' }, rows)).toBe(
      'From 1 (<2020>) to 2 (<2023>); highest: 3 (<2021>).',
    );
    expect(told({ x: 'year(sown)' }, rows.slice(0, 4))).toBe('From 1 (<2020>) to 3 (<2021>).');
    expect(told({ x: 'year(sown)' }, rows.slice(0, 1))).toBe('<2020>: 1.');
  });

  test('follows the good end of a scale', () => {
    const rows = [
      { sown: '2020', status: 'dry' },
      ...times(2, { sown: '2021', status: 'ripe' }),
      { sown: '2021', status: 'dry' },
    ];
    expect(told({ x: 'year(sown)', by: 'status', type: 'stacked-bar' }, rows)).toBe(
      'Ripe: from 0 (<2020>) to 2 (<2021>).',
    );
  });

  test('says of its ends how much is unknown, where that is much', () => {
    const rows = [
      ...times(2, { sown: '2020', status: 'ripe' }),
      ...times(8, { sown: '2020' }),
      ...times(9, { sown: '2021', status: 'ripe' }),
      { sown: '2021' },
    ];
    const chart = { x: 'year(sown)', by: 'status', type: 'stacked-bar' };
    expect(told(chart, rows)).toBe(
      'Ripe: from 2 (<2020>) to 9 (<2021>). Not reported: 8 of 10 (<2020>).',
    );
    expect(told(chart, [...rows, ...times(5, { sown: '2021' })])).toBe(
      'Ripe: from 2 (<2020>) to 9 (<2021>). Not reported: 8 of 10 (<2020>) and 6 of 15 (<2021>).',
    );
  });

  test('says that nothing has changed', () => {
    const rows = ['2020', '2021', '2022'].map((sown) => ({ sown, status: 'ripe' }));
    expect(told({ x: 'year(sown)' }, rows)).toBe('Unchanged at 1 from <2020> to <2022>.');
    const dry = { sown: '2022', status: 'dry' };
    expect(told({ x: 'year(sown)', by: 'status', type: 'stacked-bar' }, [...rows, dry])).toBe(
      'Ripe: unchanged at 1 from <2020> to <2022>.',
    );
  });

  test('follows all together where they can be added, and one where they cannot', () => {
    const rows = [
      { sown: '2020', kind: 'gift', weight: 1 },
      { sown: '2021', kind: 'gift', weight: 2 },
      { sown: '2021', kind: 'purchase', weight: 4 },
    ];
    const chart = { x: 'year(sown)', by: 'kind', type: 'line' };
    expect(told({ ...chart, y: 'sum(weight)' }, rows)).toBe('From kg 1 (<2020>) to kg 6 (<2021>).');
    expect(told({ ...chart, y: 'mean(weight)' }, rows)).toBe(
      'Gift: from kg 1 (<2020>) to kg 2 (<2021>).',
    );
  });
});

test('the finding of nothing says so', () => {
  expect(told({ x: 'kind' }, [{}])).toBe('There is nothing to show yet.');
  expect(told({ x: 'kind', y: 'sum(weight)' }, [{ kind: 'gift' }])).toBe(
    'There is nothing to show yet.',
  );
});
