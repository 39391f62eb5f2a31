/** One address for each kind of page that a publication has, in each of its languages. */
import { globSync } from 'node:fs';
import path from 'node:path';
import {
  chartPath,
  collectionPath,
  contributePath,
  inLanguage,
  recordPath,
} from '../../src/core/publication/address.ts';
import type { Collection } from '../../src/core/collection/collection.ts';
import type { Publication } from '../../src/core/publication/publication.ts';

export interface KindOfPage {
  readonly kind: string;
  /** In the default language, without base. */
  readonly path: string;
}

/** The collection that has most of what a list can have. */
export function richest(publication: Publication): Collection {
  const weight = ({ record, list, charts, derive }: Collection) =>
    (record.page ? 100 : 0) + list.facets.length + charts.length + derive.length;
  const [first] = [...publication.collections.values()].sort((a, b) => weight(b) - weight(a));
  if (!first) throw new Error('the publication has no collection');
  return first;
}

/** The first chart of the publication, on a page of its own. */
function embedded({ collections }: Publication): KindOfPage[] {
  const found = [...collections.values()].find(({ charts }) => charts.length > 0);
  return found?.charts[0] ? [{ kind: 'embed', path: chartPath(found, found.charts[0]) }] : [];
}

/** A page that a person wrote. */
function prose({ root, languages: [language] }: Publication): KindOfPage[] {
  const files = globSync(`content/${language}/*.mdx`, { cwd: root }).sort();
  return files.slice(0, 1).map((file) => {
    return { kind: 'prose', path: `/${path.basename(file, '.mdx')}/` };
  });
}

/** What stands in the place of a record that was withdrawn. */
function withdrawn({ collections, withdrawals }: Publication): KindOfPage[] {
  const found = withdrawals.find(({ collection, slug }) => {
    return slug !== undefined && collections.get(collection)?.record.page === true;
  });
  if (found?.slug === undefined) return [];
  const path = recordPath({ id: found.collection }, { slug: found.slug });
  return [{ kind: 'withdrawn', path }];
}

export function kindsOfPages(publication: Publication): readonly KindOfPage[] {
  const collection = richest(publication);
  const [record] = collection.records;
  if (!record) throw new Error(`the collection ${collection.id} has no record`);
  return [
    { kind: 'home', path: '/' },
    { kind: 'list', path: collectionPath(collection) },
    { kind: 'record', path: recordPath(collection, record) },
    { kind: 'search', path: '/search/' },
    { kind: 'data', path: '/data/' },
    { kind: 'quality', path: '/data/quality/' },
    { kind: 'api', path: '/data/api/' },
    { kind: 'dictionary', path: `/data/${collection.id}/` },
    { kind: 'changes', path: '/changes/' },
    { kind: 'contribute', path: contributePath() },
    { kind: 'form', path: contributePath(collection) },
    ...embedded(publication),
    ...prose(publication),
    ...withdrawn(publication),
    { kind: 'missing', path: '/no-such-page/' },
  ];
}

export function inEachLanguage(publication: Publication, path: string): string[] {
  return publication.languages.map((language) => inLanguage(publication, language, path));
}
