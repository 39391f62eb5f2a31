/** The words that the search speaks after the page has arrived. */
import type { SearchWords } from '../../client/search-words.ts';
import type { Reader } from '../../i18n/reader.ts';
import { countForms } from './count-forms.ts';

export function searchWords(reader: Reader): SearchWords {
  const { t } = reader;
  return {
    collection: t('search.collection'),
    year: t('search.year'),
    count: countForms(reader, 'search.count'),
    waiting: t('search.waiting'),
    type: t('search.type'),
    none: t('search.none'),
    meant: t('search.meant'),
    fewer: t('search.fewer'),
    clear: t('search.clear'),
    failed: t('search.failed'),
  };
}
