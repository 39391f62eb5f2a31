/** One page of each kind that readers come to, from a built site: the heaviest of its kind. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Collection } from '../../../src/core/collection/collection.ts';
import { collectionPath, recordPath } from '../../../src/core/publication/address.ts';
import type { Publication } from '../../../src/core/publication/publication.ts';

export interface JudgedPage {
  readonly kind: string;
  /** In the default language, without base. */
  readonly path: string;
  /** How fast it is is told, and no reason to fail: it fetches the search index at once. */
  readonly isExcused?: boolean;
}

/** The path of the largest page of some, or undefined when there are none. */
function heaviest(folder: string, paths: readonly string[]): string | undefined {
  const size = (page: string) =>
    statSync(path.join(folder, page, 'index.html'), { throwIfNoEntry: false })?.size ?? 0;
  const sizes = new Map(paths.map((page) => [page, size(page)]));
  return [...paths].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))[0];
}

const recordsOf = (collection: Collection) =>
  collection.record.page ? collection.records.map((record) => recordPath(collection, record)) : [];

/** @param folder of the publication's built site */
export function judgedPages(publication: Publication, folder: string): JudgedPage[] {
  const collections = [...publication.collections.values()];
  const list = heaviest(folder, collections.map(collectionPath));
  const record = heaviest(folder, collections.flatMap(recordsOf));
  return [
    { kind: 'home', path: '/' },
    ...(list === undefined ? [] : [{ kind: 'list', path: list }]),
    ...(record === undefined ? [] : [{ kind: 'record', path: record }]),
    { kind: 'data', path: '/data/' },
    { kind: 'search', path: '/search/', isExcused: true },
  ];
}
