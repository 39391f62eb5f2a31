/** The words that the search speaks after the page has arrived. */
import type { SearchWords } from '../../client/search-words.ts';
import type { Reader } from '../../i18n/reader.ts';

/** In Intl.PluralRules' terms. */
const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** A number that takes each form in some language; the form is read off the words themselves. */
const samples = [0, 1, 2, 3, 11, 100];

/** The plural forms of the count of results, by form; `{count}` stays to be filled. */
function countForms(reader: Reader): Record<string, string> {
  const rules = new Intl.PluralRules(reader.language);
  const found: Record<string, string> = {};
  for (const sample of samples) {
    found[rules.select(sample)] = reader.t.count('search.count', sample, { count: '{count}' });
  }
  found['other'] ??= reader.t.count('search.count', 100, { count: '{count}' });
  return Object.fromEntries(forms.flatMap((form) => (found[form] ? [[form, found[form]]] : [])));
}

export function searchWords(reader: Reader): SearchWords {
  const { t } = reader;
  return {
    collection: t('search.collection'),
    year: t('search.year'),
    count: countForms(reader),
    waiting: t('search.waiting'),
    type: t('search.type'),
    none: t('search.none'),
    fewer: t('search.fewer'),
    clear: t('search.clear'),
    failed: t('search.failed'),
  };
}
