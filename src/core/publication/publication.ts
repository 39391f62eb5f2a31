/** A publication in memory: what every page, chart, download and message is made from. */
import type { Collection, Where } from '../collection/collection.ts';
import type { PublicationPrivacy } from '../privacy/privacy.ts';
import type { Problem } from '../problem/problem.ts';
import type { Language, Text } from '../text/text.ts';

export interface Publisher {
  readonly name: string;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
}

export interface CollectionGroup {
  /** Absent for collections named on their own in `collections`. */
  readonly title?: Text | undefined;
  readonly collections: readonly string[];
}

export interface Tile {
  readonly title: Text;
  readonly collection: string;
  readonly show:
    | { readonly kind: 'count' }
    | { readonly kind: 'sum'; readonly field: string }
    | { readonly kind: 'share'; readonly of: Where };
  readonly where?: Where | undefined;
}

export interface Home {
  readonly lead?: Text | undefined;
  readonly tiles: readonly Tile[];
  /** `collection/chart-id`. */
  readonly charts: readonly string[];
  /** How many recently changed records to show. */
  readonly recent: number;
}

export interface Coverage {
  readonly place: Text;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** A record that was published once and is withdrawn (a row of data/withdrawn.csv). */
export interface Withdrawal {
  readonly collection: string;
  readonly key: string;
  /** ISO date. */
  readonly date: string;
  /** In the publication's default language. */
  readonly reason: string;
  /** The reason in other languages. */
  readonly translations?: Text | undefined;
  /** Key, in the same collection, of the record that took its place. */
  readonly replacedBy?: string | undefined;
  /** What stood in its address; absent where that is unknown, or is another record's by now. */
  readonly slug?: string | undefined;
  /** What stands in the address of `replacedBy`, which may be withdrawn itself. */
  readonly replacedAt?: string | undefined;
}

export interface Publication {
  /** The publication's folder, absolute. */
  readonly root: string;
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  /** The first is the default, served at `/`. */
  readonly languages: readonly [Language, ...Language[]];
  /** Where the site is served, without a trailing slash; `SITE_URL` overrides publication.json. */
  readonly url: string;
  /** The path of `url`: `/` or `/pledgebook/`, always with both slashes. */
  readonly base: string;
  readonly publisher: Publisher;
  /** SPDX id. */
  readonly licence: string;
  readonly repository?:
    | {
        readonly url: string;
        readonly branch: string;
        /** The publication's folder in the repository, where it is not the whole of it. */
        readonly path?: string | undefined;
      }
    | undefined;
  readonly timeZone: string;
  readonly coverage?: Coverage | undefined;
  readonly keywords: readonly Text[];
  readonly groups: readonly CollectionGroup[];
  readonly home: Home;
  readonly limits: { readonly cell: number; readonly file: number; readonly rows: number };
  readonly privacy: PublicationPrivacy;
  readonly theme: { readonly accent: string; readonly logo?: string | undefined };
  /** The day that late, due and not due were computed for (YYYY-MM-DD). */
  readonly asOf: string;
  /** By id, in navigation order. */
  readonly collections: ReadonlyMap<string, Collection>;
  readonly withdrawals: readonly Withdrawal[];
  /** What was found that does not keep it from being published, in the order of places. */
  readonly warnings?: readonly Problem[] | undefined;
}

/** The collection of that id. @throws when there is none: names are checked at load, so this is a bug. */
export function collectionOf(publication: Publication, id: string): Collection {
  const collection = publication.collections.get(id);
  if (!collection) throw new Error(`no collection "${id}" in publication "${publication.id}"`);
  return collection;
}
