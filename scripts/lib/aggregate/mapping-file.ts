/** Reads a mapping from a file: `{ "collection": "…", "fields": { "<field>": "<rule>" } }`. */
import { isObject } from '../../../src/core/schema/json-schema.ts';
import { readJsonFile } from '../read-json-file.ts';
import { UsageError } from '../usage-error.ts';

export interface MappingFile {
  readonly collection?: string | undefined;
  readonly fields: ReadonlyMap<string, string>;
}

/** @throws UsageError */
export function readMappingFile(file: string): MappingFile {
  const source = readJsonFile(file);
  const wrong = new UsageError(
    `${file} must hold { "collection": "…", "fields": { "<field>": "<heading>:<answer>|<answer>" } }.`,
  );
  if (!isObject(source)) throw wrong;
  const { collection, fields = {} } = source;
  if (!isObject(fields) || !(collection === undefined || typeof collection === 'string'))
    throw wrong;
  const pairs = Object.entries(fields).map(([field, rule]) => {
    if (typeof rule !== 'string') throw wrong;
    return [field, rule] as const;
  });
  return { collection, fields: new Map(pairs) };
}
