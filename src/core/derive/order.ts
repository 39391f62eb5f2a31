/** In which order the computed fields can be computed, and which of them go round in a circle. */
import type { Collection, DerivedField } from '../collection/collection.ts';
import type { Problem } from '../problem/problem.ts';
import type { Publication } from '../publication/publication.ts';

export interface Step {
  readonly collection: Collection;
  readonly derived: DerivedField;
}

const nameOf = ({ collection, derived }: Step) => `${collection.id}.${derived.name}`;

/** The fields that a rule reads, as `collection.field`. */
function fieldsOf({ collection, derived }: Step): string[] {
  const { rule } = derived;
  if (rule.operator === 'schedule') {
    return [rule.due, ...Object.keys(rule.done)].map((field) => `${collection.id}.${field}`);
  }
  const fields = [rule.by, ...Object.keys(rule.where ?? {})];
  if ('field' in rule) fields.push(rule.field);
  if ('order' in rule) fields.push(rule.order);
  if ('superseded' in rule && rule.superseded !== undefined) fields.push(rule.superseded);
  return fields.map((field) => `${rule.collection}.${field}`);
}

/**
 * Every derived field after those that it reads. A circle is told once, as a problem at the
 * collection of its first field; its fields are left out.
 */
export function inOrder(publication: Publication): { ordered: Step[]; circles: Problem[] } {
  const steps = new Map<string, Step>();
  for (const collection of publication.collections.values()) {
    for (const derived of collection.derive) {
      const step = { collection, derived };
      steps.set(nameOf(step), step);
    }
  }
  const ordered: Step[] = [];
  const circles: Problem[] = [];
  const done = new Map<string, boolean>();

  /** Whether the field can be computed. `path` holds the fields that wait for it. */
  const visit = (name: string, path: readonly string[]): boolean => {
    const step = steps.get(name);
    if (!step) return true;
    const known = done.get(name);
    if (known !== undefined) return known;
    const start = path.indexOf(name);
    if (start >= 0) {
      circles.push(toProblem(step, [...path.slice(start), name]));
      return false;
    }
    const possible = fieldsOf(step)
      .map((needed) => visit(needed, [...path, name]))
      .every(Boolean);
    done.set(name, possible);
    if (possible) ordered.push(step);
    return possible;
  };
  for (const name of steps.keys()) visit(name, []);
  return { ordered, circles };
}

function toProblem({ collection, derived }: Step, circle: readonly string[]): Problem {
  return {
    code: 'derive/circle',
    level: 'error',
    place: { file: `data/${collection.id}/collection.json`, pointer: `/derive/${derived.name}` },
    field: derived.name,
    facts: { circle: circle.join(' -> ') },
  };
}
