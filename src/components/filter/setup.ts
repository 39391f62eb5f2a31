/** What a list's script is told: addresses, columns, and the words that it speaks. */
import type { ListSetup, ListWords } from '../../client/list-setup.ts';
import type { Collection } from '../../core/collection/collection.ts';
import { fieldNamed } from '../../core/collection/field-named.ts';
import { listFilePath } from '../../core/list/file-path.ts';
import { collectionPath } from '../../core/publication/address.ts';
import type { Reader } from '../../i18n/reader.ts';
import { countForms } from '../search/count-forms.ts';
import { columnsOf } from '../record/display.ts';

function wordsFor(reader: Reader): ListWords {
  const { t } = reader;
  // What the script fills stays in braces.
  const open = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, `{${name}}`]));
  return {
    unknown: t('value.unknown'),
    count: countForms(reader, 'records.count'),
    countOf: t('filter.countOf', open(['count', 'total'])),
    none: t('records.none'),
    noneWith: t('filter.noneWith'),
    clear: t('filter.clear'),
    quoted: t('filter.quoted', open(['text'])),
    whole: t('filter.whole', open(['total'])),
    loading: t('filter.loading'),
    from: t('filter.from'),
    to: t('filter.to'),
    remove: t('filter.remove'),
    named: t('filter.named', open(['field', 'value'])),
    copied: t('filter.copied'),
    caption: t('records.caption', open(['title', 'range'])),
    range: t('records.range', open(['from', 'to', 'total'])),
    pages: t('pager.label'),
    page: t('pager.page', open(['page', 'pages'])),
    previous: t('pager.previous'),
    next: t('pager.next'),
    failed: t('filter.failed'),
  };
}

/** `/seeds/-/species/maize/` is narrowed to `maize` of `species`; a further page to nothing. */
function chosenIn(path: string): ListSetup['chosen'] {
  const [, column, segment] = /\/-\/([^/]+)\/([^/]+)\/$/.exec(path) ?? [];
  return column !== undefined && segment !== undefined ? { column, segment } : undefined;
}

/** @param path of the list's first page, without language and base */
export function setupOf(reader: Reader, collection: Collection, path: string): ListSetup {
  const { list, record, key } = collection;
  const columns = columnsOf(collection, list.columns);
  const title = columns.find(({ name }) => name === record.title);
  return {
    data: reader.file(listFilePath(collection, reader.language)),
    list: reader.href(collectionPath(collection)),
    root: reader.href('/').slice(0, -1),
    id: collection.id,
    title: reader.plain(collection.title),
    key,
    head: (title ?? columns[0])?.name ?? '',
    isLinked: title !== undefined && record.page,
    columns: columns.map(({ name }) => name),
    facets: list.facets.filter((name) => fieldNamed(collection, name)),
    chosen: chosenIn(path),
    country: reader.publication.coverage?.country,
    words: wordsFor(reader),
  };
}
