/**
 * Puts what JSON Schema says against a configuration file into problems with a place and advice.
 * Where a value has a form of its own (a colour, an axis), the configuration's schema names the
 * problem itself, in `x-problem`.
 */
import { messages } from '../problem/messages.ts';
import type { Problem, ProblemCode, ProblemFacts } from '../problem/problem.ts';
import type { JsonDocument } from '../record/json.ts';
import { formatPointer } from '../record/json-pointer.ts';
import type { SchemaError } from '../schema/ajv.ts';
import { type JsonObject, isObject, stringsAt, typeName, valueAt } from '../schema/json-schema.ts';
import { nearest } from '../text/similar.ts';
import { keyOf, show } from './add-problem.ts';

interface Finding {
  readonly code: ProblemCode;
  readonly pointer: string;
  readonly facts: ProblemFacts;
}

function isCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && messages.en?.[code] !== undefined;
}

/** @param rules the part of the configuration's schema that the error is about */
function explain(error: SchemaError, value: unknown, rules: JsonObject): Finding | undefined {
  const { instancePath: pointer, params } = error;
  const fact = (name: string) => String((params as Record<string, unknown>)[name]);
  const inside = (name: string) => pointer + formatPointer([fact(name)]);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = fact('additionalProperty');
      const known = Object.keys(isObject(rules.properties) ? rules.properties : {});
      const facts = { key, nearest: nearest(key, known) ?? '' };
      return { code: 'configuration/unknown-key', pointer: inside('additionalProperty'), facts };
    }
    case 'required':
    case 'dependentRequired':
      return {
        code: 'configuration/required',
        pointer: inside('missingProperty'),
        facts: { key: fact('missingProperty') },
      };
    case 'type': {
      const written: unknown = rules.type;
      const wantedType = Array.isArray(written) ? written.join(' ') : fact('type');
      return {
        code: 'configuration/type',
        pointer,
        facts: { wantedType, actualType: typeName(value) },
      };
    }
    case 'enum': {
      const allowed = stringsAt(rules, 'enum');
      const near = nearest(String(value), allowed) ?? '';
      const facts = { value: show(value), allowed: allowed.join(', '), nearest: near };
      return { code: 'configuration/option', pointer, facts };
    }
    case 'oneOf': {
      const branches = Array.isArray(rules.oneOf) ? (rules.oneOf as unknown[]) : [];
      const keys = branches.flatMap((branch) => stringsAt(branch, 'required')).join(', ');
      return { code: 'configuration/one-of', pointer, facts: { keys } };
    }
    case 'minimum':
    case 'maximum': {
      const code = `configuration/${error.keyword}` as const;
      return { code, pointer, facts: { limit: fact('limit'), value: show(value) } };
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return { code: 'configuration/empty', pointer, facts: {} };
    case 'uniqueItems': {
      const again = valueAt(value, `/${fact('j')}`);
      return { code: 'configuration/twice', pointer: inside('j'), facts: { value: show(again) } };
    }
    default: {
      const code = rules['x-problem'];
      // A rejected key is told by the rule for keys itself, and its wrapper has nothing to add.
      if (!isCode(code)) return undefined;
      const key = error.propertyName;
      const at = key === undefined ? pointer : pointer + formatPointer([key]);
      return { code, pointer: at, facts: { value: show(key ?? value) } };
    }
  }
}

/**
 * @param errors what ajv found in the document's value
 */
export function explainConfiguration(
  document: JsonDocument,
  errors: readonly SchemaError[],
): Problem[] {
  const problems: Problem[] = [];
  for (const error of errors) {
    // Each branch of a oneOf complains of what is missing in it; the oneOf says it once.
    if (error.schemaPath.includes('/oneOf/')) continue;
    const rules: unknown = error.parentSchema;
    const value = valueAt(document.value, error.instancePath);
    const finding = explain(error, value, isObject(rules) ? rules : {});
    if (!finding) continue;
    const { code, pointer, facts } = finding;
    const place = document.placeOf(pointer);
    problems.push({ code, level: 'error', place, field: keyOf(pointer), facts });
  }
  return problems;
}
