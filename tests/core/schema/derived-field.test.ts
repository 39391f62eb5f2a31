import { describe, expect, test } from 'vitest';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import type { JsonObject } from '../../../src/core/schema/json-schema.ts';
import { buildPublication, choice, number, reference, text } from '../publication-builder.ts';

/** The unit of the sum of a field of visits over those that are chosen. */
function unitOfSum(where: JsonObject | undefined, field = 'price') {
  const sum = { collection: 'visits', by: 'bed', field, ...(where && { where }) };
  const publication = buildPublication({
    beds: {
      properties: { id: text('Id') },
      rows: [],
      derive: { total: { title: 'Total', sum } },
    },
    visits: {
      properties: {
        id: text('Id'),
        bed: reference('Bed', 'beds'),
        state: choice('State', 'dry', 'ripe'),
        price: number('Price', { 'x-unit': { field: 'currency' } }),
        currency: text('Currency'),
        weight: number('Weight', { 'x-unit': 'kg' }),
        seeds: number('Seeds'),
      },
      rows: [],
    },
  });
  return collectionOf(publication, 'beds').fields.get('total')?.unit;
}

describe('the unit of a sum', () => {
  test('is the one of what is added up', () => {
    expect(unitOfSum(undefined, 'weight')).toEqual({ text: 'kg' });
    expect(unitOfSum({ currency: 'USD' }, 'seeds')).toBeUndefined();
  });

  test('is the one that the records are chosen by', () => {
    expect(unitOfSum({ currency: 'USD', state: 'ripe' })).toEqual({ text: 'USD' });
    expect(unitOfSum({ currency: ['BZD'] })).toEqual({ text: 'BZD' });
  });

  test('is unknown where the records may have several', () => {
    expect(unitOfSum({ currency: ['USD', 'BZD'] })).toBeUndefined();
    expect(unitOfSum({ state: 'ripe' })).toBeUndefined();
    expect(unitOfSum(undefined)).toBeUndefined();
  });
});
