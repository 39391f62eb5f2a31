/** How each computed field of a collection is computed, in a reader's words. */
import type { Collection } from '../core/collection/collection.ts';
import type { Reader } from '../i18n/reader.ts';

/** By the field's name. */
export function rulesOf(_reader: Reader, collection: Collection): ReadonlyMap<string, string> {
  return new Map(collection.derive.map(({ name, rule }) => [name, rule.operator]));
}
