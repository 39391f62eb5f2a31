/** Checks the names of a collection's fields: none for a person's own details, none for a list of people. */
import type { ProblemCode, ProblemFacts } from '../problem/problem.ts';
import type { Field } from '../schema/field.ts';
import { fold } from '../text/fold.ts';
import type { PublicationPrivacy } from './privacy.ts';
import type { PrivacySubject } from './rules.ts';
import { firstOf, wordsIn } from './words.ts';

export interface FieldFinding {
  readonly code: ProblemCode;
  /** The field's name, or its path in an object. */
  readonly field: string;
  readonly facts: ProblemFacts;
}

/** The word that says that a field is about a person; for a name, the words that make it one. */
function personalWord(path: string, { type }: Field, more: ReadonlySet<string>) {
  const words = wordsIn(path);
  const own = firstOf(words, 'personal') ?? words.find((word) => more.has(word));
  // Numbers of things: `emails` as a whole number counts messages.
  const isNumber = type === 'integer' || type === 'number' || type === 'boolean';
  if (own !== undefined && !(isNumber && own.endsWith('s') && own !== 'address')) return own;
  const name = firstOf(words, 'name');
  const person = firstOf(words, 'ofPerson');
  return name !== undefined && person !== undefined ? `${person} + ${name}` : undefined;
}

function checkNames(
  fields: readonly [string, Field][],
  privacy: PublicationPrivacy,
): FieldFinding[] {
  const more = new Set(privacy.words.map((word) => fold(word)));
  const findings: FieldFinding[] = [];
  const settled = new Set<string>();
  for (const [path, field] of fields) {
    const parents = path.split('.').map((_, index, all) => all.slice(0, index).join('.'));
    const isInside = parents.some((parent) => settled.has(parent));
    const word = personalWord(path, field, more);
    if (field.personal !== undefined || isInside || word !== undefined) settled.add(path);
    if (field.personal !== undefined || isInside || word === undefined) continue;
    findings.push({ code: 'privacy/personal-field', field: path, facts: { word } });
  }
  return findings;
}

const isNumber = ({ type }: Field) => type === 'integer' || type === 'number';

/** A number that says how many people a row is about, so that the row is not one person. */
function hasTotal(fields: readonly [string, Field][], key: string): boolean {
  return fields.some(([path, field]) => {
    if (!isNumber(field) || path === key || field.references !== undefined) return false;
    const words = wordsIn(path);
    return (['total', 'amount', 'female', 'male'] as const).some((kind) => firstOf(words, kind));
  });
}

/** A column of genders in a table that counts nobody: each row is a person. */
function checkPersonRows(fields: readonly [string, Field][], key: string): FieldFinding[] {
  if (hasTotal(fields, key)) return [];
  return fields.flatMap(([path, field]): FieldFinding[] => {
    const word = firstOf(wordsIn(path), 'gender');
    const isOne = word !== undefined && field.type !== 'object' && !isNumber(field);
    if (!isOne || field.personal !== undefined) return [];
    return [{ code: 'privacy/person-rows', field: path, facts: { word } }];
  });
}

export function checkFields(subject: PrivacySubject, privacy: PublicationPrivacy): FieldFinding[] {
  const fields = [...subject.fields, ...(subject.nested ?? [])].filter(
    ([, field]) => !field.derived && field.twin === undefined,
  );
  return [
    ...(privacy.off.fields === undefined ? checkNames(fields, privacy) : []),
    ...(privacy.off.persons === undefined ? checkPersonRows(fields, subject.key) : []),
  ];
}
