/** What changed in the records of one collection, found by their keys. */
import type { Withdrawal } from '../publication/publication.ts';
import type { DataRecord, RecordPlace, Value } from '../record/record.ts';
import { isObject } from '../schema/json-schema.ts';
import type { RevisedCollection } from './revision.ts';
import { sameValue } from './same-value.ts';
import { sourceValue } from './source-value.ts';

export interface FieldChange {
  /** Its name now; a part of an object by its path (`place.country`). */
  readonly field: string;
  /** Undefined where nothing stood. */
  readonly from?: Value | undefined;
  /** Undefined where nothing stands now. */
  readonly to?: Value | undefined;
}

export interface RecordChange {
  readonly kind: 'added' | 'changed' | 'withdrawn' | 'vanished';
  readonly key: string;
  /** In the old revision for a record that is gone, else in the new one. */
  readonly record: DataRecord;
  /** Where it stands, or stood. */
  readonly place: RecordPlace;
  /** What differs; of an added record all that it says, of one that is gone nothing. */
  readonly fields: readonly FieldChange[];
  readonly withdrawal?: Withdrawal | undefined;
}

type Values = Readonly<Record<string, Value>>;
const asObject = (value: Value | undefined): Values | undefined =>
  isObject(value) ? value : undefined;

/** The differences of one value; those inside an object one by one. */
function* compareValues(
  field: string,
  from: Value | undefined,
  to: Value | undefined,
): Generator<FieldChange> {
  if (sameValue(from, to)) return;
  const [old, now] = [asObject(from), asObject(to)];
  if (!old || !now) {
    yield { field, from, to };
    return;
  }
  for (const key of new Set([...Object.keys(now), ...Object.keys(old)]))
    yield* compareValues(`${field}.${key}`, old[key], now[key]);
}

/** The source fields of both revisions in the new order, those that are gone last. */
export interface ComparedFields {
  /** Each field's old and new name; one of them is absent for a field that is not in both. */
  readonly names: readonly {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  }[];
}

/** @param renames the old name of each renamed field, by its new name */
export function comparedFields(
  before: RevisedCollection | undefined,
  after: RevisedCollection | undefined,
  renames: ReadonlyMap<string, string>,
): ComparedFields {
  const source = (collection: RevisedCollection | undefined) =>
    [...(collection?.fields.values() ?? [])].filter(({ derived }) => !derived);
  const renamed = new Set(renames.values());
  const kept = source(after).map(({ name }) => ({ from: renames.get(name) ?? name, to: name }));
  const gone = source(before)
    .filter(({ name }) => !after?.fields.has(name) && !renamed.has(name))
    .map(({ name }) => ({ from: name }));
  return { names: [...kept, ...gone] };
}

/** What a record says otherwise than before; all that it says when there was none before. */
export function fieldChanges(
  before: DataRecord | undefined,
  after: DataRecord,
  { names }: ComparedFields,
): FieldChange[] {
  return names.flatMap(({ from, to }) => {
    const old = before && from !== undefined ? sourceValue(before, from) : undefined;
    const now = to === undefined ? undefined : sourceValue(after, to);
    return [...compareValues(to ?? from ?? '', old, now)];
  });
}

/**
 * @param withdrawals those of this collection in the new revision, by key
 * @returns added, changed and gone records: the new ones in their order, then the gone ones
 */
export function recordChanges(
  before: ReadonlyMap<string, DataRecord>,
  after: ReadonlyMap<string, DataRecord>,
  fields: ComparedFields,
  withdrawals: ReadonlyMap<string, Withdrawal>,
): RecordChange[] {
  const changes: RecordChange[] = [];
  for (const [key, record] of after) {
    const old = before.get(key);
    const differing = fieldChanges(old, record, fields);
    if (old && differing.length === 0) continue;
    const kind = old ? 'changed' : 'added';
    changes.push({ kind, key, record, place: record.place, fields: differing });
  }
  for (const [key, record] of before) {
    if (after.has(key)) continue;
    const withdrawal = withdrawals.get(key);
    const kind = withdrawal ? 'withdrawn' : 'vanished';
    changes.push({ kind, key, record, place: record.place, fields: [], withdrawal });
  }
  return changes;
}
