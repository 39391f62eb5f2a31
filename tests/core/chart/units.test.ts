/** A chart whose numbers have several units. */
import { expect, test } from 'vitest';
import { draw } from './draw.ts';

const prices = [
  { place: 'north', status: 'ripe', sown: '2020', price: 1000, currency: 'USD' },
  { place: 'north', status: 'dry', sown: '2021', price: 500, currency: 'USD' },
  { place: 'south', status: 'ripe', sown: '2020', price: 70000, currency: 'JPY' },
];

test('each unit is drawn to a scale of its own, under its name', () => {
  const byStatus = { x: 'place', y: 'sum(price)', by: 'status', type: 'stacked-bar' };
  const { all } = draw(byStatus, prices);
  const bars = all('rect').filter(({ width = '' }) => Number.parseFloat(width) > 6);
  expect(bars.map(({ class: name, width }) => [name, width])).toEqual([
    ['mark tone-positive', '100%'],
    ['mark tone-negative', '33.33%'],
    ['mark tone-positive', '66.67%'],
  ]);
  expect(all('g').map(({ class: name, text }) => [name, text])).toEqual([
    ['panel', 'Ripe (JPY)South gardenJPY 70000'],
    ['legend', 'Ripe (JPY)'],
    ['panel', 'Dry (USD)Ripe (USD)North gardenUSD 500Ripe (USD) USD 1000'],
    ['legend', 'Dry (USD)Ripe (USD)'],
  ]);
});

test('several units in time have an axis for each', () => {
  const { all } = draw({ x: 'year(sown)', y: 'sum(price)', type: 'line' }, prices);
  const texts = all('g').map(({ text = '' }) => text);
  expect(texts[0]).toMatch(/^Price \(JPY\)0.*80000<2020><2021>JPY 70000$/);
  expect(texts[1]).toMatch(/^Price \(USD\)0.*1000<2020><2021>USD 1000USD 500$/);
});

test('several units in a doughnut have a ring for each', () => {
  const { all } = draw({ x: 'place', y: 'sum(price)', type: 'doughnut' }, prices);
  expect(all('circle').map((arc) => arc['stroke-dasharray'])).toEqual([
    '100.00 0.00',
    '100.00 0.00',
  ]);
});
