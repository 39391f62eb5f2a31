/** A chart of seeds, made from a few rows. */
import { chartData } from '../../../src/core/chart/chart-data.ts';
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

export type Row = Readonly<Record<string, Value>>;

const places = {
  properties: { id: text('Id'), title: text('Title', { 'x-translatable': true }) },
  rows: [
    { id: 'north', title: 'North garden', title_es: 'Huerto norte' },
    { id: 'south', title: 'South garden' },
  ],
};

const properties = {
  id: text('Id'),
  title: text('Title'),
  status: choice('Status', 'dry:negative', 'growing:progress', 'ripe:positive'),
  kind: choice('Kind', 'gift', 'purchase'),
  sown: date('Sown'),
  colours: list('Colours'),
  weight: number('Weight', { 'x-unit': 'kg' }),
  price: number('Price', { 'x-unit': { field: 'currency' } }),
  currency: text('Currency'),
  place: reference('Place', 'places'),
  edible: { type: 'boolean', title: 'Edible' },
  rank: { type: 'integer', title: 'Rank' },
};

/** @param chart a bar chart of counts, unless it says otherwise */
export function dataOf(chart: JsonObject, rows: readonly Row[]) {
  const publication = buildPublication({
    places,
    seeds: {
      properties,
      title: 'Seeds',
      rows: rows.map((row, index) => ({ id: `s${index}`, ...row })),
      charts: [{ id: 'c', title: 'Chart', type: 'bar', y: 'count', ...chart }],
    },
  });
  const seeds = collectionOf(publication, 'seeds');
  return chartData(publication, seeds, seeds.charts[0]!);
}

export const times = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);
