/** Checks every record of a collection against its schema. */
import type { Problem } from '../problem/problem.ts';
import type { Validate } from '../schema/ajv.ts';
import { fieldAt } from '../record/field-path.ts';
import { explainErrors } from '../schema/explain-errors.ts';
import type { JsonObject } from '../schema/json-schema.ts';
import type { RecordsFile } from './draft.ts';

/** A spreadsheet shows no path into a list; a JSON file does. */
function fieldName(path: readonly string[], isCsv: boolean): string | undefined {
  return (isCsv ? fieldAt(path) : path.join('.')) || undefined;
}

/**
 * @param schema of one record, with the translated twins among its properties
 * @param validate the same, compiled
 * @param schemaFile path of the schema, for the advice
 */
export function validateRecords(
  { drafts, placeOf }: RecordsFile,
  schema: JsonObject,
  validate: Validate,
  schemaFile: string,
): Problem[] {
  const problems: Problem[] = [];
  for (const { record, broken } of drafts) {
    const errors = validate(record.values);
    if (errors.length === 0) continue;
    for (const { path, code, facts } of explainErrors(errors, record.values, schema, broken)) {
      problems.push({
        code,
        level: 'error',
        place: placeOf(record, path),
        field: fieldName(path, record.cells !== undefined),
        facts: { ...facts, schema: schemaFile },
      });
    }
  }
  return problems;
}
