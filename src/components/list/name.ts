/** What a list is called: the collection's title, and what it is narrowed to. */
import type { Collection } from '../../core/collection/collection.ts';
import type { Reader } from '../../i18n/reader.ts';
import type { ListPage } from './list-page.ts';

export function nameList(reader: Reader, collection: Collection, chosen: ListPage['chosen']): string {
  const title = reader.plain(collection.title);
  return chosen ? `${title}: ${chosen.value?.text ?? reader.t('facet.unknown')}` : title;
}
