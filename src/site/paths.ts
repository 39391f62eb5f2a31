/** The table of all routes: for each kind of page, its paths in every language and what it shows. */
import type { Collection } from '../core/collection/collection.ts';
import type { DataRecord } from '../core/record/record.ts';
import type { Reader } from '../i18n/reader.ts';
import { type ProsePage, proseIn } from './prose.ts';
import { publication, readerIn } from './publication.ts';

interface Path<Props> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: Props & { readonly reader: Reader };
}

/** One path in each language; the default language has none in its address. */
function inEachLanguage<Props>(make: (reader: Reader) => readonly Omit<Path<Props>, never>[]): Path<Props>[] {
  return publication.languages.flatMap((language, index) =>
    make(readerIn(language)).map(({ params, props }) => ({
      params: { ...params, locale: index === 0 ? undefined : language },
      props,
    })),
  );
}

const collections = [...publication.collections.values()];

/** Pages of which a language has one: home, data, search, changes. */
export function singlePaths(): Path<object>[] {
  return inEachLanguage((reader) => [{ params: {}, props: { reader } }]);
}

export function collectionPaths(): Path<{ readonly collection: Collection }>[] {
  return inEachLanguage((reader) =>
    collections.map((collection) => ({ params: { collection: collection.id }, props: { reader, collection } })),
  );
}

export interface RecordProps {
  readonly collection: Collection;
  readonly record: DataRecord;
  readonly previous: DataRecord | undefined;
  readonly next: DataRecord | undefined;
}

export function recordPaths(): Path<RecordProps>[] {
  const paged = collections.filter((collection) => collection.record.page);
  return inEachLanguage((reader) =>
    paged.flatMap((collection) =>
      collection.records.map((record, index, all) => ({
        params: { collection: collection.id, slug: record.slug },
        props: { reader, collection, record, previous: all[index - 1], next: all[index + 1] },
      })),
    ),
  );
}

export function prosePaths(): Path<{ readonly page: ProsePage }>[] {
  return inEachLanguage((reader) =>
    proseIn(reader.language).map((page) => ({ params: { prose: page.slug }, props: { reader, page } })),
  );
}
