/** A record in plain words, for titles and descriptions that machines show. */
import type { Collection } from '../../core/collection/collection.ts';
import type { DataRecord } from '../../core/record/record.ts';
import { titleOf, translated } from '../../core/record/title.ts';
import { toPlain } from '../../core/text/markdown.ts';
import type { Reader } from '../../i18n/reader.ts';

export function nameRecord(reader: Reader, collection: Collection, record: DataRecord): string {
  return reader.plain(titleOf(reader.publication, collection, record));
}

/** What the page is called in a browser's tabs: its title, its kind and, where others have the same title, its key. */
export function nameRecordPage(
  reader: Reader,
  collection: Collection,
  record: DataRecord,
  isUnique: boolean,
): string {
  const words = [nameRecord(reader, collection, record), reader.plain(collection.singular)];
  return [...words, ...(isUnique ? [] : [record.key])].join(' – ');
}

/** Its summary, or else its kind, title and key. */
export function describeRecord(reader: Reader, collection: Collection, record: DataRecord): string {
  const { summary } = collection.record;
  const text = summary === undefined ? undefined : translated(reader.publication, record, summary);
  const words = text && reader.plain(text);
  if (words !== undefined)
    return collection.fields.get(summary ?? '')?.markdown ? toPlain(words) : words;
  const kind = `${reader.plain(collection.singular)}${reader.t('label.colon')}`;
  return `${kind}${nameRecord(reader, collection, record)} (${record.key})`;
}
