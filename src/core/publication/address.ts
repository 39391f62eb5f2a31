/**
 * Every address of the site, in one place. Paths begin at the base path's end: `/seeds/x/` is
 * joined to `publication.base` by `href`. Stable for ever once published.
 */
import type { Collection } from '../collection/collection.ts';
import type { DataRecord } from '../record/record.ts';
import type { Language } from '../text/text.ts';
import type { Publication } from './publication.ts';

/** `/es/seeds/` for Spanish, `/seeds/` for the default language. */
export function inLanguage(publication: Publication, language: Language, path: string): string {
  return language === publication.languages[0] ? path : `/${language}${path}`;
}

/** The path as a browser needs it, with the site's base path in front. */
export function href(publication: Publication, path: string): string {
  return publication.base.slice(0, -1) + path;
}

/** The whole address, with host, as citations and metadata need it. */
export function absolute(publication: Publication, path: string): string {
  return publication.url + path;
}

export function collectionPath(collection: Pick<Collection, 'id'>): string {
  return `/${collection.id}/`;
}

export function recordPath(
  collection: Pick<Collection, 'id'>,
  record: Pick<DataRecord, 'slug'>,
): string {
  return `/${collection.id}/${record.slug}/`;
}

/**
 * The list narrowed to one value of a facet, and its further pages. `-` cannot begin a key, so
 * these never meet a record's address.
 */
export function facetPath(
  collection: Pick<Collection, 'id'>,
  field: string,
  segment: string,
): string {
  return `/${collection.id}/-/${field}/${segment}/`;
}

/**
 * The list behind a number, and its further pages. One segment after `-`, where a facet has two, so
 * that these never meet.
 */
export function countedPath(collection: Pick<Collection, 'id'>, segment: string): string {
  return `/${collection.id}/-/${segment}/`;
}

/** Page `page` (from 2) of the list at `path`. */
export function pagePath(path: string, page: number): string {
  const list = path.includes('/-/') ? path : `${path}-/`;
  return page === 1 ? path : `${list}page/${String(page)}/`;
}

/** A chart on a page of its own, to be shown inside another site; its numbers are beside it as CSV. */
export function chartPath(
  collection: Pick<Collection, 'id'>,
  chart: { readonly id: string },
): string {
  return `/embed/${collection.id}/${chart.id}/`;
}

/** How to contribute; with a collection, the form for its records. */
export function contributePath(collection?: Pick<Collection, 'id'>): string {
  return collection ? `/${contributeSegment}/${collection.id}/` : `/${contributeSegment}/`;
}

/** The form, filled with a published record. */
export function changePath(collection: Pick<Collection, 'id'>, key: string): string {
  return `${contributePath(collection)}?key=${encodeURIComponent(key)}`;
}

/** The form for a new record, with one of its fields filled in. */
export function newRecordPath(
  collection: Pick<Collection, 'id'>,
  field: string,
  value: string,
): string {
  return `${contributePath(collection)}?f.${encodeURIComponent(field)}=${encodeURIComponent(value)}`;
}

export function recordDataPath(
  collection: Pick<Collection, 'id'>,
  record: Pick<DataRecord, 'slug'>,
): string {
  return `/data/${collection.id}/${record.slug}.json`;
}

/** `seeds.csv`, `seeds-full.csv`, `seeds.json` … under `/data/`. */
export function dataPath(collection: Pick<Collection, 'id'>, ending: string): string {
  return `/data/${collection.id}${ending}`;
}

export function schemaPath(collection: Pick<Collection, 'id'>): string {
  return `/schemas/${collection.id}.schema.json`;
}

/** What stands at which address, for programs. */
export const openApiPath = '/openapi.json';

/** A prose page of this name is shown above the forms. */
export const contributeSegment = 'contribute';

/**
 * First path segments that collections and prose may not take, beside the publication's language
 * tags. Build assets live under names that begin with `_`, which no id can.
 */
export const reservedSegments = [
  'data',
  'schemas',
  'search',
  'changes',
  'embed',
  contributeSegment,
] as const;

/**
 * Names under /data/ that no collection may have: pages about all data, and files of the whole that
 * a collection's files would have the names of.
 */
export const reservedDataNames = [
  'api',
  'quality',
  'datapackage',
  'dictionary',
  'withdrawn',
] as const;
