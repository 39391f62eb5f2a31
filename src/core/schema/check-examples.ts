/** Checks that a schema's examples keep to its own rules: people copy them. */
import { checkValue } from '../collection/check-value.ts';
import { type AddProblem, show } from '../publication/add-problem.ts';
import { parsePointer } from '../record/json-pointer.ts';
import type { SchemaError, Validate } from './ajv.ts';
import { explainErrors } from './explain-errors.ts';
import type { JsonObject } from './json-schema.ts';
import { walkSchema } from './walk-schema.ts';

const nothing: ReadonlySet<string> = new Set();

/** The names on the way to a property of a record or of an object in it. */
function pathOf(pointer: string): readonly string[] | undefined {
  const steps = parsePointer(pointer);
  const names = steps.filter((_, index) => index % 2 === 1);
  return steps.every((step, index) => index % 2 === 1 || step === 'properties') ? names : undefined;
}

/** Without the rules of the record as a whole: an example is shown without its neighbours. */
function ownErrors(errors: readonly SchemaError[]): SchemaError[] {
  return errors.filter(({ schemaPath }) => /^#\/(?:properties|\$defs)\//.test(schemaPath));
}

const startsWith = (path: readonly (string | number)[], start: readonly string[]) =>
  start.every((step, index) => String(path[index]) === step);

/** A record that has nothing but the example. */
function recordWith(path: readonly string[], example: unknown): JsonObject {
  return path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), example) as JsonObject;
}

/**
 * @param schema of one record, with the translated twins among its properties
 * @param validate the same, compiled
 */
export function checkExamples(schema: JsonObject, validate: Validate, add: AddProblem): void {
  for (const { schema: property, pointer, role } of walkSchema(schema)) {
    const path = role === 'property' ? pathOf(pointer) : undefined;
    const { examples } = property;
    if (!path || !Array.isArray(examples)) continue;
    for (const [index, example] of (examples as unknown[]).entries()) {
      const record = recordWith(path, example);
      const findings = [
        ...checkValue(record[path[0] ?? ''], path[0] ?? '', schema, Infinity),
        ...explainErrors(ownErrors(validate(record)), record, schema, nothing),
      ];
      const finding = findings.find((one) => startsWith(one.path, path));
      if (!finding) continue;
      const facts = { value: show(example), rule: finding.code };
      add('schema/example', `${pointer}/examples/${index}`, facts);
    }
  }
}
