/** The colours of a chart: which series it has, in which order, and the numbers of each. */
import type { Chart, Collection } from '../collection/collection.ts';
import { fieldNamed } from '../collection/field-named.ts';
import { labelOf } from '../list/facet.ts';
import type { Publication } from '../publication/publication.ts';
import type { Text } from '../text/text.ts';
import { type Point, comparePoints } from '../record/point.ts';
import { type Grid, type SeriesKey, measure } from './grid.ts';
import type { ChartSeries } from './mark.ts';

/** More colours than this cannot be told apart; the smallest series are then one. */
export const mostSeries = 8;

export interface SeriesSource {
  readonly publication: Publication;
  readonly collection: Collection;
  readonly chart: Chart;
  readonly grid: Grid;
  /** The values that each category stands for. */
  readonly groups: readonly (readonly Point[])[];
}

interface Ranked {
  readonly ids: readonly string[];
  readonly series: ChartSeries;
  readonly size: number;
}

/** What the numbers are, where they are not told apart: the field that is summed, or the records. */
function measureLabel(collection: Collection, { y }: Chart): Text {
  return (
    (y.measure === 'count' ? undefined : fieldNamed(collection, y.field)?.title) ?? collection.title
  );
}

function withUnit(label: Text, unit: string): Text {
  return Object.fromEntries(
    Object.entries(label).map(([language, text]) => [language, `${text} (${unit})`]),
  );
}

function describeSeries(
  source: SeriesSource,
  { by, unit }: SeriesKey,
  isMixed: boolean,
): ChartSeries {
  const { publication, collection, chart } = source;
  const isUnknown = chart.by !== undefined && by === undefined;
  const field = chart.by === undefined ? undefined : fieldNamed(collection, chart.by);
  const plain = (value: Point): Text => ({ [publication.languages[0]]: String(value) });
  const named =
    by === undefined
      ? measureLabel(collection, chart)
      : field
        ? labelOf(publication, field, by)
        : plain(by);
  const label = isMixed && unit !== undefined ? withUnit(named, unit) : named;
  return {
    value: by,
    label: isUnknown ? undefined : label,
    tone: isUnknown ? 'muted' : field?.options?.find(({ value }) => value === by)?.tone,
    kind: isUnknown ? 'unknown' : 'value',
    unit,
  };
}

/** An enumeration in its order, dates and numbers in theirs, the rest the largest first; unknown last. */
function compareSeries({ collection, chart }: SeriesSource): (a: Ranked, b: Ranked) => number {
  const field = chart.by === undefined ? undefined : fieldNamed(collection, chart.by);
  const places = new Map(
    (field?.options ?? []).map(({ value }, index): [Point, number] => [value, index]),
  );
  const place = ({ value }: ChartSeries) =>
    value === undefined ? Infinity : (places.get(value) ?? places.size);
  const isTime = field?.format?.includes('date') === true || field?.type === 'integer';
  return (a, b) => {
    const [first, second] = [place(a.series), place(b.series)];
    if (first !== second) return first < second ? -1 : 1;
    // Sizes in different units cannot be compared.
    const byUnit = comparePoints(a.series.unit ?? '', b.series.unit ?? '');
    if (byUnit !== 0) return byUnit;
    if (!isTime && a.size !== b.size) return b.size - a.size;
    return comparePoints(a.series.value ?? '', b.series.value ?? '');
  };
}

/** Numbers in different units are not put together, however many they are. */
function foldSmallest(ranked: readonly Ranked[], isMixed: boolean): readonly Ranked[] {
  if (ranked.length <= mostSeries || isMixed) return ranked;
  const kept = new Set(ranked.toSorted((a, b) => b.size - a.size).slice(0, mostSeries - 1));
  const rest = ranked.filter((one) => !kept.has(one));
  const unit = rest[0]?.series.unit;
  const folded: Ranked = {
    ids: rest.flatMap(({ ids }) => ids),
    series: { value: undefined, label: undefined, tone: undefined, kind: 'rest', unit },
    size: 0,
  };
  return [...ranked.filter((one) => kept.has(one)), folded];
}

interface SeriesValues {
  readonly series: readonly ChartSeries[];
  /** By series, then by category. */
  readonly values: readonly (readonly (number | null)[])[];
  /** The same. */
  readonly hasRecord: readonly (readonly boolean[])[];
}

export function toSeries(source: SeriesSource): SeriesValues {
  const { grid, groups, chart } = source;
  const isMixed = new Set([...grid.series.values()].map(({ unit }) => unit)).size > 1;
  const everywhere = groups.flat();
  const ranked = [...grid.series].map(([id, key]): Ranked => {
    const cell = grid.collect([id], everywhere);
    return {
      ids: [id],
      series: describeSeries(source, key, isMixed),
      size: measure(cell, chart.y) ?? -Infinity,
    };
  });
  const shown = foldSmallest(ranked.sort(compareSeries(source)), isMixed);
  return {
    series: shown.map(({ series }) => series),
    values: shown.map(({ ids }) =>
      groups.map((points) => measure(grid.collect(ids, points), chart.y)),
    ),
    hasRecord: shown.map(({ ids }) => groups.map((points) => grid.hasRecord(ids, points))),
  };
}
