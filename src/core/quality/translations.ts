/** How much of what can be translated is, and whether every translation has an original. */
import type { Collection } from '../collection/collection.ts';
import type { Language } from '../text/text.ts';

export interface TranslationQuality {
  readonly language: Language;
  /** How many texts there are to translate. */
  readonly total: number;
  readonly translated: number;
  /** Broken twins: translations of a text that is blank. */
  readonly withoutOriginal: number;
}

/** One entry for each language that the schema allows a translation into, in its order. */
export function translationsOf(collection: Collection): TranslationQuality[] {
  const found = new Map<Language, { total: number; translated: number; withoutOriginal: number }>();
  for (const { name, twin } of collection.fields.values()) {
    if (!twin) continue;
    const counts = found.get(twin.language) ?? { total: 0, translated: 0, withoutOriginal: 0 };
    found.set(twin.language, counts);
    for (const { values } of collection.records) {
      const hasOriginal = values[twin.of] !== undefined;
      const isTranslated = values[name] !== undefined;
      if (hasOriginal) counts.total += 1;
      if (hasOriginal && isTranslated) counts.translated += 1;
      if (!hasOriginal && isTranslated) counts.withoutOriginal += 1;
    }
  }
  return Array.from(found, ([language, counts]) => ({ language, ...counts }));
}
