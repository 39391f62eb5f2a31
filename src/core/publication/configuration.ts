/** publication.json as its schema allows it, before it is normalised. */
import type { Where } from '../collection/collection.ts';
import type { PublicationPrivacy } from '../privacy/privacy.ts';
import type { TextSource } from '../text/text.ts';
import type { Publisher } from './publication.ts';

export interface TileSource {
  readonly title: TextSource;
  readonly collection: string;
  readonly count?: true;
  readonly sum?: string;
  readonly share?: Where;
  readonly where?: Where;
}

export type GroupSource =
  string | { readonly title: TextSource; readonly collections: readonly string[] };

export interface PublicationSource {
  readonly id: string;
  readonly title: TextSource;
  readonly description: TextSource;
  readonly languages: readonly [string, ...string[]];
  readonly url: string;
  readonly publisher: Publisher;
  readonly licence: string;
  readonly repository?: { readonly url: string; readonly branch?: string; readonly path?: string };
  readonly timeZone?: string;
  readonly coverage?: {
    readonly place: TextSource;
    readonly country?: string;
    readonly start?: string;
    readonly end?: string;
  };
  readonly keywords?: readonly TextSource[];
  readonly collections: readonly GroupSource[];
  readonly home?: {
    readonly lead?: TextSource;
    readonly tiles?: readonly TileSource[];
    readonly charts?: readonly string[];
    readonly recent?: number;
  };
  readonly limits?: { readonly cell?: number; readonly file?: number; readonly rows?: number };
  readonly privacy?: Partial<PublicationPrivacy>;
  readonly theme?: { readonly accent?: string; readonly logo?: string };
}
