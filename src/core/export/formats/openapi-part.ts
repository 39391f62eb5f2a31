/** Parts of JSON Schemas that several answers of the OpenAPI document share. */
import type { JsonObject } from '../../schema/json-schema.ts';

export const text = { type: 'string' } as const;
export const count = { type: 'integer', minimum: 0 } as const;
export const share = { type: 'number', minimum: 0, maximum: 1 } as const;
export const day = { type: 'string', format: 'date' } as const;
export const address = { type: 'string', format: 'uri' } as const;
export const byLanguage = { type: 'object', additionalProperties: text } as const;

export const listOf = (items: JsonObject): JsonObject => ({ type: 'array', items });

/** An object; `?` behind a name says that it may be absent. */
export function object(
  properties: Readonly<Record<string, JsonObject>>,
  more: JsonObject = {},
): JsonObject {
  const entries = Object.entries(properties);
  const isOptional = (name: string) => name.endsWith('?');
  const bare = (name: string) => (isOptional(name) ? name.slice(0, -1) : name);
  const required = entries.map(([name]) => name).filter((name) => !isOptional(name));
  return {
    type: 'object',
    ...more,
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(entries.map(([name, schema]) => [bare(name), schema])),
  };
}

/** What a file says of its version; nothing outside git. */
export const version = {
  'version?': {
    ...text,
    description: 'The day of the last commit, and the first digits of the commit.',
    examples: ['2026.3.9+f13d193'],
  },
  'commit?': { ...text, pattern: '^[0-9a-f]{40,64}$', description: 'The whole commit.' },
  'modified?': { ...text, format: 'date-time', description: 'When the commit was made, in UTC.' },
} as const;

export const asOf = { ...day, description: 'The day that what is computed was computed for.' };
export const licence = { ...text, description: 'SPDX identifier.' };
