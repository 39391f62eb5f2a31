/** Finds columns that were given another name, by what stands in them. */
import type { DataRecord } from '../record/record.ts';
import type { RevisedCollection } from './revision.ts';
import { sameValue } from './same-value.ts';
import { sourceValue } from './source-value.ts';

/** Two records of one key: before and after. */
export type Pair = readonly [before: DataRecord, after: DataRecord];

/** A column is the same under another name when this share of its values is. */
const sameShare = 0.9;

const sourceNames = ({ fields }: RevisedCollection) =>
  [...fields.values()].filter(({ derived }) => !derived).map(({ name }) => name);

/** @returns the share of values that agree, or undefined when neither column has any */
function agreement(pairs: readonly Pair[], before: string, after: string): number | undefined {
  let filled = 0;
  let differing = 0;
  const most = pairs.length * (1 - sameShare);
  for (const [old, now] of pairs) {
    const [a, b] = [sourceValue(old, before), sourceValue(now, after)];
    if (a === undefined && b === undefined) continue;
    filled++;
    // Most pairs of columns have nothing to do with each other: no need to read them to the end.
    if (!sameValue(a, b) && ++differing > most) return 0;
  }
  return filled === 0 ? undefined : 1 - differing / filled;
}

/** @returns the old name of each renamed field, by its new name */
export function findRenames(
  before: RevisedCollection,
  after: RevisedCollection,
  pairs: readonly Pair[],
): ReadonlyMap<string, string> {
  const gone = new Set(sourceNames(before).filter((name) => !after.fields.has(name)));
  const renames = new Map<string, string>();
  for (const name of sourceNames(after)) {
    if (before.fields.has(name)) continue;
    let best: { name: string; share: number } | undefined;
    for (const old of gone) {
      const isEmptyTwin = () => canSeeAs(before, old) === canSeeAs(after, name);
      const share = agreement(pairs, old, name) ?? (isEmptyTwin() ? 1 : 0);
      if (share >= sameShare && share > (best?.share ?? 0)) best = { name: old, share };
    }
    if (!best) continue;
    gone.delete(best.name);
    renames.set(name, best.name);
  }
  return renames;
}

/** Columns without any value are told apart by their titles. */
function canSeeAs({ fields }: RevisedCollection, name: string): string {
  return JSON.stringify(fields.get(name)?.title ?? {});
}
