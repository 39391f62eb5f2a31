import { describe, expect, test } from 'vitest';
import { sumFields, tallyStatuses } from '../../../src/core/overview/tally.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import { buildPublication, choice, number, text } from '../publication-builder.ts';

const publication = buildPublication({
  gifts: {
    properties: {
      id: text('Id'),
      state: choice('State', 'asked:progress', 'given:positive'),
      amount: { ...number('Amount'), 'x-unit': { field: 'currency' } },
      share: { ...number('Share'), 'x-unit': '%' },
      currency: text('Currency'),
    },
    rows: [
      { id: 'g1', state: 'given', amount: 0.1, currency: 'USD', share: 20 },
      { id: 'g2', state: 'given', amount: 0.2, currency: 'USD' },
      { id: 'g3', state: 'asked' },
      { id: 'g4' },
    ],
  },
});
const gifts = collectionOf(publication, 'gifts');
const fields = [...gifts.fields.values()];

describe('a tally', () => {
  test('counts what has no status beside those that have one', () => {
    const tally = tallyStatuses(fields, gifts.records);
    expect(tally.statuses.map(({ option, count }) => [option.value, count])).toEqual([
      ['asked', 1],
      ['given', 2],
    ]);
    expect(tally.unknown).toBe(1);
    expect(tallyStatuses(fields, gifts.records.slice(3))).toEqual({ statuses: [], unknown: 1 });
  });

  test('says of how many records a sum is, and adds up no shares', () => {
    const sums = sumFields(fields, gifts.records);
    expect(sums.map(({ field, ...rest }) => [field.name, rest])).toEqual([
      ['amount', { value: 0.3, unit: 'USD', known: 2 }],
    ]);
  });
});
