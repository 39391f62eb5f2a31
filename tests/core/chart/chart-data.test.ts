import { describe, expect, test } from 'vitest';
import { dataOf, times } from './sample.ts';

const names = (entries: readonly { readonly label: { readonly en?: string } | undefined }[]) =>
  entries.map(({ label }) => label?.en);

describe('the categories', () => {
  test('of a scale are all its entries in order, with their tones', () => {
    const data = dataOf({ x: 'status' }, [
      { status: 'ripe' },
      { status: 'ripe' },
      { status: 'dry' },
    ]);
    expect(names(data.categories)).toEqual(['Dry', 'Growing', 'Ripe']);
    expect(data.categories.map(({ tone }) => tone)).toEqual(['negative', 'progress', 'positive']);
    expect(data.values).toEqual([[1, 0, 2]]);
  });

  test('of a doughnut are those that occur', () => {
    const data = dataOf({ x: 'status', type: 'doughnut', by: 'place' }, [
      { status: 'ripe', place: 'north' },
      { status: 'dry' },
    ]);
    expect(names(data.categories)).toEqual(['Dry', 'Ripe']);
    expect(data.values).toEqual([[1, 1]]);
  });

  test('without an order stand by size, then by label', () => {
    const data = dataOf({ x: 'colours' }, [
      { colours: ['red', 'blue'] },
      { colours: ['red', 'azure'] },
      { colours: ['red', 'red'] },
    ]);
    expect(names(data.categories)).toEqual(['red', 'azure', 'blue']);
    expect(data.values).toEqual([[3, 1, 1]]);
  });

  test('are the titles of the records that are referenced, in all languages', () => {
    const data = dataOf({ x: 'place' }, [
      { place: 'south' },
      { place: 'north' },
      { place: 'north' },
    ]);
    expect(data.categories.map(({ label }) => label)).toEqual([
      { en: 'North garden', es: 'Huerto norte' },
      { en: 'South garden' },
    ]);
  });

  test('in time have no gaps', () => {
    const data = dataOf({ x: 'month(sown)' }, [
      { sown: '2023-11-30' },
      { sown: '2024-02' },
      { sown: '2024-02-29' },
    ]);
    expect(names(data.categories)).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(data.values).toEqual([[1, 0, 0, 2]]);
    expect(data.categories.every(({ isDate }) => isDate)).toBe(true);
  });

  test('in time keep a gap that is a slip of the pen', () => {
    const data = dataOf({ x: 'year(sown)' }, [{ sown: '1024' }, { sown: '2024' }]);
    expect(names(data.categories)).toEqual(['1024', '2024']);
  });

  test('that are numbers or periods stand in their order, whatever their size', () => {
    expect(
      names(dataOf({ x: 'rank' }, [{ rank: 10 }, { rank: 9 }, { rank: 10 }]).categories),
    ).toEqual(['9', '10']);
    const periods = [{ title: '2024-H1' }, { title: '2023-H2' }, { title: '2024-H1' }];
    expect(names(dataOf({ x: 'title' }, periods).categories)).toEqual(['2023-H2', '2024-H1']);
  });

  test('that are too many to be read end in one for the rest', () => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      times(40 - index, { title: `name ${index}` }),
    ).flat();
    const data = dataOf({ x: 'title' }, rows);
    expect(data.categories).toHaveLength(30);
    expect(data.categories.at(-1)).toEqual({ value: undefined, label: undefined, isDate: false });
    expect(data.values[0]?.slice(0, 2)).toEqual([40, 39]);
    expect(data.values[0]?.at(-1)).toBe(66);
    expect(data.values[0]?.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(data.total);
  });

  test('leave out what is unknown, and count it', () => {
    const data = dataOf({ x: 'month(sown)' }, [{ sown: '2024' }, { sown: '2024-05' }, {}]);
    expect(data).toMatchObject({ total: 3, unknown: 2 });
    expect(names(data.categories)).toEqual(['2024-05']);
  });

  test('of nothing are none', () => {
    expect(dataOf({ x: 'status' }, [])).toMatchObject({
      categories: [],
      series: [],
      values: [],
      total: 0,
    });
  });
});

describe('the numbers', () => {
  test('are exact sums in their unit', () => {
    const data = dataOf({ x: 'status', y: 'sum(weight)' }, [
      { status: 'dry', weight: 0.1 },
      { status: 'dry', weight: 0.2 },
    ]);
    expect(data.values).toEqual([[0.3, null, null]]);
    expect(data.unit).toBe('kg');
    expect(names(data.series)).toEqual(['Weight']);
  });

  test('are means of those that are known', () => {
    const rows = [
      { status: 'dry', weight: 1 },
      { status: 'dry', weight: 2 },
      { status: 'dry', weight: 2 },
      { status: 'dry' },
    ];
    const data = dataOf({ x: 'status', y: 'mean(weight)' }, rows);
    expect(data.values[0]?.[0]).toBe(1.67);
    expect(data).toMatchObject({ unmeasured: 1, unknown: 0, total: 4 });
  });

  test('do not exist where nothing is known, which is not 0', () => {
    const data = dataOf({ x: 'year(sown)', y: 'sum(weight)' }, [
      { sown: '2020', weight: 3 },
      { sown: '2022', weight: 0 },
      { sown: '2023' },
    ]);
    expect(data.values).toEqual([[3, null, 0, null]]);
  });

  test('count only what the condition asks for', () => {
    const data = dataOf({ x: 'place', where: { colours: 'red' } }, [
      { place: 'north', colours: ['blue', 'red'] },
      { place: 'north', colours: ['blue'] },
    ]);
    expect(data.values).toEqual([[1]]);
    expect(data.total).toBe(1);
  });

  test('in two currencies are never added', () => {
    const rows = [
      { status: 'dry', price: 5, currency: 'USD' },
      { status: 'dry', price: 7, currency: 'BZD' },
      { status: 'ripe', price: 1, currency: 'BZD' },
    ];
    const data = dataOf({ x: 'status', y: 'sum(price)' }, rows);
    expect(data.series.map(({ unit }) => unit)).toEqual(['BZD', 'USD']);
    expect(names(data.series)).toEqual(['Price (BZD)', 'Price (USD)']);
    expect(data.values).toEqual([
      [7, null, 1],
      [5, null, null],
    ]);
    expect(data.unit).toBeUndefined();
  });
});

describe('the series', () => {
  test('are the values of `by` in their order, with unknown at the end', () => {
    const data = dataOf({ x: 'place', by: 'status', type: 'stacked-bar' }, [
      { place: 'north' },
      { place: 'north', status: 'ripe' },
      { place: 'south', status: 'dry' },
    ]);
    expect(data.series.map(({ value, kind, tone }) => [value, kind, tone])).toEqual([
      ['dry', 'value', 'negative'],
      ['ripe', 'value', 'positive'],
      [undefined, 'unknown', 'muted'],
    ]);
    expect(data.values).toEqual([
      [0, 1],
      [1, 0],
      [1, 0],
    ]);
  });

  test('that are too many to be told apart end in one for the rest', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      times(12 - index, { status: 'dry', title: `name ${index}` }),
    ).flat();
    const data = dataOf({ x: 'status', by: 'title', type: 'stacked-bar' }, rows);
    expect(data.series).toHaveLength(8);
    expect(data.series.at(-1)?.kind).toBe('rest');
    expect(data.values.map(([dry]) => dry)).toEqual([12, 11, 10, 9, 8, 7, 6, 15]);
  });

  test('and categories count a record once, also where it has several of the rest', () => {
    const many = Array.from({ length: 40 }, (_, index) => `colour ${index + 10}`);
    const rows = [
      ...times(2, { kind: 'gift', weight: 1, colours: many.slice(0, 7) }),
      { kind: 'gift', weight: 1, colours: many },
    ];
    const chart = { x: 'kind', by: 'colours', type: 'stacked-bar' };
    expect(dataOf(chart, rows).values.map(([gift]) => gift)).toEqual([3, 3, 3, 3, 3, 3, 3, 1]);
    const bars = dataOf({ x: 'colours', y: 'sum(weight)' }, rows);
    expect(bars.categories.at(-1)?.value).toBeUndefined();
    expect(bars.values[0]?.at(-1)).toBe(1);
  });

  test('keep a word apart from the number that looks like it', () => {
    const data = dataOf({ x: 'status', by: 'edible', type: 'stacked-bar' }, [
      { status: 'dry', edible: true },
      { status: 'dry', edible: false },
    ]);
    expect(data.series.map(({ value }) => value).sort()).toEqual([false, true]);
  });
});
