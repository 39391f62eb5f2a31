/**
 * What kind of field a computed value is: a count is an integer, the latest status is whatever the
 * status is. So that a derived field can be listed, charted and described like any other.
 */
import type { DerivedField, Rule, Where } from '../collection/collection.ts';
import type { Language } from '../text/text.ts';
import type { Field, Unit } from './field.ts';
import { scheduleOptions } from './schedule-options.ts';

/** Fields of other collections, asked for by name. */
export type FieldOf = (collection: string, field: string) => Field | undefined;

const plain = {
  required: false,
  translatable: false,
  markdown: false,
  separator: ';',
  examples: [],
  derived: true,
} as const;

type Nature = Pick<
  Field,
  | 'type'
  | 'itemType'
  | 'format'
  | 'isYear'
  | 'references'
  | 'options'
  | 'unit'
  | 'markdown'
  | 'separator'
>;

const unknown: Nature = { type: 'string', markdown: false, separator: ';' };

/** A unit that another field holds is known for a sum over the records where that field has one value. */
function unitOfSum(unit: Unit | undefined, where: Where | undefined): Unit | undefined {
  if (!unit || 'text' in unit) return unit;
  const wanted = where?.[unit.field];
  const [only, ...others] = [wanted].flat();
  return typeof only === 'string' && others.length === 0 ? { text: only } : undefined;
}

function natureOf(rule: Rule, fieldOf: FieldOf, language: Language): Nature {
  switch (rule.operator) {
    case 'count':
      return { ...unknown, type: 'integer' };
    case 'schedule':
      return { ...unknown, options: scheduleOptions(language) };
    case 'sum': {
      const summed = fieldOf(rule.collection, rule.field);
      const unit = unitOfSum(summed?.unit, rule.where);
      return { ...unknown, type: summed?.type === 'integer' ? 'integer' : 'number', unit };
    }
    case 'latest':
    case 'rollup':
      return fieldOf(rule.collection, rule.field) ?? unknown;
  }
}

/**
 * @param fieldOf may be asked for derived fields too, and answers undefined for a circle
 * @param language the publication's default
 */
export function toField(derived: DerivedField, fieldOf: FieldOf, language: Language): Field {
  const { type, itemType, format, isYear, references, options, unit, markdown, separator } =
    natureOf(derived.rule, fieldOf, language);
  const { name, title, description } = derived;
  return {
    ...plain,
    ...{ name, title, description },
    ...{ type, itemType, format, isYear, references, options, unit, markdown, separator },
  };
}
