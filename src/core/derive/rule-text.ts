/** Tells how a computed field is computed, in plain words, for the data dictionary. */
import type { DerivedField, Rule, Scalar, Where } from '../collection/collection.ts';
import { fieldNamed } from '../collection/field-named.ts';
import { labelOf } from '../list/facet.ts';
import { type Publication, collectionOf } from '../publication/publication.ts';
import type { Text } from '../text/text.ts';
import { soon } from './schedule.ts';

export type RuleKey =
  | 'rule.latest'
  | 'rule.count'
  | 'rule.sum'
  | 'rule.rollup'
  | 'rule.schedule'
  | 'rule.where'
  | 'rule.superseded'
  | 'rule.units'
  | 'rule.default'
  | 'rule.condition'
  | 'rule.value';

/** The reader's language, handed in, as core knows no interface words. */
export interface RuleWords {
  readonly say: (key: RuleKey, facts: Readonly<Record<string, string | number>>) => string;
  readonly text: (text: Text) => string;
  /** `a, b and c` */
  readonly all: (items: readonly string[]) => string;
  /** `a, b or c` */
  readonly either: (items: readonly string[]) => string;
}

/** What is said of one collection's fields. */
interface Speaker {
  readonly field: (name: string) => string;
  readonly value: (field: string, value: Scalar) => string;
  readonly conditions: (where: Where) => string;
  /** Whether each record says which unit its number is in. */
  readonly hasUnits: (field: string) => boolean;
}

function speakerFor(publication: Publication, id: string, words: RuleWords): Speaker {
  const collection = collectionOf(publication, id);
  const fieldOf = (name: string) => fieldNamed(collection, name);
  const field = (name: string) => {
    const title = fieldOf(name)?.title;
    return title ? words.text(title) : name;
  };
  const value = (name: string, one: Scalar) => {
    const found = fieldOf(name);
    return words.say('rule.value', {
      value: found ? words.text(labelOf(publication, found, one)) : String(one),
    });
  };
  const condition = ([name, wanted]: [string, Where[string]]) => {
    const values = (Array.isArray(wanted) ? wanted : [wanted]) as readonly Scalar[];
    return words.say('rule.condition', {
      field: field(name),
      values: words.either(values.map((one) => value(name, one))),
    });
  };
  const hasUnits = (name: string) => {
    const unit = fieldOf(name)?.unit;
    return unit !== undefined && 'field' in unit;
  };
  return {
    field,
    value,
    hasUnits,
    conditions: (where) => words.all(Object.entries(where).map(condition)),
  };
}

function describeOperator(
  rule: Rule,
  publication: Publication,
  speaker: Speaker,
  words: RuleWords,
): string {
  if (rule.operator === 'schedule') {
    const facts = {
      due: speaker.field(rule.due),
      days: soon,
      conditions: speaker.conditions(rule.done),
    };
    return words.say('rule.schedule', facts);
  }
  const over = {
    records: words.text(collectionOf(publication, rule.collection).title),
    by: speaker.field(rule.by),
  };
  switch (rule.operator) {
    case 'count':
      return words.say('rule.count', over);
    case 'sum':
      return words.say('rule.sum', { ...over, field: speaker.field(rule.field) });
    case 'latest':
      return words.say('rule.latest', {
        ...over,
        field: speaker.field(rule.field),
        order: speaker.field(rule.order),
      });
    case 'rollup': {
      const between = speaker.value(rule.field, rule.between);
      return words.say('rule.rollup', { ...over, field: speaker.field(rule.field), between });
    }
  }
}

/**
 * @param collection id of the collection that the computed field belongs to
 * @returns one or more sentences
 */
export function describeRule(
  publication: Publication,
  collection: string,
  derived: DerivedField,
  words: RuleWords,
): string {
  const { rule } = derived;
  const read = speakerFor(
    publication,
    rule.operator === 'schedule' ? collection : rule.collection,
    words,
  );
  const sentences = [describeOperator(rule, publication, read, words)];
  if (rule.operator !== 'schedule') {
    if (rule.where)
      sentences.push(words.say('rule.where', { conditions: read.conditions(rule.where) }));
    if (rule.superseded !== undefined)
      sentences.push(words.say('rule.superseded', { field: read.field(rule.superseded) }));
  }
  const isMeasured =
    collectionOf(publication, collection).fields.get(derived.name)?.unit !== undefined;
  if (rule.operator === 'sum' && read.hasUnits(rule.field) && !isMeasured)
    sentences.push(words.say('rule.units', {}));
  if (derived.default !== undefined) {
    const own = speakerFor(publication, collection, words);
    sentences.push(words.say('rule.default', { value: own.value(derived.name, derived.default) }));
  }
  return sentences.join(' ');
}
