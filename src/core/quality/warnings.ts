/** What the checks found and let pass, by kind, with the records concerned. */
import type { Problem, ProblemCode } from '../problem/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { type FoundRecord, recordFinder } from './record-at.ts';

export interface Warning {
  readonly problem: Problem;
  /** The record that it stands in, if it stands in one. */
  readonly found?: FoundRecord | undefined;
  /** The records that it is about, where it stands in a configuration. */
  readonly concerned: readonly FoundRecord[];
}

export interface WarningGroup {
  readonly code: ProblemCode;
  /** In the order of their places. */
  readonly warnings: readonly Warning[];
}

function concernedBy(publication: Publication, { records }: Problem): FoundRecord[] {
  const collection = records && publication.collections.get(records.collection);
  if (!collection) return [];
  return records.keys.flatMap((key) => {
    const record = collection.byKey.get(key);
    return record ? [{ collection, record }] : [];
  });
}

/** By code in code-unit order. */
export function warningsOf(publication: Publication): WarningGroup[] {
  const recordAt = recordFinder(publication);
  const groups = new Map<ProblemCode, Warning[]>();
  for (const problem of publication.warnings ?? []) {
    const group = groups.get(problem.code) ?? [];
    group.push({
      problem,
      found: recordAt(problem.place),
      concerned: concernedBy(publication, problem),
    });
    groups.set(problem.code, group);
  }
  return Array.from(groups, ([code, warnings]) => ({ code, warnings })).sort((a, b) =>
    a.code < b.code ? -1 : 1,
  );
}
