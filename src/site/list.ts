/** The pages of every list, narrowed or not. */
import type { ListPage } from '../components/list/list-page.ts';
import type { Collection } from '../core/collection/collection.ts';
import { collectionPath } from '../core/publication/address.ts';
import type { Reader } from '../i18n/reader.ts';

export function firstPage(_reader: Reader, collection: Collection): ListPage {
  const { records } = collection;
  return {
    path: collectionPath(collection),
    records: records.slice(0, 100),
    total: records.length,
    from: 1,
    page: 1,
    pages: Math.ceil(records.length / 100),
    menus: [],
  };
}
