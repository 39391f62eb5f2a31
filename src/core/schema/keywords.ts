/** The words that a schema may be written with: those of the draft, of ajv-formats, and our own. */
import type { JsonObject } from './json-schema.ts';
import { codes, tones } from './read-options.ts';

const flag = { type: 'boolean' };
const name = { type: 'string', minLength: 1 };
const names = { type: 'array', minItems: 1, items: name };
const translations = { type: 'object', additionalProperties: { type: 'string' } };

/** Added annotations and what each may say; docs/configuration.md explains every one. */
export const annotations: Readonly<Record<string, JsonObject>> = {
  'x-references': name,
  'x-acyclic': flag,
  'x-translatable': flag,
  'x-unique': { type: 'array', items: names },
  'x-not-future': flag,
  'x-separator': name,
  'x-unit': {
    type: ['string', 'object'],
    minLength: 1,
    required: ['field'],
    properties: { field: name },
    additionalProperties: false,
  },
  'x-code': { enum: codes },
  'x-tone': { enum: tones },
  'x-markdown': flag,
  'x-personal': {
    type: 'object',
    required: ['allowed', 'reason'],
    properties: { allowed: flag, reason: name },
    additionalProperties: false,
  },
  'x-title': translations,
  'x-description': translations,
};

/** The vocabulary of JSON Schema 2020-12, and the comparisons of formats that ajv-formats adds. */
export const draftKeywords: readonly string[] = [
  ...['$schema', '$id', '$ref', '$defs', '$anchor', '$dynamicRef', '$dynamicAnchor', '$vocabulary'],
  ...[
    '$comment',
    '$data',
    'definitions',
    'title',
    'description',
    'default',
    'examples',
    'deprecated',
  ],
  ...[
    'readOnly',
    'writeOnly',
    'type',
    'enum',
    'const',
    'format',
    'pattern',
    'minLength',
    'maxLength',
  ],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minItems'],
  ...['maxItems', 'uniqueItems', 'contains', 'minContains', 'maxContains', 'items', 'prefixItems'],
  ...['unevaluatedItems', 'properties', 'patternProperties', 'additionalProperties'],
  ...['unevaluatedProperties', 'propertyNames', 'minProperties', 'maxProperties', 'required'],
  ...[
    'dependentRequired',
    'dependentSchemas',
    'allOf',
    'anyOf',
    'oneOf',
    'not',
    'if',
    'then',
    'else',
  ],
  ...['contentEncoding', 'contentMediaType', 'contentSchema'],
  ...['formatMinimum', 'formatMaximum', 'formatExclusiveMinimum', 'formatExclusiveMaximum'],
];
