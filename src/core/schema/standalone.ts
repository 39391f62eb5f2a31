/**
 * A schema as the text of a module that validates by it: what runs in a browser, where a policy
 * forbids to compile. It is the very function that the validator compiles, written down.
 */
import { Name } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { newAjv } from './ajv.ts';
import { type JsonObject, isObject, without } from './json-schema.ts';

/** Annotations that no message needs: they are half of a schema, and travel to nobody. */
const unsaid = new Set(['description', 'x-description', '$comment']);
const names = new Set(['properties', 'patternProperties', '$defs', 'definitions']);
/** What stands under these is compared with the record as it is. */
const data = new Set(['const', 'enum', 'default', 'examples']);

/** @param isNames whether the keys are names that somebody chose, not keywords */
function lighter(value: unknown, isNames: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => lighter(item, false));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key]) => isNames || !unsaid.has(key));
  return Object.fromEntries(
    entries.map(([key, inner]) => {
      const isData = !isNames && data.has(key);
      return [key, isData ? inner : lighter(inner, !isNames && names.has(key))];
    }),
  );
}

/** What the code would ask Node for, and the name under which it is imported here. */
const runtime = /require\("(ajv\/dist\/runtime\/\w+)"\)\.default/g;

/**
 * The module exports `schema`, as it was compiled, and `validate`, which leaves its errors in
 * `validate.errors`.
 *
 * @param schema of one record, with the translated twins among its properties
 * @param formats the module that exports `formats`, by name
 */
export function toValidatorModule(schema: JsonObject, formats: string): string {
  const written = lighter(without(without(schema, '$id'), '$schema'), false) as JsonObject;
  const text = JSON.stringify(written);
  const ajv = newAjv({ source: true, esm: true, formats: new Name('formats') });
  const source = standaloneCode(ajv, ajv.compile(written));
  const imported = new Map<string, string>();
  const code = source.replace(runtime, (_, file: string) => {
    const name = `runtime${imported.size}`;
    if (!imported.has(file)) imported.set(file, name);
    return `plain(${imported.get(file) ?? name})`;
  });
  const imports = [...imported].map(([file, name]) => `import ${name} from '${file}.js';`);
  return [
    `import { formats } from '${formats}';`,
    ...imports,
    // Bundlers differ in what they make of a CommonJS default export.
    'const plain = (one) => one.default ?? one;',
    `export const schema = ${text};`,
    code.replace('"use strict";', '').replace(`= ${text};`, '= schema;'),
  ].join('\n');
}
