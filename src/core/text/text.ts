/**
 * Text in several languages. A publication writes a text either as a string, which is in its
 * default language, or as an object by language; here it is always the object.
 */

/** A BCP 47 language tag, as listed in `languages` of publication.json. */
export type Language = string;

/** A text by language. Always has an entry for the publication's default language. */
export type Text = Readonly<Record<Language, string>>;

/** A text as it will be shown: the words, and the language they are really in. */
export interface ShownText {
  readonly text: string;
  readonly language: Language;
}

/** What a publication may write where a text is wanted. */
export type TextSource = string | Readonly<Record<Language, string>>;

/** Normalises a written text. A bare string counts as the publication's default language. */
export function toText(source: TextSource, defaultLanguage: Language): Text {
  return typeof source === 'string' ? { [defaultLanguage]: source } : source;
}

/**
 * Chooses the words to show a reader of `language`. When there is no translation, those of the
 * language that it is a variety of (`es` for `es-MX`) or of the default one are used, and the result
 * says so, for the `lang` attribute.
 */
export function textIn(text: Text, language: Language, defaultLanguage: Language): ShownText {
  for (const tag of [language, language.split('-', 1)[0] ?? language]) {
    const translated = text[tag];
    if (translated !== undefined && translated !== '') return { text: translated, language: tag };
  }
  return { text: text[defaultLanguage] ?? '', language: defaultLanguage };
}
