/**
 * One revision of the record: all that a comparison needs of a publication. It can be had of a
 * publication with errors too, as what is wrong with one record says nothing about the others.
 */
import type { Collection } from '../collection/collection.ts';
import type { Publication } from '../publication/publication.ts';
import type { Language } from '../text/text.ts';

/** A collection as far as it is compared; records in file order or any other. */
export type RevisedCollection = Pick<
  Collection,
  | 'id'
  | 'title'
  | 'description'
  | 'key'
  | 'record'
  | 'derive'
  | 'charts'
  | 'schema'
  | 'fields'
  | 'nested'
> &
  Pick<Collection, 'records'>;

export interface Revision {
  /** The publication's default language, which labels are told in. */
  readonly language: Language;
  /** By id, in navigation order. */
  readonly collections: ReadonlyMap<string, RevisedCollection>;
  /** The default first. */
  readonly languages: Publication['languages'];
  /** Names of the pages that people wrote. */
  readonly prose: readonly string[];
  readonly withdrawals: Publication['withdrawals'];
}
