/** ajv, which judges the JSON formats by their official schemas. An empty list means valid. */
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** The first few of what is wrong, as short lines. */
export type Check = (value: unknown) => readonly string[];

interface Finding {
  readonly instancePath: string;
  readonly message?: string | undefined;
}
interface Validator {
  (value: unknown): boolean | Promise<unknown>;
  readonly errors?: readonly Finding[] | null;
}

const options = { strict: false, allErrors: true, logger: false } as const;

const toCheck =
  (validate: Validator): Check =>
  (value) =>
    validate(value) === true
      ? []
      : (validate.errors ?? [])
          .slice(0, 5)
          .map(({ instancePath, message }) => `${instancePath} ${String(message)}`);

export function draft4(schema: object, ...others: readonly object[]): Check {
  // The patterns of these schemas are older than the rules that the flag `u` brings.
  const ajv = new AjvDraft04({ ...options, unicodeRegExp: false });
  addFormats(ajv);
  for (const other of others) ajv.addSchema(other);
  return toCheck(ajv.compile(schema));
}

export function draft7(schema: object): Check {
  const ajv = new Ajv(options);
  addFormats(ajv);
  return toCheck(ajv.compile(schema));
}

export function draft2020(schema: object, ...others: readonly object[]): Check {
  const ajv = new Ajv2020(options);
  addFormats(ajv);
  for (const other of others) ajv.addSchema(other);
  return toCheck(ajv.compile(schema));
}
