/** The pages of a list as they are served without JavaScript. */
import type { Collection } from '../collection/collection.ts';
import { collectionPath, facetPath } from '../publication/address.ts';
import type { DataRecord } from '../record/record.ts';
import type { CountedList } from './counted.ts';
import type { Facet, FacetValue } from './facet.ts';

/** How many records one page shows. */
export const pageSize = 100;

export interface Page {
  /** Of the list's first page. */
  readonly path: string;
  /** What the list is narrowed to; absent for the whole list. */
  readonly chosen?: { readonly facet: Facet; readonly value: FacetValue } | undefined;
  /** The number whose records it has; absent for other lists. */
  readonly counted?: CountedList | undefined;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** How many records all pages of this list have. */
  readonly total: number;
  /** Place of the first record of this page, from 1. */
  readonly from: number;
  readonly records: readonly DataRecord[];
}

function cut(
  path: string,
  records: readonly DataRecord[],
  what: Pick<Page, 'chosen' | 'counted'>,
): Page[] {
  const pages = Math.max(1, Math.ceil(records.length / pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    path,
    ...what,
    page: index + 1,
    pages,
    total: records.length,
    from: index * pageSize + 1,
    records: records.slice(index * pageSize, (index + 1) * pageSize),
  }));
}

/** Every page of the whole list, then of the list narrowed to each value of each facet. */
export function pagesOf(collection: Collection, facets: readonly Facet[]): Page[] {
  const narrowed = facets.flatMap((facet) =>
    facet.values.flatMap((value) =>
      cut(facetPath(collection, facet.field.name, value.segment), value.records, {
        chosen: { facet, value },
      }),
    ),
  );
  return [...cut(collectionPath(collection), collection.records, {}), ...narrowed];
}

/** The pages of the lists behind numbers, where those have their own; numbers of the same records share them. */
export function countedPagesOf(counted: readonly CountedList[]): Page[] {
  const own = new Map(counted.filter(({ isOwn }) => isOwn).map((list) => [list.path, list]));
  return [...own.values()].flatMap((list) => cut(list.path, list.records, { counted: list }));
}
