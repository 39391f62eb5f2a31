/** What a page of a list is called: the collection's title and what it is narrowed to, or what it counts; which page it is. */
import type { Collection } from '../../core/collection/collection.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Reader } from '../../i18n/reader.ts';
import type { ListPage } from './list-page.ts';

export function nameList(
  { plain, t, language }: Reader,
  collection: Collection,
  list: ListPage,
): string {
  const { chosen, counted, page, pages } = list;
  const title = counted?.title.text ?? plain(collection.title);
  const value = chosen?.value?.text ?? t('facet.unknown');
  const narrowed = chosen ? t('facet.named', { title, field: chosen.field.text, value }) : title;
  if (page === 1) return narrowed;
  const number = (count: number) => formatNumber(count, language);
  return `${narrowed} – ${t('pager.page', { page: number(page), pages: number(pages) })}`;
}
