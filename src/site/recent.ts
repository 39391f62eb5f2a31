/** What changed last, each change with the page that shows it. */
import type { Entry } from '../components/home/entry.ts';
import { type Change, recentChanges } from '../core/overview/recent.ts';
import { collectionOf } from '../core/publication/publication.ts';
import { valuesOf } from '../core/record/record.ts';
import { history, publication } from './publication.ts';

/** Where a record is shown: its own page, or that of the first record it refers to. */
function shownAt({ collection, record, day }: Change): Entry | undefined {
  const isAdded = history.added.has(`${collection.id}/${record.key}`);
  if (collection.record.page) return { kind: collection, collection, record, day, isAdded };
  for (const field of collection.fields.values()) {
    if (field.references === undefined || field.derived) continue;
    const target = collectionOf(publication, field.references);
    const [key] = valuesOf(record, field.name);
    const shown = typeof key === 'string' ? target.byKey.get(key) : undefined;
    if (shown && target.record.page)
      return { kind: collection, collection: target, record: shown, day, isAdded };
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

/** More changes of one collection and day than this stand in one line on the home page. */
const mostAlone = 3;

function grouped(): readonly Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of recent) {
    const name = `${entry.day ?? ''} ${entry.kind.id}`;
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups.values()].flatMap((entries) => {
    const [first] = entries;
    if (!first || entries.length <= mostAlone) return entries;
    const { kind, day } = first;
    const isAdded = entries.every((entry) => entry.isAdded);
    return [{ kind, collection: kind, day, isAdded, count: entries.length }];
  });
}

/** Newest first; what came at once, as a first import does, in one line. */
export const recentGroups: readonly Entry[] = grouped();
