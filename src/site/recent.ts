/** What changed last, by the day of each record's last change in the source. */
import type { Entry } from '../components/home/entry.ts';
import type { Collection } from '../core/collection/collection.ts';
import { collectionOf } from '../core/publication/publication.ts';
import { type DataRecord, valuesOf } from '../core/record/record.ts';
import { history, publication } from './publication.ts';

/** Where a record is shown: its own page, or that of the first record it refers to. */
function pageOf(collection: Collection, record: DataRecord): Entry | undefined {
  if (collection.record.page) return { kind: collection, collection, record };
  for (const field of collection.fields.values()) {
    if (field.references === undefined || field.derived) continue;
    const target = collectionOf(publication, field.references);
    const shown = target.byKey.get(String(valuesOf(record, field.name)[0]));
    if (shown && target.record.page) return { kind: collection, collection: target, record: shown };
  }
  return undefined;
}

/** Newest first; of one day in the order of navigation and lists. A page is named once for each kind and day. */
function recentEntries(): readonly Entry[] {
  const named = new Set<string>();
  const entries: (Entry & { readonly day: string })[] = [];
  for (const collection of publication.collections.values()) {
    for (const record of collection.records) {
      const day = history.days.get(`${collection.id}/${record.key}`);
      const entry = day === undefined ? undefined : pageOf(collection, record);
      if (!entry || day === undefined) continue;
      const name = `${day} ${collection.id} ${entry.collection.id}/${entry.record?.key ?? ''}`;
      if (named.has(name)) continue;
      named.add(name);
      entries.push({ ...entry, day });
    }
  }
  return entries.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

export const recent: readonly Entry[] = recentEntries();
