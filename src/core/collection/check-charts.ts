/** Checks the names in the charts of a collection.json. */
import type { AddProblem } from '../publication/add-problem.ts';
import type { Axis, Chart } from './collection.ts';
import type { CollectionDraft } from './draft.ts';
import type { NameChecks } from './field-names.ts';

function checkAxis(
  draft: CollectionDraft,
  axis: Axis,
  pointer: string,
  checks: NameChecks,
  add: AddProblem,
) {
  const field = checks.field(draft, axis.field, pointer);
  // Periods written as text (2024-H1) have a year too; a number or a list has none.
  if (field && axis.per !== 'value' && field.type !== 'string')
    add('configuration/not-date', pointer, { value: axis.field });
}

/** A chart's `id` is its name in the collection, so that no other may have it. */
export function checkCharts(
  draft: CollectionDraft,
  charts: readonly Chart[],
  checks: NameChecks,
  add: AddProblem,
): void {
  const ids = new Set<string>();
  for (const [index, chart] of charts.entries()) {
    const at = `/charts/${index}`;
    if (ids.has(chart.id)) add('configuration/twice', `${at}/id`, { value: chart.id });
    ids.add(chart.id);
    checkAxis(draft, chart.x, `${at}/x`, checks, add);
    if (chart.y.measure !== 'count') checks.number(draft, chart.y.field, `${at}/y`);
    if (chart.by !== undefined) checks.field(draft, chart.by, `${at}/by`);
    checks.where(draft, chart.where, `${at}/where`);
  }
}
