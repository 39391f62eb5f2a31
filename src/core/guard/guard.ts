/** Guards what was published against being lost: in one look from an old revision to a new one. */
import { compareRevisions } from '../diff/compare.ts';
import type { Revision } from '../diff/revision.ts';
import type { Problem } from '../problem/problem.ts';
import { sortProblems } from '../problem/sort.ts';
import { excerpt } from '../text/excerpt.ts';
import { appendOnly } from './append-only.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkColumns } from './check-columns.ts';
import { checkEdited } from './check-edited.ts';
import { checkGone } from './check-gone.ts';
import type { Exception } from './exceptions.ts';
import { type Finding, type GuardOptions, isReason } from './finding.ts';

/** A loss that the change itself says is meant. */
export interface Excused {
  readonly problem: Problem;
  readonly exception: Exception;
}

export interface Guarded {
  readonly problems: readonly Problem[];
  readonly excused: readonly Excused[];
}

const nameOf = (rule: string, collection: string, subject: string) =>
  JSON.stringify([rule, collection, subject]);

/** A line that excuses nothing is most likely misspelt. */
function unused({ place, rule, collection, subject }: Exception): Problem {
  const facts = { rule: excerpt(rule), collection: excerpt(collection), subject: excerpt(subject) };
  return { code: 'guard/exception-unused', level: 'warning', place, facts };
}

function excuse(findings: readonly Finding[], exceptions: readonly Exception[]): Guarded {
  const named = new Map<string, Exception>();
  for (const one of exceptions) named.set(nameOf(one.rule, one.collection, one.subject), one);
  const problems: Problem[] = [];
  const excused: Excused[] = [];
  const used = new Set<Exception>();
  for (const { problem, collection, subject } of findings) {
    const exception = named.get(nameOf(problem.code, collection, subject));
    if (!exception) problems.push(problem);
    else {
      used.add(exception);
      excused.push({ problem, exception });
    }
  }
  const idle = exceptions.filter((exception) => !used.has(exception)).map(unused);
  return { problems: sortProblems([...problems, ...idle]), excused };
}

/** @param exceptions those that the new revision brings */
export function guardRevisions(
  before: Revision,
  after: Revision,
  exceptions: readonly Exception[],
  options: GuardOptions,
): Guarded {
  // What the old revision promised holds; dropping the rule and the record together is no way out.
  const logs = new Map([...appendOnly(after), ...appendOnly(before)]);
  const withdrawals = after.withdrawals.filter(({ reason }) => isReason(reason));
  const findings = compareRevisions(before, { ...after, withdrawals }).collections.flatMap(
    (own) => {
      const superseded = logs.get(own.id);
      return [
        ...checkGone(own, options),
        ...checkColumns(own, options),
        ...(superseded === undefined ? [] : checkEdited(own, superseded, options)),
      ];
    },
  );
  return excuse([...checkAddresses(before, after, options), ...findings], exceptions);
}
