import { describe, expect, test } from 'vitest';
import { toChartCsv, toChartTable } from '../../../src/core/chart/chart-table.ts';
import { showChart } from '../../../src/core/chart/shown-chart.ts';
import { dataOf, times } from './sample.ts';
import { words } from './words.ts';

const kinds = { x: 'place', by: 'status', type: 'stacked-bar' };
const rows = [
  ...times(3, { place: 'north', status: 'ripe' }),
  { place: 'north', status: 'dry' },
  ...times(2, { place: 'south' }),
];

describe('the numbers of a chart', () => {
  test('are a table of exactly what is drawn', () => {
    expect(toChartTable(showChart(dataOf(kinds, rows), words))).toEqual({
      head: ['Dry', 'Ripe', 'Not reported'],
      rows: [
        { label: 'North garden', cells: ['1', '3', '0'] },
        { label: 'South garden', cells: ['0', '0', '2'] },
      ],
    });
  });

  test('are CSV with raw values beside the labels', () => {
    expect(toChartCsv(dataOf(kinds, rows), words)).toBe(
      'place,label,dry,ripe,not-reported\nnorth,North garden,1,3,0\nsouth,South garden,0,0,2\n',
    );
  });

  test('are blank in CSV where there are none, and named with their units where they differ', () => {
    const amounts = [
      { sown: '2020', price: 1.5, currency: 'BZD' },
      { sown: '2022', price: 2, currency: 'USD' },
    ];
    expect(toChartCsv(dataOf({ x: 'year(sown)', y: 'sum(price)' }, amounts), words)).toBe(
      'year(sown),label,sum(price) BZD,sum(price) USD\n2020,<2020>,1.5,\n2021,<2021>,,\n2022,<2022>,,2\n',
    );
  });
});

test('the CSV has exactly the numbers that are drawn', () => {
  const data = dataOf(kinds, rows);
  const { values } = showChart(data, words);
  const [, ...lines] = toChartCsv(data, words).trim().split('\n');
  const numbers = lines.map((line) => line.split(',').slice(2).map(Number));
  expect(numbers).toEqual(values[0]?.map((_, at) => values.map((row) => row[at])));
});
