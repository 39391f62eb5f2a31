/** Which charts a page shows, and the pages of charts that other sites embed. */
import type { Chart, Collection } from '../core/collection/collection.ts';
import { collectionOf } from '../core/publication/publication.ts';
import { publication } from './publication.ts';

export interface PlacedChart {
  readonly collection: Collection;
  readonly chart: Chart;
}

export function chartsOf(collection: Collection): PlacedChart[] {
  return collection.records.length > 0
    ? collection.charts.map((chart) => ({ collection, chart }))
    : [];
}

/** The charts of the home page, in their order. */
export const homeCharts: readonly PlacedChart[] = publication.home.charts.flatMap((name) => {
  const [id = '', chart] = name.split('/');
  return chartsOf(collectionOf(publication, id)).filter((placed) => placed.chart.id === chart);
});

export const allCharts: readonly PlacedChart[] = [...publication.collections.values()].flatMap(
  chartsOf,
);
