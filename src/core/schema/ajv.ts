/**
 * The one place that makes ajv, the JSON Schema validator, so that a record, an example and a
 * configuration file are all judged by the same rules. The rest of the project sees only the
 * types below.
 */
import addFormats from 'ajv-formats';
import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import { ownFormats } from './formats.ts';
import { type JsonObject, without } from './json-schema.ts';
import { annotations } from './keywords.ts';

export type SchemaError = ErrorObject;
/** Returns the errors; an empty list means valid. */
export type Validate = (value: unknown) => readonly SchemaError[];

export interface SchemaCompiler {
  /** Why it is not a JSON Schema of draft 2020-12; an empty list when it is. */
  readonly check: (schema: JsonObject) => readonly SchemaError[];
  /** The formats that are checked; any other name in `format` is only a label. */
  readonly formats: readonly string[];
  /** Compiles a schema of our own, a constant of the program. */
  readonly compileOwn: (schema: JsonObject) => Validate;
  /** @throws when the schema cannot be compiled: a reference that leads nowhere, for one */
  readonly compile: (schema: JsonObject) => Validate;
}

const toValidate =
  (validate: ValidateFunction): Validate =>
  (value) =>
    validate(value) ? [] : [...(validate.errors ?? [])];

/** An ajv that knows our formats and keywords. @param code how it writes what it compiles */
export function newAjv(code: Options['code'] = {}): Ajv2020 {
  const ajv = new Ajv2020({
    code,
    allErrors: true,
    // What is unknown or odd in a schema is said by check-schema.ts, with place and advice.
    strict: false,
    $data: true,
    // Each error brings the part of the schema that it is about: its path is lost behind a $ref.
    verbose: true,
    logger: false,
    validateSchema: false,
  });
  addFormats(ajv, { keywords: true });
  for (const [name, format] of Object.entries(ownFormats)) ajv.addFormat(name, format);
  for (const keyword of Object.keys(annotations)) ajv.addKeyword(keyword);
  return ajv;
}

/** The draft of JSON Schema that schemas are written in. */
export const draft = 'https://json-schema.org/draft/2020-12/schema';

/** Knows the draft's own schema and those of our files: compiled once, as they never change. */
const lasting = newAjv();
const compiledOnce = new WeakMap<JsonObject, Validate>();

function compileOwn(schema: JsonObject): Validate {
  const validate = compiledOnce.get(schema) ?? toValidate(lasting.compile(schema));
  compiledOnce.set(schema, validate);
  return validate;
}

function checkDraft(schema: JsonObject): readonly SchemaError[] {
  // Whatever the schema says that it is: ajv knows no other draft, and would throw.
  return lasting.validate(draft, schema) ? [] : [...(lasting.errors ?? [])];
}

/** A compiler without memory of others: what it has compiled goes when it goes. */
export function schemaCompiler(): SchemaCompiler {
  const ajv = newAjv();
  return {
    formats: Object.keys(ajv.formats),
    check: checkDraft,
    compileOwn,
    // An $id would be kept for good, and refuse a second schema of the same name.
    compile: (schema) => toValidate(ajv.compile(without(without(schema, '$id'), '$schema'))),
  };
}
