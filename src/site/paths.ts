/** The table of all routes: for each kind of page, its paths in every language and what it shows. */
import type { Collection } from '../core/collection/collection.ts';
import { type Page, countedPagesOf } from '../core/list/pages.ts';
import { collectionPath, contributeSegment, pagePath } from '../core/publication/address.ts';
import type { Withdrawal } from '../core/publication/publication.ts';
import type { DataRecord } from '../core/record/record.ts';
import type { Reader } from '../i18n/reader.ts';
import { countedIn } from './counted.ts';
import { lists } from './list.ts';
import { type ProsePage, proseIn } from './prose.ts';
import { allCharts, type PlacedChart } from './charts.ts';
import { publication, readerIn } from './publication.ts';

type Params = Readonly<Record<string, string | undefined>>;

interface Path<Props> {
  readonly params: Params;
  readonly props: Props & { readonly reader: Reader };
}

interface Shown<Props> {
  readonly params: Params;
  readonly props: Props;
}

/** One path in each language; the default language has none in its address. */
function inEachLanguage<Props>(make: (reader: Reader) => readonly Shown<Props>[]): Path<Props>[] {
  return publication.languages.flatMap((language, index) => {
    const reader = readerIn(language);
    const locale = index === 0 ? undefined : language;
    return make(reader).map(({ params, props }) => ({
      params: { ...params, locale },
      props: { ...props, reader },
    }));
  });
}

const collections = [...publication.collections.values()];

/** Pages of which a language has one: home, data, search, changes. */
export function singlePaths() {
  return inEachLanguage(() => [{ params: {}, props: {} }]);
}

/** Pages of which a collection has one. */
export function collectionPaths() {
  return inEachLanguage(() =>
    collections.map((collection) => ({
      params: { collection: collection.id },
      props: { collection },
    })),
  );
}

interface ListProps {
  readonly collection: Collection;
  readonly page: Page;
}

const listPages: readonly ListProps[] = collections.flatMap((collection) =>
  [...(lists.get(collection.id)?.pages ?? []), ...countedPagesOf(countedIn(collection))].map(
    (page) => ({ collection, page }),
  ),
);
const isFirst = ({ collection, page }: ListProps) =>
  page.page === 1 && page.path === collectionPath(collection);

/** The first page of each list. */
export function listPaths() {
  const first = listPages.filter(isFirst);
  return inEachLanguage(() =>
    first.map((props) => ({ params: { collection: props.collection.id }, props })),
  );
}

/** Further pages of the lists, and all pages of the narrowed ones: what stands after `/<collection>/-/`. */
export function narrowedPaths() {
  const further = listPages.filter((entry) => !isFirst(entry));
  return inEachLanguage(() =>
    further.map((props) => {
      const { collection, page } = props;
      const list = pagePath(page.path, page.page).slice(
        `${collectionPath(collection)}-/`.length,
        -1,
      );
      return { params: { collection: collection.id, list }, props };
    }),
  );
}

interface RecordProps {
  readonly collection: Collection;
  readonly record: DataRecord;
  readonly previous: DataRecord | undefined;
  readonly next: DataRecord | undefined;
}

const recordPages: readonly RecordProps[] = collections
  .filter((collection) => collection.record.page)
  .flatMap((collection) =>
    collection.records.map((record, index, all) => {
      return { collection, record, previous: all[index - 1], next: all[index + 1] };
    }),
  );

export function recordPaths() {
  return inEachLanguage(() =>
    recordPages.map((props) => ({
      params: { collection: props.collection.id, slug: props.record.slug },
      props,
    })),
  );
}

interface WithdrawnProps {
  readonly collection: Collection;
  readonly slug: string;
  readonly withdrawal: Withdrawal;
}

const withdrawnPages: readonly WithdrawnProps[] = publication.withdrawals.flatMap((withdrawal) => {
  const { slug } = withdrawal;
  const collection = publication.collections.get(withdrawal.collection);
  return collection?.record.page === true && slug !== undefined
    ? [{ collection, slug, withdrawal }]
    : [];
});

/** Records that were withdrawn: they keep their addresses. */
export function withdrawnPaths() {
  return inEachLanguage(() =>
    withdrawnPages.map((props) => ({
      params: { collection: props.collection.id, withdrawn: props.slug },
      props,
    })),
  );
}

const isOwnPage = ({ slug }: ProsePage) => slug !== contributeSegment;

export function prosePaths() {
  return inEachLanguage((reader) =>
    proseIn(reader.language)
      .filter(isOwnPage)
      .map((page) => ({ params: { prose: page.slug }, props: { page } })),
  );
}

/** The page about contributing, with what the publication itself says about it. */
export function contributePaths() {
  return inEachLanguage((reader) => {
    const prose = proseIn(reader.language).find((page) => !isOwnPage(page));
    return [{ params: {}, props: { prose } }];
  });
}

/** What forms know of the published records: one file for each collection and language. */
export function knownRecordPaths() {
  return publication.languages.flatMap((language) =>
    collections.map((collection) => ({
      params: { forms: '_forms', language, collection: collection.id },
      props: { collection },
    })),
  );
}

export function chartPaths(): Path<PlacedChart>[] {
  return inEachLanguage((reader) =>
    allCharts.map(({ collection, chart }) => ({
      params: { collection: collection.id, chart: chart.id },
      props: { reader, collection, chart },
    })),
  );
}
