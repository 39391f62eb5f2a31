/**
 * A configuration file on its way from JSON to something that can be relied on. One with problems
 * is not thrown away: what is sound in it is kept, so that records and prose are checked in the
 * same go.
 */
import type { Problem } from '../problem/problem.ts';
import type { JsonDocument } from '../record/json.ts';
import { parsePointer } from '../record/json-pointer.ts';
import type { Validate } from '../schema/ajv.ts';
import { isObject } from '../schema/json-schema.ts';
import { explainConfiguration } from './explain-configuration.ts';

export interface Configured<Source> {
  readonly value: Source;
  /** The keys that were wrong, and for which the fallback stands in. */
  readonly unsound: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * @param document undefined when the file is missing or is not JSON
 * @param validate the file's schema, compiled
 * @param fallback stands in for what is missing or wrong; every required key has one
 */
export function readConfigured<Source extends object>(
  document: JsonDocument | undefined,
  validate: Validate,
  fallback: Source,
): Configured<Source> {
  if (!document) return { value: fallback, unsound: new Set(), problems: [] };
  const problems = explainConfiguration(document, validate(document.value));
  const unsound = new Set(problems.map(({ place }) => parsePointer(place.pointer ?? '')[0] ?? ''));
  const written = isObject(document.value) ? Object.entries(document.value) : [];
  const sound = Object.fromEntries(written.filter(([key]) => !unsound.has(key)));
  return { value: { ...fallback, ...sound }, unsound, problems };
}
