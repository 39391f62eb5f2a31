/**
 * Checks a record that is being filled in, by the code that checks the published ones: how each
 * value is written, the schema, the key, and the references.
 */
import { checkFuture } from '../collection/check-future.ts';
import { checkKeys } from '../collection/check-keys.ts';
import { checkReferences } from '../collection/check-references.ts';
import { checkUnique } from '../collection/check-unique.ts';
import type { Collection } from '../collection/collection.ts';
import type { CheckedCollection, RecordDraft, RecordsFile } from '../collection/draft.ts';
import { identify } from '../collection/read-rows.ts';
import type { Problem } from '../problem/problem.ts';
import { fieldAt } from '../record/field-path.ts';
import type { Value } from '../record/record.ts';
import type { Validate } from '../schema/ajv.ts';
import { explainErrors } from '../schema/explain-errors.ts';
import type { JsonObject } from '../schema/json-schema.ts';
import type { Answers } from './form-field.ts';
import { type KnownRecords, toRecordsFile } from './known-records.ts';
import { type AnswerRules, type Finding, readAnswers } from './read-answers.ts';

/** A further look at one record: what it returns is shown with the rest. */
export type CheckRecord = (values: Readonly<Record<string, Value>>) => readonly Finding[];

export interface FormRules extends AnswerRules {
  readonly collection: Pick<Collection, 'id' | 'key' | 'slug'>;
  /** Of one record, with the translated twins, as it was compiled. */
  readonly schema: JsonObject;
  readonly validate: Validate;
  /** Path of the schema, for the advice. */
  readonly schemaFile: string;
  /** The records that are published, by collection: those that can be named here, and its own. */
  readonly known: ReadonlyMap<string, KnownRecords>;
  /** Key of the record that is being changed. */
  readonly changed?: string | undefined;
  /** The reader's day, YYYY-MM-DD. */
  readonly today: string;
  readonly checks?: readonly CheckRecord[] | undefined;
}

export interface CheckedAnswers {
  readonly values: Readonly<Record<string, Value>>;
  /** In the order of the form; those of the record as a whole last. */
  readonly findings: readonly Finding[];
}

/** The file that the record is not in yet. No published file has a blank name. */
const here = '';

function checkSchema(rules: FormRules, values: object, broken: ReadonlySet<string>): Finding[] {
  const found = explainErrors(rules.validate(values), values, rules.schema, broken);
  return found.map(({ path, code, facts }) => ({
    field: fieldAt(path),
    code,
    level: 'error',
    facts: { ...facts, schema: rules.schemaFile },
  }));
}

function toDraft(rules: FormRules, values: Record<string, Value>, broken: ReadonlySet<string>) {
  const { key, slug } = rules.collection;
  const shape = { key, slug, fields: new Map(), nested: new Map(), schemaFile: '' };
  const place = { file: here, line: 0 };
  const record = { ...identify(values, shape), values, derived: {}, place };
  return { record, broken } satisfies RecordDraft;
}

/** The record among the published ones, as far as they are known. */
function amongOthers(rules: FormRules, draft: RecordDraft): Map<string, CheckedCollection> {
  const { collection, schema, changed } = rules;
  const own: RecordsFile = {
    ...{ file: here, drafts: [draft], problems: [] },
    placeOf: ({ place }) => place,
  };
  const others = new Map<string, CheckedCollection>();
  for (const [id, known] of rules.known) {
    const isOwn = id === collection.id;
    const settings = isOwn ? collection : { id, key: 'id' };
    const files = [toRecordsFile(known, settings, isOwn ? changed : undefined)];
    others.set(id, { settings, schema: {}, fields: new Map(), files });
  }
  const files = [...(others.get(collection.id)?.files ?? []), own];
  const fields = new Map([[collection.key, { derived: false }]]);
  return others.set(collection.id, { settings: collection, schema, fields, files });
}

function checkAcross(rules: FormRules, draft: RecordDraft): Finding[] {
  const collections = amongOthers(rules, draft);
  const own = collections.get(rules.collection.id);
  const problems: Problem[] = own
    ? [...checkKeys(own), ...checkUnique(own), ...checkFuture(own, rules.today)]
    : [];
  problems.push(...checkReferences(collections));
  return problems
    .filter(({ place }) => place.file === here)
    .map(({ field = '', code, level, facts }) => ({ field, code, level, facts }));
}

/** One thing is said of a field: what is wrong with its writing before what the schema says. */
function firstOfEach(findings: readonly Finding[], order: ReadonlyMap<string, number>): Finding[] {
  const last = order.size;
  const seen = new Set<string>();
  const kept = findings.filter(({ field, level }) => {
    const name = `${field} ${level}`;
    return seen.size < seen.add(name).size;
  });
  return kept.sort((a, b) => (order.get(a.field) ?? last) - (order.get(b.field) ?? last));
}

export function checkAnswers(answers: Answers, rules: FormRules): CheckedAnswers {
  const { values, findings, broken } = readAnswers(answers, rules);
  const draft = toDraft(rules, values, broken);
  const all = [
    ...findings,
    ...checkSchema(rules, values, broken),
    ...checkAcross(rules, draft),
    ...(rules.checks ?? []).flatMap((check) => check(values)),
  ];
  const order = new Map(rules.fields.map(({ field }, index) => [field.name, index]));
  return { values, findings: firstOfEach(all, order) };
}

/** What a field that depends on others is now. */
export type Standing = 'required' | 'forbidden' | 'free';

/**
 * Asks the schema what it would say of the record without the field, and with it.
 *
 * @param values of the record
 */
export function standingOf(
  name: string,
  values: Readonly<Record<string, Value>>,
  { validate, schema }: Pick<FormRules, 'validate' | 'schema'>,
): Standing {
  const { [name]: _, ...others } = values;
  const nothing: ReadonlySet<string> = new Set();
  const says = (record: object, codes: readonly string[]) =>
    explainErrors(validate(record), record, schema, nothing).some(
      ({ path, code }) => path[0] === name && codes.includes(code),
    );
  if (says(others, ['record/required-when', 'cell/required'])) return 'required';
  return says({ ...others, [name]: values[name] ?? '' }, ['cell/not-allowed'])
    ? 'forbidden'
    : 'free';
}
