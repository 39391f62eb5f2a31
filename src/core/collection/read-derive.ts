/** Reads `derive` of collection.json: one operator for each computed field. */
import type { JsonObject } from '../schema/json-schema.ts';
import { isObject, objectAt } from '../schema/json-schema.ts';
import { type Language, type TextSource, toText } from '../text/text.ts';
import type { DerivedField, Rule, Scalar, Where } from './collection.ts';

export const operators = ['latest', 'count', 'sum', 'rollup', 'schedule'] as const;

const scalars = (value: unknown): readonly Scalar[] =>
  (Array.isArray(value) ? value : [value]) as readonly Scalar[];

/** The rule of an operator whose keys the configuration's schema has checked. */
function readRule(operator: (typeof operators)[number], source: JsonObject): Rule {
  const text = (key: string) => String(source[key]);
  const over = {
    collection: text('collection'),
    by: text('by'),
    where: source.where as Where | undefined,
    superseded: source.superseded as string | undefined,
  };
  switch (operator) {
    case 'latest':
      return { operator, ...over, order: text('order'), field: text('field') };
    case 'count':
      return { operator, ...over };
    case 'sum':
      return { operator, ...over, field: text('field') };
    case 'rollup':
      return { operator, ...over, field: text('field'), between: source.between as Scalar };
    case 'schedule': {
      const done = Object.entries(objectAt(source, 'done'));
      return {
        operator,
        due: text('due'),
        done: Object.fromEntries(done.map(([field, values]) => [field, scalars(values)])),
      };
    }
  }
}

export function readDerive(source: JsonObject, language: Language): DerivedField[] {
  const derived: DerivedField[] = [];
  for (const [name, entry] of Object.entries(source)) {
    if (!isObject(entry)) continue;
    const operator = operators.find((known) => isObject(entry[known]));
    if (operator === undefined) continue;
    derived.push({
      name,
      title: toText(entry.title as TextSource, language),
      description:
        entry.description === undefined
          ? undefined
          : toText(entry.description as TextSource, language),
      rule: readRule(operator, objectAt(entry, operator)),
      default: entry.default as Scalar | undefined,
    });
  }
  return derived;
}
