/**
 * What the search index holds, in each language: an entry for each record that has a page, which
 * tells of the records shown on it too. A record without a page that no page shows leads to the
 * list of its collection, narrowed to it.
 */
import type { Collection } from '../collection/collection.ts';
import type { Relations } from '../derive/relations.ts';
import { collectionPath, href, inLanguage, recordPath } from '../publication/address.ts';
import type { Publication } from '../publication/publication.ts';
import type { DataRecord } from '../record/record.ts';
import { isTitled, titleOf } from '../record/title.ts';
import { type Language, type Text, textIn } from '../text/text.ts';
import { filtersOf } from './filters.ts';
import { shownWith } from './shown-with.ts';
import { contentOf, type Speech, toSentence, type Words } from './words.ts';

export interface SearchEntry {
  readonly url: string;
  /** Of the index that it goes into. */
  readonly language: Language;
  readonly title: string;
  /** The language that the title is really in. */
  readonly titleLanguage: Language;
  /** Sentences, the summary first, each once; not the title. */
  readonly content: string;
  /** Keys, codes and numbers: found by, but not shown. */
  readonly marks: string;
  /** What kind of record it is, in the entry's language. */
  readonly kind: string;
  /** By the filter's name. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface Index {
  readonly publication: Publication;
  readonly relations: Relations;
  readonly speech: Speech;
}

function entryOf(
  index: Index,
  collection: Collection,
  record: DataRecord,
  path: string,
  more: readonly Words[],
): SearchEntry {
  const { publication, speech } = index;
  const { language, say } = speech;
  const title = textIn(
    titleOf(publication, collection, record),
    language,
    publication.languages[0],
  );
  const words = [contentOf(publication, collection, record, speech), ...more];
  const sentences = new Set(words.flatMap((one) => one.sentences));
  sentences.delete(toSentence(title.text));
  return {
    url: href(publication, inLanguage(publication, language, path)),
    language,
    title: title.text,
    titleLanguage: title.language,
    content: [...sentences].join(' '),
    marks: [...new Set(words.flatMap(({ marks }) => marks))].join(' '),
    kind: say(collection.singular),
    filters: filtersOf(publication, collection, record, speech),
  };
}

/** Entries of the records that have pages; what is told with them is added to `told`. */
function* pagedEntries(index: Index, told: Set<DataRecord>): Generator<SearchEntry> {
  const { publication, relations, speech } = index;
  for (const collection of publication.collections.values()) {
    if (!collection.record.page) continue;
    for (const record of collection.records) {
      const children = shownWith(publication, relations, collection, record);
      const more = children.map((child) => {
        told.add(child.record);
        const title = speech.say(titleOf(publication, child.collection, child.record));
        const { sentences, marks } = contentOf(publication, child.collection, child.record, speech);
        const isOwn = isTitled(child.collection) && title !== child.record.key;
        const titled = isOwn ? [toSentence(title)] : [];
        return { sentences: [...titled, ...sentences], marks };
      });
      yield entryOf(index, collection, record, recordPath(collection, record), more);
    }
  }
}

/**
 * The entries of all records in one language, in navigation and list order.
 *
 * @param words the interface's words for yes and no in that language
 */
export function* searchEntries(
  publication: Publication,
  relations: Relations,
  language: Language,
  words: Pick<Speech, 'yes' | 'no'>,
): Generator<SearchEntry> {
  const say = (text: Text) => textIn(text, language, publication.languages[0]).text;
  const index: Index = { publication, relations, speech: { language, say, ...words } };
  const told = new Set<DataRecord>();
  yield* pagedEntries(index, told);
  for (const collection of publication.collections.values()) {
    if (collection.record.page) continue;
    for (const record of collection.records) {
      if (told.has(record)) continue;
      const path = `${collectionPath(collection)}?q=${encodeURIComponent(record.key)}`;
      yield entryOf(index, collection, record, path, []);
    }
  }
}
