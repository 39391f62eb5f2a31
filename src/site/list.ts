/** The pages of every list, narrowed or not, and the menus to narrow them by. */
import type { FacetMenu } from '../components/list/facet-menu.ts';
import type { ListPage } from '../components/list/list-page.ts';
import type { Collection } from '../core/collection/collection.ts';
import { type Facet, facetsOf } from '../core/list/facet.ts';
import { type Page, pagesOf } from '../core/list/pages.ts';
import { facetPath } from '../core/publication/address.ts';
import type { Reader } from '../i18n/reader.ts';
import { narrowedPath } from './narrowed.ts';
import { publication } from './publication.ts';

export interface ListPages {
  readonly facets: readonly Facet[];
  readonly pages: readonly Page[];
}

/** Values that one menu offers at most: the most frequent. Every record is in the whole list too. */
const mostValues = 60;

/** By collection id. */
export const lists: ReadonlyMap<string, ListPages> = new Map(
  [...publication.collections.values()].map((collection) => {
    const facets = facetsOf(publication, collection);
    return [collection.id, { facets, pages: pagesOf(collection, facets) }];
  }),
);

function menuOf(
  reader: Reader,
  collection: Collection,
  facet: Facet,
  chosen: Page['chosen'],
): FacetMenu {
  return {
    title: reader.text(facet.field.title),
    values: facet.values.slice(0, mostValues).map((value) => ({
      words: value.label && reader.text(value.label),
      path: facetPath(collection, facet.field.name, value.segment),
      count: value.records.length,
      chosen: chosen?.value === value,
    })),
  };
}

export const facetsIn = (collection: Collection): readonly Facet[] =>
  lists.get(collection.id)?.facets ?? [];

/** A page of a list in a reader's words. */
export function showPage(reader: Reader, collection: Collection, page: Page): ListPage {
  const { chosen, counted, ...rest } = page;
  return {
    ...rest,
    counted: counted && { title: reader.text(counted.title), narrowed: narrowedPath(counted) },
    menus: facetsIn(collection).map((facet) => menuOf(reader, collection, facet, chosen)),
    chosen: chosen && {
      field: reader.text(chosen.facet.field.title),
      value: chosen.value.label && reader.text(chosen.value.label),
    },
  };
}
