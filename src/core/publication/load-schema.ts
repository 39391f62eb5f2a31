/** Loads the schema of one collection's records, and compiles it. */
import type { JsonDocument } from '../record/json.ts';
import type { SchemaCompiler, Validate } from '../schema/ajv.ts';
import { checkExamples } from '../schema/check-examples.ts';
import { checkSchema } from '../schema/check-schema.ts';
import type { JsonObject } from '../schema/json-schema.ts';
import { withTwins } from '../schema/with-twins.ts';
import type { Language } from '../text/text.ts';
import { problemsIn } from './add-problem.ts';
import { type Source, loadJson } from './load-source.ts';

export interface LoadedSchema {
  /** As written. */
  readonly schema: JsonObject;
  readonly document: JsonDocument;
  /** Checks a record, translated twins included. */
  readonly validate: Validate;
}

/** @returns undefined when no record can be checked against it; the problems say why */
export async function loadSchema(
  source: Source,
  id: string,
  languages: readonly Language[],
  compiler: SchemaCompiler,
): Promise<LoadedSchema | undefined> {
  const document = await loadJson(source, `schemas/${id}.schema.json`);
  if (!document) return undefined;
  const add = problemsIn(document, source.problems);
  const schema = document.value;
  const before = source.problems.length;
  if (!checkSchema(schema, languages, compiler, add)) return undefined;
  const twinned = withTwins(schema, languages.slice(1));
  try {
    const validate = compiler.compile(twinned);
    checkExamples(schema, validate, add);
    return { schema, document, validate };
  } catch (error) {
    // A pattern or reference that was told already is why; ajv would tell it in its own words.
    const isTold = source.problems.slice(before).some(({ level }) => level === 'error');
    const reason = error instanceof Error ? error.message : String(error);
    if (!isTold) add('schema/unusable', '', { reason });
    return undefined;
  }
}
