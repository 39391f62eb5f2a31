/** What is known of the fields inside an object. */
import { expect, test } from 'vitest';
import { innerFields } from '../../../src/core/schema/inner-fields.ts';

const schema = {
  properties: {
    place: { $ref: '#/$defs/place' },
    visits: {
      type: 'array',
      items: {
        type: 'object',
        properties: { at: { type: 'string', format: 'date-time', title: 'At' } },
      },
    },
    free: { type: 'object' },
  },
  $defs: {
    place: {
      type: 'object',
      properties: {
        city: { type: 'string', title: 'City', 'x-title': { fr: 'Ville' } },
        map: {
          type: 'object',
          properties: { link: { type: 'string', format: 'http-url' } },
        },
      },
    },
  },
};
const at = (...path: string[]) => [...innerFields(schema, path, 'en').values()];

test('fields are found through references, lists and objects in objects', () => {
  expect(at('place')[0]).toMatchObject({ name: 'city', title: { en: 'City', fr: 'Ville' } });
  expect(at('place', 'map')).toMatchObject([{ name: 'link', format: 'http-url' }]);
  expect(at('visits')).toMatchObject([{ name: 'at', format: 'date-time' }]);
});

test('there are none where the schema says nothing', () => {
  expect(at('free')).toEqual([]);
  expect(at('none', 'at', 'all')).toEqual([]);
});
