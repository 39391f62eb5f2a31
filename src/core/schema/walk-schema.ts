/** Walks a JSON Schema to every schema inside it. */
import { formatPointer } from '../record/json-pointer.ts';
import { type JsonObject, isObject } from './json-schema.ts';

export interface SchemaPart {
  readonly schema: JsonObject;
  readonly pointer: string;
  /**
   * `property`: describes a value that people fill in. `option`: one entry of an enumeration.
   * `rule`: inside a condition or combination, or a definition.
   */
  readonly role: 'root' | 'property' | 'items' | 'option' | 'rule';
  /** The object schema that a property belongs to, and its name there. */
  readonly property?: { readonly name: string; readonly of: JsonObject } | undefined;
}

const maps = ['patternProperties', '$defs', 'definitions', 'dependentSchemas'] as const;
const single = [
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'contains',
  'propertyNames',
  'contentSchema',
  'not',
  'if',
  'then',
  'else',
] as const;
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;

const step = (pointer: string, ...steps: (string | number)[]) => pointer + formatPointer(steps);

function* partsBelow({ schema, pointer, role }: SchemaPart): Generator<SchemaPart> {
  const inRule = role === 'rule' || role === 'option';
  const { properties, items } = schema;
  for (const [name, inner] of Object.entries(isObject(properties) ? properties : {})) {
    if (!isObject(inner)) continue;
    const at = step(pointer, 'properties', name);
    const property = { name, of: schema };
    yield { schema: inner, pointer: at, role: inRule ? 'rule' : 'property', property };
  }
  if (isObject(items))
    yield { schema: items, pointer: step(pointer, 'items'), role: inRule ? 'rule' : 'items' };
  for (const keyword of maps) {
    const map = schema[keyword];
    for (const [name, inner] of Object.entries(isObject(map) ? map : {}))
      if (isObject(inner))
        yield { schema: inner, pointer: step(pointer, keyword, name), role: 'rule' };
  }
  for (const keyword of single) {
    const inner = schema[keyword];
    if (isObject(inner)) yield { schema: inner, pointer: step(pointer, keyword), role: 'rule' };
  }
  for (const keyword of lists) {
    const list = schema[keyword];
    for (const [index, inner] of (Array.isArray(list) ? list : []).entries()) {
      if (!isObject(inner)) continue;
      const isOption = keyword === 'oneOf' && 'const' in inner;
      yield {
        schema: inner,
        pointer: step(pointer, keyword, index),
        role: isOption ? 'option' : 'rule',
      };
    }
  }
}

/** The schema itself first, then every schema inside it, outer before inner. */
export function* walkSchema(root: JsonObject): Generator<SchemaPart> {
  const waiting: SchemaPart[] = [{ schema: root, pointer: '', role: 'root' }];
  // Grows while it is walked.
  for (const part of waiting) {
    yield part;
    for (const below of partsBelow(part)) waiting.push(below);
  }
}
