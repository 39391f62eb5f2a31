/** A chart in several units, as a chart for each of them: no scale holds two. */
import type { ShownChart } from './shown-chart.ts';

/** The series at these places alone, and of bars the categories in which they have a number. */
function panelOf(chart: ShownChart, places: readonly number[]): ShownChart {
  const ofUnit = <Row>(rows: readonly Row[]) => rows.filter((_, index) => places.includes(index));
  const [series, values] = [ofUnit(chart.series), ofUnit(chart.values)];
  const keepsAll = chart.isTime || chart.type === 'line';
  const isKept = (_: unknown, at: number) => keepsAll || values.some((row) => row[at] !== null);
  // One series alone is drawn in the colours of its categories.
  const [only, ...others] = series;
  const own = only && others.length === 0 && only.colour !== 'accent' ? only : undefined;
  const categories = chart.categories.filter(isKept);
  return {
    ...chart,
    categories: own ? categories.map(({ label }) => ({ ...own, label })) : categories,
    listed: keepsAll ? chart.listed : [...categories.keys()],
    series,
    values: values.map((row) => row.filter(isKept)),
    shown: ofUnit(chart.shown).map((row) => row.filter(isKept)),
  };
}

/** @returns the chart itself where it has but one unit */
export function panelsOf(chart: ShownChart): readonly ShownChart[] {
  return chart.panels?.map((places) => panelOf(chart, places)) ?? [chart];
}
