/** collection.json as its schema allows it, before it is normalised. */
import type { CollectionPrivacy } from '../privacy/privacy.ts';
import type { TextSource } from '../text/text.ts';
import type { JsonObject } from '../schema/json-schema.ts';
import type { Calendar, Relation, SortKey, Where } from './collection.ts';

export interface CollectionSource {
  readonly title: TextSource;
  readonly singular: TextSource;
  readonly description: TextSource;
  readonly key?: string;
  readonly slug?: string;
  readonly licence?: string;
  readonly source?: TextSource;
  readonly keywords?: readonly TextSource[];
  readonly frequency?: string;
  readonly responsible?: string | readonly string[];
  readonly active?: Where;
  readonly record: {
    readonly title: string;
    readonly summary?: string;
    readonly page?: boolean;
    readonly sections?: readonly {
      readonly title: TextSource;
      readonly fields: readonly string[];
    }[];
    readonly related?: readonly Relation[];
  };
  readonly list?: {
    readonly columns?: readonly string[];
    readonly facets?: readonly string[];
    readonly sort?: readonly { readonly field: string; readonly order?: SortKey['order'] }[];
  };
  readonly derive?: JsonObject;
  readonly charts?: readonly JsonObject[];
  readonly calendar?: Calendar;
  readonly privacy?: CollectionPrivacy;
  readonly profiles?: JsonObject;
}
