/** The x axis: which categories a chart has, in which order, and what they are called. */
import type { Chart, Collection } from '../collection/collection.ts';
import { fieldNamed } from '../collection/field-named.ts';
import { labelOf } from '../list/facet.ts';
import type { Publication } from '../publication/publication.ts';
import type { Field } from '../schema/field.ts';
import { type Point, compareCodeUnits, comparePoints } from '../record/point.ts';
import { type Grid, measure } from './grid.ts';
import type { ChartCategory } from './mark.ts';
import { withoutGaps } from './periods.ts';

/** More bars than this cannot be read; the smallest are then one bar. */
export const mostCategories = 30;

export interface Categories {
  readonly categories: readonly ChartCategory[];
  /** The values that each category stands for: one, but for the rest. */
  readonly groups: readonly (readonly Point[])[];
}

const dateFormats = new Set(['date', 'partial-date', 'date-time']);
const period = /^\d{4}(?:-\w{1,3}(?:-\d{2})?)?$/;

/** Whether the values have an order of their own, so that they are not sorted by size. */
function isOrdered(chart: Chart, field: Field | undefined, points: readonly Point[]): boolean {
  if (chart.type === 'line' || chart.x.per !== 'value' || dateFormats.has(field?.format ?? ''))
    return true;
  return points.every((point) => typeof point === 'number' || period.test(String(point)));
}

/** Every entry of a scale, also one that no record has: that nothing is complete is news too. */
function optionPoints(field: Field, points: ReadonlySet<Point>, chart: Chart): Point[] {
  const options = field.options ?? [];
  const isScale = chart.type !== 'doughnut' && options.some(({ tone }) => tone !== undefined);
  const known = options.map(({ value }) => value).filter((value) => isScale || points.has(value));
  const others = [...points].filter((point) => !options.some(({ value }) => value === point));
  return [...known, ...others.sort(comparePoints)];
}

/** @param grid with at least one record: an empty chart has no categories */
export function toCategories(
  publication: Publication,
  collection: Collection,
  chart: Chart,
  grid: Grid,
): Categories {
  const points = [...grid.points];
  const field = fieldNamed(collection, chart.x.field);
  const { per } = chart.x;
  const toCategory = (value: Point): ChartCategory => ({
    value,
    label:
      field && per === 'value'
        ? labelOf(publication, field, value)
        : { [publication.languages[0]]: String(value) },
    tone:
      per === 'value' ? field?.options?.find((option) => option.value === value)?.tone : undefined,
    isDate: per !== 'value' || dateFormats.has(field?.format ?? ''),
  });
  const single = (ordered: readonly Point[]): Categories => ({
    categories: ordered.map(toCategory),
    groups: ordered.map((point) => [point]),
  });
  if (points.length === 0) return { categories: [], groups: [] };
  if (per !== 'value') return single(withoutGaps(points.map(String).sort(compareCodeUnits), per));
  if (field?.options) return single(optionPoints(field, grid.points, chart));
  if (isOrdered(chart, field, points)) return single(points.sort(comparePoints));
  return bySize(publication, chart, grid, points.map(toCategory));
}

/** The largest first, then by label; the smallest become one when they are too many to be read. */
function bySize(
  publication: Publication,
  chart: Chart,
  grid: Grid,
  categories: readonly ChartCategory[],
): Categories {
  const [language] = publication.languages;
  const all = [...grid.series.keys()];
  const sized = categories.map((category) => {
    const size = measure(
      grid.collect(all, category.value === undefined ? [] : [category.value]),
      chart.y,
    );
    return { category, size: size ?? -Infinity, label: category.label?.[language] ?? '' };
  });
  sized.sort((a, b) =>
    a.size === b.size ? compareCodeUnits(a.label, b.label) : b.size > a.size ? 1 : -1,
  );
  const shown = sized.length > mostCategories ? sized.slice(0, mostCategories - 1) : sized;
  const rest = sized.slice(shown.length).flatMap(({ category }) => category.value ?? []);
  const restCategory: ChartCategory = { value: undefined, label: undefined, isDate: false };
  return {
    categories: [
      ...shown.map(({ category }) => category),
      ...(rest.length > 0 ? [restCategory] : []),
    ],
    groups: [
      ...shown.map(({ category }) => (category.value === undefined ? [] : [category.value])),
      ...(rest.length > 0 ? [rest] : []),
    ],
  };
}
