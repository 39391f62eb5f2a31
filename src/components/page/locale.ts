/** A language as the Open Graph protocol names it: with the country where most speak it, when it names none. */
import type { Language } from '../../core/text/text.ts';

/** `es_ES` of `es`, `pt_BR` of `pt-BR`. */
export function localeOf(tag: Language): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
