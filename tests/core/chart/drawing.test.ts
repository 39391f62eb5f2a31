import { describe, expect, test } from 'vitest';
import { toChartCsv, toChartTable } from '../../../src/core/chart/chart-table.ts';
import { scaleOf } from '../../../src/core/chart/scale.ts';
import { showChart } from '../../../src/core/chart/shown-chart.ts';
import { stackOf } from '../../../src/core/chart/stack.ts';
import { drawChart } from '../../../src/core/chart/static-svg.ts';
import { wrap } from '../../../src/core/chart/svg-wrap.ts';
import { draw } from './draw.ts';
import { dataOf, times } from './sample.ts';
import { words } from './words.ts';

const kinds = { x: 'place', by: 'status', type: 'stacked-bar' };
const rows = [
  ...times(3, { place: 'north', status: 'ripe' }),
  { place: 'north', status: 'dry' },
  ...times(2, { place: 'south' }),
];

describe('a drawing', () => {
  test('has its title and finding as its text, and no style', () => {
    const { root, source } = draw(kinds, rows);
    expect(root.attributes).toMatchObject({
      role: 'img',
      'aria-label': 'Chart. Ripe: 3 of 6. Not reported: 2 of 6.',
      width: '100%',
    });
    expect(source).not.toContain('style');
  });

  test('lays the parts of a bar end to end, to scale', () => {
    const { all } = draw(kinds, rows);
    const bars = all('rect').filter(({ height }) => height === '22');
    expect(bars.map(({ class: name, x, width }) => [name, x, width])).toEqual([
      ['mark tone-negative', '0%', '25%'],
      ['mark tone-positive', '25%', '75%'],
      ['mark tone-muted', '0%', '50%'],
    ]);
  });

  test('names every colour and every bar, with its numbers', () => {
    const texts = draw(kinds, rows)
      .all('text')
      .map(({ text }) => text);
    expect(texts).toEqual([
      'Dry',
      'Ripe',
      'Not reported',
      'North garden',
      'Dry 1',
      'Ripe 3',
      'South garden',
      'Not reported 2',
    ]);
  });

  test('writes on a part in the colour that can be read there', () => {
    const on = draw(kinds, rows)
      .all('text')
      .filter(({ class: name = '' }) => name.includes(' on '));
    expect(on.map(({ class: name, text }) => [text, name])).toEqual([
      ['Dry 1', 'value on tone-negative'],
      ['Ripe 3', 'value on tone-positive'],
      ['Not reported 2', 'value on tone-muted'],
    ]);
  });

  test('tells below a bar, by name, what is too short for its number, and lets it be seen', () => {
    const { all } = draw(kinds, [
      ...times(1999, { place: 'north', status: 'ripe' }),
      { place: 'north', status: 'dry' },
    ]);
    const [short, long] = all('rect').filter(({ height }) => height === '22');
    expect([short?.width, long?.x]).toEqual(['0.99%', '0.99%']);
    expect(all('text').map(({ text }) => text)).toEqual([
      ...['Dry', 'Ripe', 'North garden', 'Ripe 1999', 'Dry 1'],
    ]);
  });

  const byYear = { x: 'year(sown)', by: 'status', type: 'stacked-bar' };

  test('in time says the number of each part on it, or beside it where it is too low', () => {
    const { all } = draw(byYear, [
      ...times(60, { sown: '2020', status: 'ripe' }),
      { sown: '2020', status: 'dry' },
      ...times(30, { sown: '2021', status: 'ripe' }),
    ]);
    const numbers = all('text').filter(({ class: name = '' }) => name.startsWith('value'));
    expect(numbers.map(({ text, class: name }) => [text, name])).toEqual([
      ['1', 'value'],
      ['60', 'value on tone-positive'],
      ['30', 'value on tone-positive'],
    ]);
    const low = all('rect').find(
      ({ class: name, x }) => name === 'mark tone-negative' && x !== '0%',
    );
    expect(Number(low?.height)).toBeCloseTo(5);
  });

  test('in time keeps the numbers that would run into one another to its table', () => {
    const years = Array.from({ length: 30 }, (_, index) => ({ sown: String(1990 + index) }));
    const { all } = draw({ x: 'year(sown)' }, [...years, ...times(1999, { sown: '2000' })]);
    expect(all('text').filter(({ class: name }) => name === 'value')).toEqual([]);
  });

  test('is mirrored where reading starts at the right', () => {
    const bars = draw(kinds, rows, 'rtl')
      .all('rect')
      .filter(({ height }) => height === '22');
    expect(bars.map(({ x, width }) => [x, width])).toEqual([
      ['75%', '25%'],
      ['0%', '75%'],
      ['50%', '50%'],
    ]);
  });

  test('lets no value out of its text', () => {
    const { all, source } = draw({ x: 'title', title: '<script>"&' }, [
      { title: '</text><script>alert(1)</script>' },
    ]);
    expect(source).not.toContain('<script');
    expect(all('text').map(({ text }) => text)).toContain('</text><script>alert(1)</script>');
  });

  test('of a doughnut shows each share of the ring', () => {
    const { all } = draw({ x: 'status', type: 'doughnut' }, [
      ...times(3, { status: 'ripe' }),
      { status: 'dry' },
    ]);
    const arcs = all('circle').map((arc) => [
      arc.class,
      arc['stroke-dasharray'],
      arc['stroke-dashoffset'],
    ]);
    expect(arcs).toEqual([
      ['arc mark tone-negative', '24.40 75.60', '25.00'],
      ['arc mark tone-positive', '74.40 25.60', '0.00'],
    ]);
  });

  test('of a single share closes the ring', () => {
    const { all } = draw({ x: 'status', type: 'doughnut' }, [{ status: 'ripe' }]);
    expect(all('circle')[0]?.['stroke-dasharray']).toBe('100.00 0.00');
  });

  test('of a line is broken where there is no number', () => {
    const weights = [
      ['2020', 1],
      ['2021', 2],
      ['2023', 4],
    ] as const;
    const { all } = draw(
      { x: 'year(sown)', y: 'sum(weight)', type: 'line' },
      weights.map(([sown, weight]) => ({ sown, weight })),
    );
    expect(all('circle')).toHaveLength(3);
    const strokes = all('line').filter(({ class: name = '' }) => /^stroke(?! gap)/.test(name));
    expect(strokes.map(({ x1, x2 }) => [x1, x2])).toEqual([['24.75%', '46.25%']]);
    const ticks = all('text').filter(({ class: name }) => name === 'tick');
    const dates = ['<2020>', '<2021>', '<2022>', '<2023>'];
    expect(ticks.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4', ...dates]);
  });

  test('in time stands on its axis, and goes below it where a number does', () => {
    const { all } = draw({ x: 'year(sown)', y: 'sum(weight)' }, [
      { sown: '2020', weight: 3 },
      { sown: '2021', weight: -1 },
    ]);
    const [up, down] = all('rect');
    const axis = all('line').find(({ class: name }) => name === 'axis')!;
    expect(Number(up?.y) + Number(up?.height)).toBeCloseTo(Number(axis.y1));
    expect(Number(down?.y)).toBeCloseTo(Number(axis.y1));
  });

  test('of nothing is nothing', () => {
    expect(drawChart(showChart(dataOf({ x: 'title' }, []), words), String).svg).toBe('');
  });
});

describe('a chart in words', () => {
  test('says what is left out', () => {
    const { notes } = showChart(
      dataOf({ x: 'kind', y: 'sum(weight)' }, [{ weight: 1 }, { kind: 'gift' }]),
      words,
    );
    expect(notes).toEqual([
      'Records left out, as no value is reported: 1 of 2.',
      'Records left out, as no amount is reported: 1 of 2.',
    ]);
  });

  test('says that a record with several values is told under each', () => {
    const notesOf = (...colours: string[][]) =>
      showChart(
        dataOf(
          { x: 'place', by: 'colours', type: 'stacked-bar' },
          colours.map((some) => ({ place: 'north', colours: some })),
        ),
        words,
      ).notes;
    const note = 'A record with several values is counted under each of them.';
    expect(notesOf(['red', 'blue'], ['red'])).toEqual([note]);
    expect(notesOf(['red'], ['blue'])).toEqual([]);
  });

  test('gives a colour that comes again a shade of its own', () => {
    const data = dataOf({ x: 'place', by: 'title', type: 'stacked-bar' }, [
      ...times(3, { place: 'north', title: 'a' }),
      ...times(2, { place: 'north', title: 'b' }),
      { place: 'north' },
    ]);
    expect(showChart(data, words).series.map(({ colour, shade }) => [colour, shade])).toEqual([
      ['series-1', 1],
      ['series-2', 1],
      ['tone-muted', 1],
    ]);
    const tones = {
      ...data,
      series: data.series.map((one) => ({ ...one, tone: 'muted' as const })),
    };
    expect(showChart(tones, words).series.map(({ shade }) => shade)).toEqual([1, 2, 3]);
  });

  test('never mixes the colours of tones with the others, but for what is not reported', () => {
    const data = dataOf({ x: 'place', by: 'status', type: 'stacked-bar' }, [
      { place: 'north', status: 'growing' },
      { place: 'north', status: 'ripe' },
      { place: 'north' },
    ]);
    const coloursOf = (changed: typeof data) =>
      showChart(changed, words).series.map(({ colour }) => colour);
    expect(coloursOf(data)).toEqual(['tone-progress', 'tone-positive', 'tone-muted']);
    const [first, ...others] = data.series;
    const partly = { ...data, series: [first!, { ...others[0]!, tone: undefined }, others[1]!] };
    expect(coloursOf(partly)).toEqual(['series-1', 'series-2', 'tone-muted']);
  });

  test('survives being written as JSON', () => {
    const shown = showChart(dataOf(kinds, rows), words);
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
  });
});

describe('a row in time with long gaps', () => {
  const rounds = [
    { sown: '2020-08', weight: 3 },
    { sown: '2021-02', weight: 5 },
    { sown: '2021-02' },
  ];
  const byMonth = { x: 'month(sown)', y: 'sum(weight)', type: 'line' };

  test('lists the months that have records, in the table, in CSV and on the axis', () => {
    const data = dataOf(byMonth, rounds);
    const shown = showChart(data, words);
    expect(shown.categories).toHaveLength(7);
    expect(toChartTable(shown).rows).toEqual([
      { label: '<2020-08>', cells: ['kg 3'] },
      { label: '<2021-02>', cells: ['kg 5'] },
    ]);
    expect(toChartCsv(data, words)).toBe(
      'month(sown),label,sum(weight)\n2020-08,<2020-08>,3\n2021-02,<2021-02>,5\n',
    );
    const ticks = draw(byMonth, rounds).all('text');
    const dates = ticks.map(({ text = '' }) => text).filter((text) => text.startsWith('<'));
    expect(dates).toEqual(['<2020-08>', '<2021-02>']);
  });

  test('tells a month without a record from one without a number', () => {
    const more = [...rounds, { sown: '2020-09', weight: 1 }, { sown: '2020-10' }];
    const { shown } = showChart(dataOf(byMonth, more), words);
    expect(shown[0]?.slice(1, 4)).toEqual(['kg 1', 'Not reported', 'No record']);
  });
});

describe('the marks of an axis', () => {
  test.each([
    [[3, 7], true, [0, 2, 4, 6, 8]],
    [[1], true, [0, 1]],
    [[0.3], false, [0, 0.1, 0.2, 0.3]],
    [[-5, 10], true, [-5, 0, 5, 10]],
    [[1_234_567], true, [0, 500_000, 1_000_000, 1_500_000]],
    [[0, 0], true, [0, 1]],
  ])('of %j are round and hold all', (values, isWhole, ticks) => {
    expect(scaleOf(values, isWhole).ticks).toEqual(ticks);
  });
});

test('a stack has what is below zero on its other side', () => {
  expect(stackOf([2, -1, null, 3, -1])).toEqual({
    pieces: [
      { series: 0, from: 0, to: 2 },
      { series: 1, from: -1, to: 0 },
      { series: 3, from: 2, to: 5 },
      { series: 4, from: -2, to: -1 },
    ],
    min: -2,
    max: 5,
  });
});

describe('a long label', () => {
  test('is broken between words, and cut after three lines', () => {
    expect(wrap('Short')).toEqual(['Short']);
    const lines = wrap('word '.repeat(40));
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    expect(lines.every((line) => line.length <= 40)).toBe(true);
  });

  test('is not cut inside a letter', () => {
    expect(wrap('👩🏽‍🌾'.repeat(50))[0]).toBe(`${'👩🏽‍🌾'.repeat(37)}…`);
  });
});
