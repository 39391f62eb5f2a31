/** The validator that is written down for the browser says what the compiled one says. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { type SchemaError, schemaCompiler } from '../../../src/core/schema/ajv.ts';
import { explainErrors } from '../../../src/core/schema/explain-errors.ts';
import type { JsonObject } from '../../../src/core/schema/json-schema.ts';
import { toValidatorModule } from '../../../src/core/schema/standalone.ts';
import { withTwins } from '../../../src/core/schema/with-twins.ts';

const root = path.resolve(import.meta.dirname, '../../..');
// Inside the project, so that the code finds the packages that it imports.
const folder = mkdtempSync(path.join(root, '.pledgebook/validators-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Written {
  readonly schema: JsonObject;
  readonly validate: { (value: unknown): boolean; errors?: SchemaError[] | null };
}

const formats = path.join(root, 'src/core/schema/formats-by-name.ts');

async function written(schema: JsonObject, name: string): Promise<Written> {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, toValidatorModule(schema, formats));
  return (await import(pathToFileURL(file).href)) as Written;
}

const nothing: ReadonlySet<string> = new Set();
/** Values that are wrong for nearly every field. */
const wrong = ['', 'x', -1, 1.5, '2024-02-30', 'javascript:x', [], ['x', 'x'], {}, false];

const schemas = ['.', 'tests/fixtures/seed-bank', 'tests/fixtures/arabic-library'].flatMap((one) =>
  readdirSync(path.join(root, one, 'schemas')).map((name) => path.join(one, 'schemas', name)),
);

test.each(schemas)('%s', async (file) => {
  const source = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as JsonObject;
  const schema = withTwins(source, ['es']);
  const { validate, schema: own } = await written(schema, file.replaceAll('/', '_'));
  const compiled = schemaCompiler().compile(schema);
  const names = Object.keys(schema.properties as JsonObject);
  const records = [{}, ...wrong.map((value) => Object.fromEntries(names.map((n) => [n, value])))];
  for (const record of records) {
    const told = validate(record) ? [] : (validate.errors ?? []);
    expect(explainErrors(told, record, own, nothing)).toEqual(
      explainErrors(compiled(record), record, schema, nothing),
    );
  }
  expect(explainErrors(compiled({}), {}, schema, nothing).length).toBeGreaterThan(0);
});

test('needs neither eval nor Node', () => {
  const schema = { type: 'object', properties: { a: { type: 'string', minLength: 2 } } };
  const code = toValidatorModule(schema, './formats.ts');
  expect(code).not.toMatch(/\brequire\(|\beval\(|new Function/);
});

test('keeps what is data, and a field that is called like an annotation', async () => {
  const schema = {
    type: 'object',
    properties: { description: { type: 'string', description: 'said nowhere', minLength: 2 } },
    if: { properties: { a: { const: { description: 'kept' } } }, required: ['a'] },
    then: { required: ['b'] },
  };
  const { validate } = await written(schema, 'annotations');
  expect(validate({ description: 'x' })).toBe(false);
  expect(validate({ a: { description: 'kept' } })).toBe(false);
  expect(validate({ a: {} })).toBe(true);
  expect(toValidatorModule(schema, '')).not.toContain('said nowhere');
});
