/** Compares two revisions and tells what was published and would be lost. */
import { newExceptions } from '../../../src/core/guard/exceptions.ts';
import { type Guarded, guardRevisions } from '../../../src/core/guard/guard.ts';
import { sortProblems } from '../../../src/core/problem/sort.ts';
import { dayOfWork } from '../publication-dir.ts';
import type { LoadedPair } from '../revision/load-revision.ts';
import { loadExceptions } from './load-exceptions.ts';
import { checkOutsideData } from './outside-data.ts';
import type { GuardReport } from './print.ts';

/**
 * @param root the publication's folder, absolute
 * @param base a full hash
 * @param head a full hash; without one, what is on the disk
 * @param pair the two, loaded
 * @param onlyData whether the change may touch nothing but the data
 */
export function guardChange(
  root: string,
  base: string,
  head: string | undefined,
  { before, after, notes }: LoadedPair,
  onlyData: boolean,
): GuardReport {
  const old = loadExceptions(root, base);
  const now = loadExceptions(root, head);
  const exceptions = newExceptions(old.exceptions, now.exceptions);
  const today = dayOfWork(after.settings.timeZone);
  const guarded: Guarded = guardRevisions(before.revision, after.revision, exceptions, { today });
  const { files, records } = after;
  const outside = onlyData ? checkOutsideData(root, base, head) : [];
  const problems = [...sortProblems([...now.problems, ...guarded.problems]), ...outside];
  return { base, problems, excused: guarded.excused, notes, files, records };
}
