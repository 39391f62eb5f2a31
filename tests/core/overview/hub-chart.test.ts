import { expect, test } from 'vitest';
import { hubChart } from '../../../src/core/overview/hub-chart.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import { buildPublication, date, number, text } from '../publication-builder.ts';

const publication = buildPublication({
  gifts: {
    properties: {
      id: text('Id'),
      on: date('On'),
      amount: { ...number('Amount'), 'x-unit': 'kg' },
    },
    rows: [
      { id: 'g1', on: '2023-04', amount: 1 },
      { id: 'g2', on: '2023', amount: 2 },
      { id: 'g3', on: '2025-01-02' },
    ],
  },
});
const gifts = collectionOf(publication, 'gifts');
const fields = [...gifts.fields.values()];

test('records are counted by year, or else set side by side by amount, or else not drawn', () => {
  expect(hubChart(gifts, fields, gifts.records)?.chart).toMatchObject({
    x: { field: 'on', per: 'year' },
    y: { measure: 'count' },
  });
  expect(hubChart(gifts, fields, gifts.records.slice(0, 2))?.chart).toMatchObject({
    y: { measure: 'sum', field: 'amount' },
  });
  expect(hubChart(gifts, fields, gifts.records.slice(0, 1))).toBeUndefined();
});
