/** The places in a schema whose values are keys of other records. */
import { type JsonObject, isObject, objectAt, resolved } from './json-schema.ts';

export interface ReferencePath {
  /** Names on the way from the record; `*` stands for every item of a list. */
  readonly path: readonly string[];
  /** Id of the collection that is pointed to. */
  readonly collection: string;
  /** Whether a chain of these references may not come back to where it began. */
  readonly acyclic: boolean;
}

/** Deep enough for any record; a schema that names itself would go on for ever. */
const deepest = 8;

function* referencesBelow(
  source: JsonObject,
  root: JsonObject,
  path: readonly string[],
  annotation: unknown,
): Generator<ReferencePath> {
  if (path.length > deepest) return;
  const schema = resolved(source, root);
  const collection = schema['x-references'];
  const acyclic = schema['x-acyclic'] ?? annotation;
  if (typeof collection === 'string') {
    // A list usually says what belongs together, in both directions; one value says what is above.
    const isSingle = schema.type !== 'array' && !path.includes('*');
    yield { path, collection, acyclic: typeof acyclic === 'boolean' ? acyclic : isSingle };
  }
  for (const [name, property] of Object.entries(objectAt(schema, 'properties')))
    if (isObject(property)) yield* referencesBelow(property, root, [...path, name], undefined);
  const { items } = schema;
  if (isObject(items)) yield* referencesBelow(items, root, [...path, '*'], acyclic);
}

/** @param schema of one record */
export function referencesIn(schema: JsonObject): ReferencePath[] {
  return [...referencesBelow(schema, schema, [], undefined)];
}

/** A value found at a path, and the path to it with real indexes. */
export interface FoundValue {
  readonly value: unknown;
  readonly path: readonly string[];
}

/** Every value at a path with `*`; lists of plain values need no `*` at their end. */
export function* valuesAtPath(
  value: unknown,
  path: readonly string[],
  walked: readonly string[] = [],
): Generator<FoundValue> {
  const [step, ...rest] = path;
  if (value === undefined) return;
  if (Array.isArray(value)) {
    const inner = step === '*' ? rest : path;
    for (const [index, item] of (value as unknown[]).entries())
      yield* valuesAtPath(item, inner, [...walked, String(index)]);
  } else if (step === undefined) yield { value, path: walked };
  else if (isObject(value)) yield* valuesAtPath(value[step], rest, [...walked, step]);
}
