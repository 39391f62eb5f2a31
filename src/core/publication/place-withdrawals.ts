/**
 * Where withdrawn records were, so that their addresses can say what became of them. A key is in
 * the address of its record unless the collection has another field for that, which only the row
 * itself still knows.
 */
import { isAddress } from '../collection/check-keys.ts';
import { type CollectionDraft, type RecordsFile, recordsIn } from '../collection/draft.ts';
import type { Problem } from '../problem/problem.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Withdrawal } from './publication.ts';
import { toWithdrawal } from './withdrawals.ts';

/** What stood in the address: as written, or the key where that is what addresses are made of. */
function slugOf({ key, slug }: Withdrawal, { settings }: CollectionDraft): string | undefined {
  if (slug !== undefined) return slug;
  return settings.slug === undefined || settings.slug === settings.key ? key : undefined;
}

/** Addresses of live records, in lower case: on some disks two that differ in case are one file. */
function liveSlugs(drafts: ReadonlyMap<string, CollectionDraft>): Map<string, Set<string>> {
  return new Map(
    [...drafts].map(([id, draft]) => {
      return [id, new Set(recordsIn(draft).map(({ slug }) => slug.toLowerCase()))];
    }),
  );
}

const nameOf = (collection: string, key: string) => `${collection}/${key}`;

/** Looks up where each that took a withdrawn record's place stands. */
function withReplacements(
  withdrawals: readonly Withdrawal[],
  drafts: ReadonlyMap<string, CollectionDraft>,
): Withdrawal[] {
  const slugs = new Map<string, string | undefined>();
  for (const { collection, key, slug } of withdrawals) slugs.set(nameOf(collection, key), slug);
  for (const [id, draft] of drafts)
    for (const { key, slug } of recordsIn(draft)) slugs.set(nameOf(id, key), slug);
  return withdrawals.map((withdrawal) => {
    const { collection, replacedBy } = withdrawal;
    const replacedAt =
      replacedBy === undefined ? undefined : slugs.get(nameOf(collection, replacedBy));
    return { ...withdrawal, replacedAt };
  });
}

/** @returns every row in file order, and a warning for each whose address nobody can tell */
export function placeWithdrawals(
  { drafts: rows, placeOf }: RecordsFile,
  drafts: ReadonlyMap<string, CollectionDraft>,
): { readonly withdrawals: Withdrawal[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const taken = liveSlugs(drafts);
  const withdrawals: Withdrawal[] = [];
  // From the last row up: when two records had one address, the later one was seen last.
  for (const { record, broken } of rows.toReversed()) {
    const withdrawal = toWithdrawal(record);
    const { collection, key } = withdrawal;
    const draft = drafts.get(collection);
    const slug = draft && slugOf(withdrawal, draft);
    if (slug !== undefined && isAddress(slug)) {
      const there = taken.get(collection);
      const isFree = there?.has(slug.toLowerCase()) === false;
      there?.add(slug.toLowerCase());
      withdrawals.push({ ...withdrawal, slug: isFree ? slug : undefined });
      continue;
    }
    withdrawals.push({ ...withdrawal, slug: undefined });
    if (!draft || key === '' || broken.has('slug')) continue;
    const field = 'slug';
    const facts = { value: excerpt(key), collection };
    const place = placeOf(record, [field]);
    problems.push({ code: 'withdrawn/address', level: 'warning', place, field, facts });
  }
  return {
    withdrawals: withReplacements(withdrawals.reverse(), drafts),
    problems: problems.reverse(),
  };
}
