/**
 * Addresses of withdrawn records that a change takes away: a row of data/withdrawn.csv is deleted,
 * or does not say at which address its record was.
 */
import type { RevisedCollection, Revision } from '../diff/revision.ts';
import { recordDataPath, recordPath } from '../publication/address.ts';
import type { Withdrawal } from '../publication/publication.ts';
import { withdrawnFile } from '../publication/withdrawals.ts';

export interface LostWithdrawal {
  readonly address: string;
  readonly collection: string;
  readonly file: string;
}

function byCollection(withdrawals: readonly Withdrawal[]): Map<string, Withdrawal[]> {
  const found = new Map<string, Withdrawal[]>();
  for (const one of withdrawals) {
    const own = found.get(one.collection) ?? [];
    own.push(one);
    found.set(one.collection, own);
  }
  return found;
}

const slugsOf = (ones: readonly { readonly slug?: string | undefined }[]) =>
  ones.flatMap(({ slug }) => (slug === undefined ? [] : [slug]));

/** What stood at an address before, other than records that are there or gone without a word. */
function withdrawnBefore(
  { records }: RevisedCollection,
  before: readonly Withdrawal[],
  after: readonly Withdrawal[],
): string[] {
  const withdrawn = new Set(after.map(({ key }) => key));
  return [...slugsOf(before), ...slugsOf(records.filter(({ key }) => withdrawn.has(key)))];
}

export function lostWithdrawals(before: Revision, after: Revision): LostWithdrawal[] {
  const old = byCollection(before.withdrawals);
  const now = byCollection(after.withdrawals);
  return [...before.collections.values()].flatMap((collection) => {
    const { id, record } = collection;
    const there = after.collections.get(id);
    if (!there) return [];
    const own = now.get(id) ?? [];
    const kept = new Set([...slugsOf(there.records), ...slugsOf(own)]);
    const gone = withdrawnBefore(collection, old.get(id) ?? [], own);
    return [...new Set(gone)]
      .filter((slug) => !kept.has(slug))
      .map((slug) => {
        const address = (record.page ? recordPath : recordDataPath)(collection, { slug });
        return { address, collection: id, file: withdrawnFile };
      });
  });
}
