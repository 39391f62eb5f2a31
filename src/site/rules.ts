/** How each computed field of a collection is computed, in a reader's words. */
import type { Collection } from '../core/collection/collection.ts';
import { describeRule } from '../core/derive/rule-text.ts';
import { formatList } from '../i18n/format.ts';
import type { Reader } from '../i18n/reader.ts';

/** By the field's name. */
export function rulesOf(reader: Reader, collection: Collection): ReadonlyMap<string, string> {
  const { publication, language, t, plain } = reader;
  const words = {
    say: t,
    text: plain,
    all: (items: readonly string[]) => formatList(items, language),
    either: (items: readonly string[]) => formatList(items, language, 'disjunction'),
  };
  return new Map(
    collection.derive.map((derived) => [
      derived.name,
      describeRule(publication, collection.id, derived, words),
    ]),
  );
}
