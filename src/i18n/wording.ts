/** The interface's words as core asks for them: handed in, since core knows no interface words. */
import type { RuleWords } from '../core/derive/rule-text.ts';
import type { Wording } from '../core/export/wording.ts';
import type { Publication } from '../core/publication/publication.ts';
import { formatList } from './format.ts';
import { nameIn } from './language.ts';
import { type Reader, readerOf } from './reader.ts';

/** For the rules of computed fields. */
export function ruleWordsOf({ language, t, plain }: Reader): RuleWords {
  return {
    say: t,
    text: plain,
    all: (items) => formatList(items, language),
    either: (items) => formatList(items, language, 'disjunction'),
  };
}

/** For the files beside the pages, which speak the publication's default language. */
export function wordingOf(publication: Publication): Wording {
  const reader = readerOf(publication, publication.languages[0]);
  return {
    ...ruleWordsOf(reader),
    say: reader.t,
    find: reader.t.find,
    languageName: (language) => nameIn(language, reader.language),
  };
}
