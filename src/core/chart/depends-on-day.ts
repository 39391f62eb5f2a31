/** Whether a chart would look different on another day: it then says for which day it was computed. */
import type { Chart, Collection, Rule } from '../collection/collection.ts';
import type { Publication } from '../publication/publication.ts';

type Pending = readonly [collection: string, field: string];

/** The fields of other collections that a rule reads. */
function readBy(rule: Exclude<Rule, { operator: 'schedule' }>): Pending[] {
  const named = Object.keys(rule.where ?? {});
  if ('field' in rule) named.push(rule.field);
  if (rule.operator === 'latest') named.push(rule.order);
  return named.map((field) => [rule.collection, field]);
}

/** True when a field that the chart reads is a computed schedule, or is computed from one. */
export function dependsOnDay(
  publication: Publication,
  collection: Pick<Collection, 'id'>,
  { x, y, by, where }: Chart,
): boolean {
  const read = [x.field, y.measure === 'count' ? [] : y.field, by ?? [], Object.keys(where ?? {})];
  const pending = read.flat().map((field): Pending => [collection.id, field]);
  const seen = new Set<string>();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [id, field] = next;
    const path = JSON.stringify(next);
    if (seen.has(path)) continue;
    seen.add(path);
    const derived = publication.collections.get(id)?.derive.find(({ name }) => name === field);
    if (derived?.rule.operator === 'schedule') return true;
    if (derived) pending.push(...readBy(derived.rule));
  }
  return false;
}
