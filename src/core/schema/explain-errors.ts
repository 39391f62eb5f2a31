/**
 * From what ajv says against a record to what a person needs to know: one finding for each cause.
 * ajv tells a broken enumeration once for each allowed value and once more for all, and a
 * condition's wrapper beside what is wrong inside it.
 */
import type { ProblemCode, ProblemFacts } from '../problem/problem.ts';
import { parsePointer } from '../record/json-pointer.ts';
import type { SchemaError } from './ajv.ts';
import { conditionOf, describeValues } from './condition.ts';
import { explainValue } from './explain-value.ts';
import { type JsonObject, isObject, stringsAt, valueAt } from './json-schema.ts';

export interface RuleFinding {
  /** From the record to the value concerned; empty for the record as a whole. */
  readonly path: readonly string[];
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
}

/** Said by the checks for unknown keys, or nothing but a wrapper around what is said anyway. */
const silent = new Set(['if', 'additionalProperties', 'unevaluatedProperties', 'propertyNames']);
const alternatives = new Set(['oneOf', 'anyOf', 'not', 'contains']);

/** The pointer itself without its last step, without its last two, and so on to the empty one. */
function* shorter(pointer: string): Generator<string> {
  for (let end = pointer.lastIndexOf('/'); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
    yield pointer.slice(0, end);
    if (end === 0) return;
  }
}

const ruleAt = (schemaPath: string, instancePath: string) =>
  JSON.stringify([schemaPath, instancePath]);

/**
 * Whether the error only repeats, in detail, what another says as a whole.
 *
 * @param wholes the rules with alternatives that are broken, by `ruleAt`: looked up, as a list of
 *   a thousand wrong values has as many
 */
function isDetail({ schemaPath, instancePath }: SchemaError, wholes: ReadonlySet<string>): boolean {
  for (const rule of shorter(schemaPath)) {
    if (!alternatives.has(rule.slice(rule.lastIndexOf('/') + 1))) continue;
    if (wholes.has(ruleAt(rule, instancePath))) return true;
    for (const outer of shorter(instancePath)) if (wholes.has(ruleAt(rule, outer))) return true;
  }
  return false;
}

/** Each branch asks for a field: the record needs one of them. */
function requiredInBranches(rules: JsonObject, keyword: string): readonly string[] {
  const branches: unknown = rules[keyword];
  if (!Array.isArray(branches)) return [];
  const asked = branches.map((branch) => stringsAt(branch, 'required'));
  return asked.every((names) => names.length > 0) ? asked.map((names) => names.join(' + ')) : [];
}

interface Rule {
  readonly error: SchemaError;
  readonly path: readonly string[];
  readonly rules: JsonObject;
  readonly value: unknown;
  readonly condition: string;
}

function explainRecordRule({ error, path, rules, value, condition }: Rule): RuleFinding {
  const params = error.params as Readonly<Record<string, unknown>>;
  const missing = params.missingProperty;
  if (typeof missing === 'string') {
    const trigger = params.property;
    const because = typeof trigger === 'string' ? describeValues([trigger], value) : condition;
    const at = [...path, missing];
    if (because === '') return { path: at, code: 'cell/required', facts: {} };
    return { path: at, code: 'record/required-when', facts: { condition: because } };
  }
  if (error.keyword === 'anyOf' || error.keyword === 'oneOf') {
    const fields = requiredInBranches(rules, error.keyword);
    const code = error.keyword === 'anyOf' ? 'record/any-of' : 'record/one-of';
    if (fields.length > 0) return { path, code, facts: { fields: fields.join(', '), condition } };
  }
  if (error.keyword === 'not') {
    const [field] = stringsAt(rules.not, 'required');
    if (field !== undefined)
      return { path: [...path, field], code: 'cell/not-allowed', facts: { condition } };
  }
  return { path, code: 'cell/rule', facts: { keyword: error.keyword, condition } };
}

function explainOne(error: SchemaError, record: unknown, schema: JsonObject): RuleFinding {
  const schemaPath = decodeURIComponent(error.schemaPath.slice(1));
  const parent: unknown = error.parentSchema;
  const rules = isObject(parent) ? parent : {};
  const value = valueAt(record, error.instancePath);
  const path = parsePointer(error.instancePath);
  const condition = conditionOf(schemaPath, schema, record);
  const explained = explainValue({ error, value, rules });
  if (explained) return { path, code: explained.code, facts: { ...explained.facts, condition } };
  return explainRecordRule({ error, path, rules, value, condition });
}

/**
 * @param schema that the record was checked against, as it was compiled
 * @param broken fields that could not be read: what is said of them is left out
 */
export function explainErrors(
  errors: readonly SchemaError[],
  record: unknown,
  schema: JsonObject,
  broken: ReadonlySet<string>,
): RuleFinding[] {
  const wholes = new Set(
    errors
      .filter(({ keyword }) => alternatives.has(keyword))
      .map(({ schemaPath, instancePath }) => ruleAt(schemaPath, instancePath)),
  );
  const wronglyTyped = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  const findings = new Map<string, RuleFinding>();
  for (const error of errors) {
    if (silent.has(error.keyword) || isDetail(error, wholes)) continue;
    if (error.keyword !== 'type' && wronglyTyped.has(error.instancePath)) continue;
    const finding = explainOne(error, record, schema);
    if (broken.has(finding.path[0] ?? '')) continue;
    const cause = JSON.stringify([finding.path, finding.code]);
    if (!findings.has(cause)) findings.set(cause, finding);
  }
  // That a field must be there is one thing, whether one rule says so or two.
  return [...findings.values()].filter(
    ({ path, code }) =>
      code !== 'record/required-when' || !findings.has(JSON.stringify([path, 'cell/required'])),
  );
}
