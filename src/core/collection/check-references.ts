/** Checks that every reference leads to a record, and that none leads back to where it began. */
import type { Problem } from '../problem/problem.ts';
import type { Withdrawal } from '../publication/publication.ts';
import { fieldAt } from '../record/field-path.ts';
import { type ReferencePath, referencesIn, valuesAtPath } from '../schema/references.ts';
import { excerpt } from '../text/excerpt.ts';
import { nearest } from '../text/similar.ts';
import { findCircles } from './circles.ts';
import type { CheckedCollection, PlacedRecord } from './draft.ts';
import { isWhole, placedRecords, recordsIn } from './draft.ts';

/** The keys of a collection, to look one up and to guess a misspelt one. */
interface Keys {
  readonly set: ReadonlySet<string>;
  readonly list: readonly string[];
  readonly withdrawn: ReadonlyMap<string, Withdrawal>;
}

/** What is wrong with a reference that no record answers. */
function toNowhere(
  key: string,
  { collection }: ReferencePath,
  keys: Keys,
): Pick<Problem, 'code' | 'level' | 'facts'> {
  const gone = keys.withdrawn.get(key);
  const value = excerpt(key);
  if (!gone) {
    const near = nearest(key, keys.list) ?? '';
    return {
      code: 'record/reference',
      level: 'error',
      facts: { value, collection, nearest: near },
    };
  }
  const { date, reason, replacedBy = '' } = gone;
  const facts = { value, collection, date, reason: excerpt(reason), replaced: excerpt(replacedBy) };
  return { code: 'record/reference-withdrawn', level: 'error', facts };
}

/** What the references at one path of a collection's records lead to, by the record's key. */
function checkPath(
  draft: CheckedCollection,
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
        const place = one.placeOf(one.record, path);
        problems.push({ place, field: fieldAt(path), ...toNowhere(key, reference, keys) });
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
    field: fieldAt(reference.path.filter((step) => step !== '*')),
    facts: { circle: [...circle, first].map(excerpt).join(' -> ') },
  });
}

/** By collection, then by key. */
function byCollection(withdrawals: readonly Withdrawal[]): Map<string, Map<string, Withdrawal>> {
  const found = new Map<string, Map<string, Withdrawal>>();
  for (const gone of withdrawals) {
    const own = found.get(gone.collection) ?? new Map<string, Withdrawal>();
    found.set(gone.collection, own.set(gone.key, gone));
  }
  return found;
}

/** @param drafts every collection that could be read */
export function checkReferences(
  drafts: ReadonlyMap<string, CheckedCollection>,
  withdrawals: readonly Withdrawal[] = [],
): Problem[] {
  const problems: Problem[] = [];
  const keysOf = new Map<string, Keys>();
  const gone = byCollection(withdrawals);
  for (const [id, draft] of drafts) {
    if (!isWhole(draft)) continue;
    const list = recordsIn(draft).map(({ key }) => key);
    keysOf.set(id, { set: new Set(list), list, withdrawn: gone.get(id) ?? new Map() });
  }
  for (const draft of drafts.values()) {
    for (const reference of referencesIn(draft.schema)) {
      // A collection that is missing is told at the schema, once; a broken file at the file.
      const keys = keysOf.get(reference.collection);
      if (keys) checkPath(draft, reference, keys, problems);
    }
  }
  return problems;
}
