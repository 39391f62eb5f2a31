/**
 * Checks a record's schema before any record is checked against it: that it is one, that every
 * field has its label and explanation, and that its examples keep to its own rules.
 */
import type { AddProblem } from '../publication/add-problem.ts';
import { show } from '../publication/add-problem.ts';
import { formatPointer, parsePointer } from '../record/json-pointer.ts';
import { type SchemaCompiler, type SchemaError, draft } from './ajv.ts';
import { checkKeywords } from './check-keywords.ts';
import { type JsonObject, isObject, objectAt, resolved, valueAt } from './json-schema.ts';
import { typeOf } from './read-schema.ts';
import { walkSchema } from './walk-schema.ts';

/** Keywords whose value the draft refuses; the first complaint about each is enough. */
function checkDraft(schema: JsonObject, errors: readonly SchemaError[], add: AddProblem): void {
  const told = new Set<string>();
  for (const { instancePath } of errors) {
    if (told.has(instancePath)) continue;
    told.add(instancePath);
    const keyword = parsePointer(instancePath).findLast((step) => !/^\d+$/.test(step)) ?? 'type';
    add('schema/keyword-value', instancePath, {
      keyword,
      value: show(valueAt(schema, instancePath)),
    });
  }
}

function checkVersion({ $schema }: JsonObject, add: AddProblem): void {
  if ($schema === undefined || typeof $schema !== 'string') return;
  if ($schema.replace(/#$/, '') === draft) return;
  add('schema/draft', '/$schema', { value: show($schema), draft });
}

function checkShape(schema: JsonObject, add: AddProblem): boolean {
  const properties = objectAt(schema, 'properties');
  const isRecord = schema.type === 'object' && Object.keys(properties).length > 0;
  if (!isRecord) add('schema/not-record', '', {});
  return isRecord;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** The label and the explanation of every field, in a record and in the objects inside it. */
function checkFields(root: JsonObject, add: AddProblem): void {
  for (const { schema: written, pointer, role, property } of walkSchema(root)) {
    if (role !== 'property' || !property) continue;
    const schema = resolved(written, root);
    const { name } = property;
    if (name === '' || name.includes('.')) add('schema/field-name', pointer, { name: show(name) });
    if (typeOf(schema) === undefined) add('schema/no-type', pointer, {});
    if (!isText(schema.title)) add('schema/no-title', pointer, {});
    if (!isText(schema.description)) add('schema/no-description', pointer, {}, 'warning');
    const { examples } = schema;
    if (!Array.isArray(examples) || examples.length === 0)
      add('schema/no-examples', pointer, {}, 'warning');
  }
}

/** Translations into languages that the publication does not have are shown to nobody. */
function checkTranslations(root: JsonObject, languages: readonly string[], add: AddProblem): void {
  for (const { schema, pointer } of walkSchema(root)) {
    for (const keyword of ['x-title', 'x-description'] as const) {
      for (const language of Object.keys(objectAt(schema, keyword))) {
        if (languages.includes(language)) continue;
        const at = pointer + formatPointer([keyword, language]);
        add('configuration/text-language', at, { language }, 'warning');
      }
    }
  }
}

/**
 * @param languages of the publication
 * @returns whether records can be checked against it
 */
export function checkSchema(
  schema: unknown,
  languages: readonly string[],
  compiler: SchemaCompiler,
  add: AddProblem,
): schema is JsonObject {
  if (!isObject(schema)) {
    add('schema/not-record', '', {});
    return false;
  }
  const errors = compiler.check(schema);
  checkDraft(schema, errors, add);
  checkVersion(schema, add);
  checkKeywords(schema, compiler, add);
  const isRecord = checkShape(schema, add);
  checkFields(schema, add);
  checkTranslations(schema, languages, add);
  return isRecord && errors.length === 0;
}
