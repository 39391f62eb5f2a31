/** Checks that every reference leads to a record, and that none leads back to where it began. */
import type { Problem } from '../problem/problem.ts';
import { type ReferencePath, referencesIn, valuesAtPath } from '../schema/references.ts';
import { excerpt } from '../text/excerpt.ts';
import { nearest } from '../text/similar.ts';
import { findCircles } from './circles.ts';
import type { CollectionDraft, PlacedRecord } from './draft.ts';
import { placedRecords, recordsIn } from './draft.ts';

/** The keys of a collection, to look one up and to guess a misspelt one. */
interface Keys {
  readonly set: ReadonlySet<string>;
  readonly list: readonly string[];
}

const fieldName = (path: readonly string[]) => path.filter((step) => !/^\d+$/.test(step)).join('.');

/** What the references at one path of a collection's records lead to, by the record's key. */
function checkPath(
  draft: CollectionDraft,
  reference: ReferencePath,
  keys: Keys,
  problems: Problem[],
): void {
  const links = new Map<string, readonly string[]>();
  const placed = new Map<string, PlacedRecord>();
  const isOwn = reference.collection === draft.settings.id && reference.acyclic;
  for (const one of placedRecords(draft)) {
    const targets: string[] = [];
    for (const { value, path } of valuesAtPath(one.record.values, reference.path)) {
      const key = String(value);
      if (keys.set.has(key)) targets.push(key);
      else if (!one.broken.has(path[0] ?? '')) {
        const near = nearest(key, keys.list) ?? '';
        problems.push({
          code: 'record/reference',
          level: 'error',
          place: one.placeOf(one.record, path),
          field: fieldName(path),
          facts: { value: excerpt(key), collection: reference.collection, nearest: near },
        });
      }
    }
    if (!isOwn || targets.length === 0) continue;
    links.set(one.record.key, targets);
    placed.set(one.record.key, one);
  }
  for (const circle of findCircles(links)) addCircle(circle, reference, placed, problems);
}

function addCircle(
  circle: readonly string[],
  reference: ReferencePath,
  placed: ReadonlyMap<string, PlacedRecord>,
  problems: Problem[],
): void {
  const [first = ''] = circle;
  const one = placed.get(first);
  if (!one) return;
  problems.push({
    code: 'record/circle',
    level: 'error',
    place: one.placeOf(
      one.record,
      reference.path.filter((step) => step !== '*'),
    ),
    field: fieldName(reference.path.filter((step) => step !== '*')),
    facts: { circle: [...circle, first].map(excerpt).join(' -> ') },
  });
}

/** @param drafts every collection that could be read */
export function checkReferences(drafts: ReadonlyMap<string, CollectionDraft>): Problem[] {
  const problems: Problem[] = [];
  const keysOf = new Map<string, Keys>();
  for (const [id, draft] of drafts) {
    const list = recordsIn(draft).map(({ key }) => key);
    keysOf.set(id, { set: new Set(list), list });
  }
  for (const draft of drafts.values()) {
    for (const reference of referencesIn(draft.schema)) {
      // A collection that is missing is told at the schema, once.
      const keys = keysOf.get(reference.collection);
      if (keys) checkPath(draft, reference, keys, problems);
    }
  }
  return problems;
}
