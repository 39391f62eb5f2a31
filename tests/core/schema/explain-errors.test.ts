/** From ajv's errors to one finding for each cause. */
import { describe, expect, test } from 'vitest';
import { schemaCompiler } from '../../../src/core/schema/ajv.ts';
import { explainErrors } from '../../../src/core/schema/explain-errors.ts';
import type { JsonObject } from '../../../src/core/schema/json-schema.ts';

/** `path code` of every finding, and the facts of the first. */
function explain(schema: JsonObject, record: unknown, broken: readonly string[] = []) {
  const errors = schemaCompiler().compile(schema)(record);
  const findings = explainErrors(errors, record, schema, new Set(broken));
  return {
    told: findings.map(({ path, code }) => `${path.join('.')} ${code}`),
    facts: findings[0]?.facts ?? {},
  };
}

const object = (properties: JsonObject, more: JsonObject = {}) => ({
  type: 'object',
  properties,
  ...more,
});
const options = {
  type: 'string',
  oneOf: [{ const: 'fit', title: 'Fit to sow' }, { const: 'unfit' }],
};

describe('an enumeration', () => {
  test('is one finding, with the nearest value by its name or its title', () => {
    const { told, facts } = explain(object({ result: options }), { result: 'Fit to sow' });
    expect(told).toEqual(['result cell/option']);
    expect(facts).toMatchObject({ value: 'Fit to sow', allowed: 'fit, unfit', nearest: 'fit' });
  });

  test('of many values lists eight', () => {
    const values = Array.from({ length: 12 }, (_, index) => `kind-${index}`);
    const { facts } = explain(object({ kind: { enum: values } }), { kind: 'x' });
    expect(facts.allowed).toBe('kind-0, kind-1, kind-2, kind-3, kind-4, kind-5, kind-6, kind-7 …');
  });

  test('in a list names the entry', () => {
    const schema = object({ results: { type: 'array', items: options } });
    expect(explain(schema, { results: ['fit', 'x', 'y'] }).told).toEqual([
      'results.1 cell/option',
      'results.2 cell/option',
    ]);
  });

  test('behind a $ref is the same', () => {
    const schema = object({ a: { $ref: '#/$defs/result' } }, { $defs: { result: options } });
    expect(explain(schema, { a: 'unfti' })).toMatchObject({
      told: ['a cell/option'],
      facts: { nearest: 'unfit' },
    });
  });

  test('of a wrong type is told of as the type', () => {
    expect(explain(object({ result: options }), { result: 3 }).told).toEqual(['result cell/type']);
  });
});

describe('what is required', () => {
  const schema = object(
    { mode: { type: 'string' }, donor: { type: 'string' }, amount: { type: 'number' } },
    {
      required: ['mode'],
      dependentRequired: { amount: ['unit'] },
      if: { properties: { mode: { const: 'gift' } }, required: ['mode'] },
      then: { required: ['donor'] },
    },
  );

  test('always', () => {
    expect(explain(schema, {}).told).toEqual(['mode cell/required']);
  });

  test("under a condition, which is told in the record's own values", () => {
    const { told, facts } = explain(schema, { mode: 'gift' });
    expect(told).toEqual(['donor record/required-when']);
    expect(facts).toEqual({ condition: 'mode = "gift"' });
  });

  test('beside another field', () => {
    const { told, facts } = explain(schema, { mode: 'x', amount: 3 });
    expect(told).toEqual(['unit record/required-when']);
    expect(facts).toEqual({ condition: 'amount = 3' });
  });

  test('in an object inside the record', () => {
    const nested = object({ place: object({}, { required: ['country'] }) });
    expect(explain(nested, { place: {} }).told).toEqual(['place.country cell/required']);
  });

  test('twice is told once', () => {
    const twice = { ...schema, allOf: [{ required: ['mode'] }], required: ['mode'] };
    expect(explain(twice, {}).told).toEqual(['mode cell/required']);
  });

  test('is not told of a field that could not be read', () => {
    expect(explain(schema, { mode: 'gift' }, ['donor']).told).toEqual([]);
  });
});

describe('a bound', () => {
  const day = { type: 'string', format: 'date' };

  test('from another field names it, with its value', () => {
    const schema = object({ start: day, end: { ...day, formatMinimum: { $data: '1/start' } } });
    expect(explain(schema, { start: '2020-01-02', end: '2020-01-01' })).toMatchObject({
      told: ['end cell/compare'],
      facts: { relation: 'date>=', other: 'start', limit: '2020-01-02', value: '2020-01-01' },
    });
    expect(explain(schema, { end: '2020-01-01' }).told).toEqual([]);
  });

  test('compares partial dates by what they say', () => {
    const partial = { type: 'string', format: 'partial-date' };
    const schema = object({
      start: partial,
      end: { ...partial, formatMinimum: { $data: '1/start' } },
    });
    expect(explain(schema, { start: '2020', end: '2020-05' }).told).toEqual([]);
    expect(explain(schema, { start: '2020-05', end: '2019' }).told).toEqual(['end cell/compare']);
  });

  test('of a number is exclusive where the schema says so', () => {
    const schema = object({
      n: { type: 'number', exclusiveMinimum: { $data: '1/m' } },
      m: { type: 'number' },
    });
    expect(explain(schema, { n: 2, m: 2 }).facts).toMatchObject({
      relation: '>',
      other: 'm',
      limit: 2,
    });
  });
});

describe('rules for the whole record', () => {
  test('one of several fields', () => {
    const either = { anyOf: [{ required: ['a'] }, { required: ['b', 'c'] }] };
    expect(explain({ type: 'object', ...either }, {})).toMatchObject({
      told: [' record/any-of'],
      facts: { fields: 'a, b + c' },
    });
  });

  test('a field that must stay blank', () => {
    const schema = object(
      { mode: {} },
      {
        if: { properties: { mode: { const: 'own' } }, required: ['mode'] },
        then: { not: { required: ['donor'] } },
      },
    );
    expect(explain(schema, { mode: 'own', donor: 'x' })).toEqual({
      told: ['donor cell/not-allowed'],
      facts: { condition: 'mode = "own"' },
    });
  });

  test('any other by its keyword', () => {
    expect(explain({ type: 'object', maxProperties: 1 }, { a: 1, b: 2 })).toMatchObject({
      told: [' cell/rule'],
      facts: { keyword: 'maxProperties' },
    });
  });

  test('a rule under a condition says which', () => {
    const schema = object(
      { state: {}, evidence: { type: 'array' } },
      {
        allOf: [
          {
            if: { properties: { state: { enum: ['done'] } }, required: ['state'] },
            then: { properties: { evidence: { minItems: 1 } } },
          },
        ],
      },
    );
    expect(explain(schema, { state: 'done', evidence: [] })).toEqual({
      told: ['evidence cell/too-few'],
      facts: { limit: 1, size: 0, condition: 'state = "done"' },
    });
  });

  test('unknown keys are left to their own check', () => {
    expect(explain(object({}, { additionalProperties: false }), { a: 1 }).told).toEqual([]);
  });
});

test('a list with thousands of wrong values does not take quadratic time', () => {
  const schema = object({ results: { type: 'array', items: options } });
  const results = Array.from({ length: 20_000 }, () => 'x');
  expect(explain(schema, { results }).told).toHaveLength(20_000);
});
