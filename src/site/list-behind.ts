/**
 * The list behind a number. Without JavaScript it is narrowed as far as one page of a facet can; the
 * query says the whole condition to the list's script.
 */
import { type ListState, wholeList, writeListState } from '../client/list-state.ts';
import type { Collection, Where } from '../core/collection/collection.ts';
import { collectionPath, facetPath } from '../core/publication/address.ts';
import { lists } from './list.ts';

type Wanted = readonly string[];

function wantedIn(where: Where): [string, Wanted][] {
  return Object.entries(where).map(([name, wanted]) => [
    name,
    (Array.isArray(wanted) ? wanted : [wanted]).map(String),
  ]);
}

/** The narrowest page of one value, among the conditions that want a single value of a facet. */
function narrowestPage(collection: Collection, where: readonly [string, Wanted][]) {
  const facets = lists.get(collection.id)?.facets ?? [];
  const pages = where.flatMap(([name, [wanted, ...others]]) => {
    const facet = facets.find(({ field }) => field.name === name);
    const value =
      others.length === 0 && facet?.values.find((one) => String(one.value ?? '') === wanted);
    return value
      ? [{ path: facetPath(collection, name, value.segment), count: value.records.length }]
      : [];
  });
  return pages.sort((a, b) => a.count - b.count)[0]?.path;
}

/** @param conditions that the counted records all meet */
export function listBehind(collection: Collection, ...conditions: (Where | undefined)[]): string {
  const where = conditions.flatMap((condition) => wantedIn(condition ?? {}));
  const { facets } = collection.list;
  const asked = where.filter(([name]) => facets.includes(name));
  const page = narrowestPage(collection, asked);
  const path = page ?? collectionPath(collection);
  if (page !== undefined && asked.length === 1) return path;
  const chosen: ListState['chosen'] = new Map(
    asked.map(([name, wanted]) => [name, new Set(wanted)]),
  );
  return path + writeListState({ ...wholeList, chosen });
}
