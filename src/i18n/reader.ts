/**
 * What a component needs to speak to a reader: the publication, one language, its words and its
 * addresses. Pages make one and hand it down.
 */
import { absolute, href, inLanguage } from '../core/publication/address.ts';
import type { Publication } from '../core/publication/publication.ts';
import { type Language, type ShownText, type Text, textIn } from '../core/text/text.ts';
import { type Words, t } from './language.ts';

export interface Reader {
  readonly publication: Publication;
  readonly language: Language;
  readonly t: Words;
  /** The words of a text in the reader's language, or in the default one. */
  readonly text: (text: Text) => ShownText;
  /** The words alone, where no markup can say which language they are in (titles, attributes). */
  readonly plain: (text: Text) => string;
  /** A page's address in the reader's language. */
  readonly href: (path: string) => string;
  /** The address of a file, which is the same in all languages. */
  readonly file: (path: string) => string;
  /** A page's whole address with its host, in the reader's language. */
  readonly address: (path: string) => string;
  /** `lang` attribute for words in `language`: undefined when it is the reader's own. */
  readonly lang: (language: Language) => Language | undefined;
}

/** @param language one of the publication's languages */
export function readerOf(publication: Publication, language: Language): Reader {
  const shown = (text: Text): ShownText => textIn(text, language, publication.languages[0]);
  return {
    publication,
    language,
    t: t(language),
    text: shown,
    plain: (text) => shown(text).text,
    href: (path) => href(publication, inLanguage(publication, language, path)),
    file: (path) => href(publication, path),
    address: (path) => absolute(publication, inLanguage(publication, language, path)),
    lang: (other) => (other === language ? undefined : other),
  };
}
