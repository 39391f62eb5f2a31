/** What changed last, each change with the page that shows it. */
import type { Entry } from '../components/home/entry.ts';
import { type Change, recentChanges } from '../core/overview/recent.ts';
import { collectionOf } from '../core/publication/publication.ts';
import { valuesOf } from '../core/record/record.ts';
import { history, publication } from './publication.ts';

/** Where a record is shown: its own page, or that of the first record it refers to. */
function shownAt({ collection, record, day }: Change): Entry | undefined {
  if (collection.record.page) return { kind: collection, collection, record, day };
  for (const field of collection.fields.values()) {
    if (field.references === undefined || field.derived) continue;
    const target = collectionOf(publication, field.references);
    const [key] = valuesOf(record, field.name);
    const shown = typeof key === 'string' ? target.byKey.get(key) : undefined;
    if (shown && target.record.page)
      return { kind: collection, collection: target, record: shown, day };
  }
  return undefined;
}

/** A page is named once for each kind of record and day. */
function entries(): readonly Entry[] {
  const named = new Set<string>();
  return recentChanges(publication, history.days).flatMap((change) => {
    const entry = shownAt(change);
    if (!entry) return [];
    const name = `${change.day} ${entry.kind.id} ${entry.collection.id}/${entry.record?.key ?? ''}`;
    if (named.has(name)) return [];
    named.add(name);
    return [entry];
  });
}

/** Newest first. */
export const recent: readonly Entry[] = entries();
