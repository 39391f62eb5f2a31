/** What is wrong with one value, told from the rule of the schema that it breaks. */
import type { ProblemCode, ProblemFacts } from '../problem/problem.ts';
import { parsePointer } from '../record/json-pointer.ts';
import { suggestOption } from '../record/cell.ts';
import { show } from '../publication/add-problem.ts';
import { excerpt } from '../text/excerpt.ts';
import type { SchemaError } from './ajv.ts';
import { type JsonObject, isObject, typeName } from './json-schema.ts';
import { readOptions } from './read-options.ts';

export interface ValueRule {
  readonly error: SchemaError;
  readonly value: unknown;
  /** The part of the schema that has the rule. */
  readonly rules: JsonObject;
}

export interface Explained {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
}

/** How many allowed values a message lists before it stops. */
const listed = 8;

function explainOption({ value, rules }: ValueRule): Explained {
  const single = 'const' in rules ? readOptions({ enum: [rules.const] }, 'en') : undefined;
  const options = single ?? readOptions(rules, 'en') ?? [];
  const values = options.map((option) => String(option.value));
  const allowed = values.slice(0, listed).join(', ') + (values.length > listed ? ' …' : '');
  const near = (typeof value === 'string' ? suggestOption(value, options) : undefined) ?? '';
  return { code: 'cell/option', facts: { value: show(value), allowed, nearest: near } };
}

/** A bound that is the value of another field: `{ "$data": "1/start" }`. */
function otherField(rule: unknown, at: string): string | undefined {
  const reference = isObject(rule) ? rule.$data : undefined;
  const match = typeof reference === 'string' ? /^(\d+)(\/.*)$/.exec(reference) : null;
  if (!match) return undefined;
  const steps = parsePointer(at);
  return [...steps.slice(0, steps.length - Number(match[1])), ...parsePointer(match[2] ?? '')].join(
    '.',
  );
}

/** The code of a bound that is written in the schema itself. */
const bounds: Readonly<Record<string, ProblemCode>> = {
  minimum: 'cell/minimum',
  maximum: 'cell/maximum',
  exclusiveMinimum: 'cell/exclusive-minimum',
  exclusiveMaximum: 'cell/exclusive-maximum',
  formatMinimum: 'cell/earliest',
  formatMaximum: 'cell/latest',
  formatExclusiveMinimum: 'cell/after',
  formatExclusiveMaximum: 'cell/before',
};

function explainBound({ error, value, rules }: ValueRule, code: ProblemCode): Explained {
  const { limit, comparison } = error.params as { limit: string | number; comparison: string };
  const keyword = error.keyword;
  const other = otherField(rules[keyword], error.instancePath);
  if (other === undefined) return { code, facts: { limit, value: show(value), keyword } };
  const relation = keyword.startsWith('format') ? `date${comparison}` : comparison;
  return { code: 'cell/compare', facts: { relation, other, limit, value: show(value) } };
}

const lengths: Readonly<Record<string, ProblemCode>> = {
  minLength: 'cell/too-short',
  maxLength: 'cell/too-long',
  minItems: 'cell/too-few',
  maxItems: 'cell/too-many',
};

/** The number of characters or entries. */
function sizeOf(value: unknown): number {
  return typeof value === 'string' ? Array.from(value).length : (value as unknown[]).length;
}

/** @returns undefined for a rule that is not about a single value */
export function explainValue(rule: ValueRule): Explained | undefined {
  const { error, value, rules } = rule;
  const { keyword } = error;
  const params = error.params as Readonly<Record<string, string | number>>;
  const bound = bounds[keyword];
  if (bound) return explainBound(rule, bound);
  const length = lengths[keyword];
  if (length) return { code: length, facts: { limit: params.limit ?? 0, size: sizeOf(value) } };
  switch (keyword) {
    case 'type': {
      const written = rules.type;
      const wantedType = Array.isArray(written) ? written.join(' ') : String(params.type);
      const facts = { wantedType, actualType: typeName(value), value: show(value) };
      return { code: 'cell/type', facts };
    }
    case 'const':
    case 'enum':
      return explainOption(rule);
    case 'oneOf':
      return readOptions(rules, 'en') ? explainOption(rule) : undefined;
    case 'pattern': {
      const pattern = excerpt(String(params.pattern));
      const { examples } = rules;
      const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
      const facts = {
        value: show(value),
        pattern,
        example: example === undefined ? '' : show(example),
      };
      return { code: 'cell/pattern', facts };
    }
    case 'format':
      return { code: 'cell/format', facts: { value: show(value), format: params.format ?? '' } };
    case 'multipleOf':
      return { code: 'cell/multiple', facts: { value: show(value), step: params.multipleOf ?? 0 } };
    case 'uniqueItems': {
      const again: unknown = (value as unknown[])[Number(params.j)];
      return { code: 'cell/duplicate-item', facts: { value: show(again) } };
    }
    case 'false schema':
      return { code: 'cell/not-allowed', facts: {} };
    default:
      return undefined;
  }
}
