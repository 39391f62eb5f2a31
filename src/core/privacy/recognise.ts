/**
 * Recognises by their names which fields count people, so that the checks hold for a publication
 * that has written nothing about them. What a collection.json says takes the place of it.
 */
import type { Field } from '../schema/field.ts';
import type { Breakdown, CollectionPrivacy, Mean, PeopleCounts, Suppressed } from './privacy.ts';
import { firstOf, wordsIn, wordsOf } from './words.ts';

/** A field that may count, with the words of its name. */
interface Named {
  readonly field: Field;
  readonly words: readonly string[];
}

const isNumber = ({ type }: Field) => type === 'integer' || type === 'number';

/** Percentages and hours are no counts. */
const mayCount = (field: Field) => isNumber(field) && field.unit === undefined && !field.derived;

const isGenderPart = ({ words }: Named) =>
  (['female', 'male', 'otherGender', 'gender'] as const).some((kind) => firstOf(words, kind));

const isAgePart = ({ words }: Named) => firstOf(words, 'age') !== undefined;

/** Such as `attended`, and `number_participants`; the first in the order of words.json. */
function findTotal(fields: readonly Named[]): string | undefined {
  const totals = fields.filter((named) => !isGenderPart(named) && !isAgePart(named));
  for (const word of wordsOf('total')) {
    const found = totals.find(({ words }) => words.includes(word));
    if (found) return found.field.name;
  }
  return undefined;
}

function findSuppressed(fields: Iterable<Field>): Suppressed | undefined {
  for (const field of fields) {
    if (!firstOf(wordsIn(field.name), 'suppressed')) continue;
    if (field.type === 'boolean') return suppressedOf({ field: field.name }, field);
    const values = field.options?.map(({ value }) => value) ?? [];
    if (['none', 'partial', 'all'].every((value) => values.includes(value)))
      return suppressedOf({ field: field.name }, field);
  }
  return undefined;
}

/** @param source as collection.json has it: the values are named only where they differ */
function suppressedOf(
  source: Partial<Suppressed> & Pick<Suppressed, 'field'>,
  field: Field | undefined,
): Suppressed {
  if (field?.type === 'boolean') return { none: false, partial: true, all: true, ...source };
  return { none: 'none', partial: 'partial', all: 'all', ...source };
}

function findBreakdowns(fields: readonly Named[], all: Iterable<Field>): Breakdown[] {
  const total = findTotal(fields);
  if (total === undefined) return [];
  const suppressed = findSuppressed(all);
  const gender = fields.filter(isGenderPart).map(({ field }) => field.name);
  const ages = fields.filter((named) => !isGenderPart(named) && isAgePart(named));
  return [
    ...(gender.length > 0 ? [{ total, parts: gender, suppressed }] : []),
    // Groups of age may overlap (under 18, under 30): each is compared with the rest alone.
    ...ages.map(({ field }) => ({ total, parts: [field.name], suppressed })),
  ];
}

function findMeans(fields: readonly Field[]): Mean[] {
  const counts = new Map<string, string>();
  const stem = (words: readonly string[], kind: 'mean' | 'answers') =>
    words.filter((word) => !wordsOf(kind).has(word)).join(' ');
  for (const field of fields) {
    const words = wordsIn(field.name);
    if (firstOf(words, 'answers')) counts.set(stem(words, 'answers'), field.name);
  }
  return fields.flatMap(({ name }) => {
    const words = wordsIn(name);
    if (!firstOf(words, 'mean') || !firstOf(words, 'opinion')) return [];
    const n = counts.get(stem(words, 'mean'));
    return n === undefined ? [] : [{ mean: name, n }];
  });
}

/** A table with a row for each gender counts people in whatever it counts. */
const hasGenderColumn = (fields: Iterable<Field>) =>
  [...fields].some((field) => !isNumber(field) && firstOf(wordsIn(field.name), 'gender'));

function findCounts(fields: readonly Named[], isByGender: boolean): string[] {
  const isCount = (named: Named) =>
    isGenderPart(named) ||
    isAgePart(named) ||
    firstOf(named.words, 'total') !== undefined ||
    (isByGender && firstOf(named.words, 'amount') !== undefined);
  return fields.filter(isCount).map(({ field }) => field.name);
}

/**
 * @param fields of the collection, nested ones by path
 * @param written `privacy` of its collection.json
 */
export function recognisePeople(
  fields: ReadonlyMap<string, Field>,
  written: CollectionPrivacy = {},
): PeopleCounts {
  const numbers = [...fields.values()].filter((field) => isNumber(field) && !field.derived);
  const countable = numbers
    .filter((field) => mayCount(field) && field.personal === undefined)
    .map((field) => ({ field, words: wordsIn(field.name) }));
  const breakdowns =
    written.breakdowns?.map(({ total, parts, suppressed }) => ({
      total,
      parts,
      suppressed: suppressed && suppressedOf(suppressed, fields.get(suppressed.field)),
    })) ?? findBreakdowns(countable, fields.values());
  const divided = breakdowns.flatMap(({ total, parts }) => [total, ...parts]);
  const means = written.means ?? findMeans(numbers);
  const answers = new Set(means.map(({ n }) => n));
  const others = written.counts ?? findCounts(countable, hasGenderColumn(fields.values()));
  const counts = others.filter((name) => !divided.includes(name) && !answers.has(name));
  return { counts, breakdowns, means };
}
