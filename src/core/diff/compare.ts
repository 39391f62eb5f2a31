/** Compares two revisions of a publication by what they say, not by how their files look. */
import type { Withdrawal } from '../publication/publication.ts';
import type { DataRecord } from '../record/record.ts';
import { byKey } from './keyed.ts';
import {
  type ComparedFields,
  type RecordChange,
  comparedFields,
  recordChanges,
} from './record-changes.ts';
import { type Pair, findRenames } from './renames.ts';
import type { RevisedCollection, Revision } from './revision.ts';
import {
  type ChangeLevel,
  type SchemaChange,
  changeLevels,
  schemaChanges,
} from './schema-changes.ts';

export interface CollectionDifference {
  readonly id: string;
  readonly before?: RevisedCollection | undefined;
  readonly after?: RevisedCollection | undefined;
  /** The old name of each renamed field, by its new name. */
  readonly renames: ReadonlyMap<string, string>;
  readonly fields: ComparedFields;
  readonly schema: readonly SchemaChange[];
  readonly records: readonly RecordChange[];
  /** How many records each revision has. */
  readonly counts: { readonly before: number; readonly after: number };
}

export interface Difference {
  /** The largest of all changes; `none` when both revisions say the same. */
  readonly level: ChangeLevel;
  /** Those with a change, in the order of the new revision, then those that are gone. */
  readonly collections: readonly CollectionDifference[];
}

/** Withdrawals by collection and key. */
function byCollection(withdrawals: readonly Withdrawal[]): Map<string, Map<string, Withdrawal>> {
  const found = new Map<string, Map<string, Withdrawal>>();
  for (const withdrawal of withdrawals) {
    const own = found.get(withdrawal.collection) ?? new Map<string, Withdrawal>();
    found.set(withdrawal.collection, own.set(withdrawal.key, withdrawal));
  }
  return found;
}

function pairsOf(
  before: ReadonlyMap<string, DataRecord>,
  after: ReadonlyMap<string, DataRecord>,
): Pair[] {
  return [...after].flatMap(([key, record]) => {
    const old = before.get(key);
    return old ? [[old, record] as const] : [];
  });
}

function compareCollection(
  id: string,
  before: RevisedCollection | undefined,
  after: RevisedCollection | undefined,
  withdrawals: ReadonlyMap<string, Withdrawal>,
): CollectionDifference {
  const [old, now] = [byKey(before), byKey(after)];
  const renames =
    before && after ? findRenames(before, after, pairsOf(old, now)) : new Map<string, string>();
  const fields = comparedFields(before, after, renames);
  return {
    ...{ id, before, after, renames, fields },
    schema: schemaChanges(before, after, renames),
    records: recordChanges(old, now, fields, withdrawals),
    counts: { before: old.size, after: now.size },
  };
}

export function compareRevisions(before: Revision, after: Revision): Difference {
  const withdrawals = byCollection(after.withdrawals);
  const ids = new Set([...after.collections.keys(), ...before.collections.keys()]);
  const collections = [...ids]
    .map((id) => {
      const [old, now] = [before.collections.get(id), after.collections.get(id)];
      return compareCollection(id, old, now, withdrawals.get(id) ?? new Map());
    })
    .filter(({ schema, records }) => schema.length + records.length > 0);
  const levels = collections.flatMap(({ schema, records }) => [
    ...schema.map(({ level }) => level),
    ...(records.length > 0 ? (['patch'] as const) : []),
  ]);
  const highest = levels.reduce((most, level) => Math.max(most, changeLevels.indexOf(level)), 0);
  return { level: changeLevels[highest] ?? 'none', collections };
}
