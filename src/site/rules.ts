/** How each computed field of a collection is computed, in a reader's words. */
import type { Collection } from '../core/collection/collection.ts';
import { describeRule } from '../core/derive/rule-text.ts';
import type { Reader } from '../i18n/reader.ts';
import { ruleWordsOf } from '../i18n/wording.ts';

/** By the field's name. */
export function rulesOf(reader: Reader, collection: Collection): ReadonlyMap<string, string> {
  const words = ruleWordsOf(reader);
  return new Map(
    collection.derive.map((derived) => [
      derived.name,
      describeRule(reader.publication, collection.id, derived, words),
    ]),
  );
}
