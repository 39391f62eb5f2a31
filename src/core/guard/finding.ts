/** What the guard finds: a problem, and what a line of data/exceptions.csv must say to excuse it. */
import type { Problem, ProblemCode, ProblemFacts } from '../problem/problem.ts';
import { withdrawnColumns } from '../publication/withdrawals.ts';
import { csvLine } from './csv-line.ts';

export interface Finding {
  readonly problem: Problem;
  readonly collection: string;
  /** A key or a field; empty for a whole collection. */
  readonly subject: string;
}

/** What every finding of one change shares. */
export interface GuardOptions {
  /** YYYY-MM-DD, for the lines that are offered. */
  readonly today: string;
}

/** Stands in offered lines where a person must say why; left as it is, it is no reason. */
const reason = 'WHY';

export const isReason = (text: string) => text.trim() !== '' && text.trim() !== reason;

/** A finding whose message offers the line that excuses it as `{exception}`. */
export function finding(
  code: ProblemCode,
  at: {
    readonly file: string;
    readonly line?: number | undefined;
    readonly field?: string | undefined;
  },
  collection: string,
  subject: string,
  facts: ProblemFacts,
  { today }: GuardOptions,
): Finding {
  const exception = csvLine([today, code, collection, subject, reason]);
  const place = { file: at.file, line: at.line };
  const problem: Problem = {
    ...{ code, level: 'error', place, field: at.field },
    facts: { collection, exception, ...facts },
  };
  return { problem, collection, subject };
}

/**
 * The line of data/withdrawn.csv for a record, and the first line of the file that it is made for.
 *
 * @param slug what stood in its address, where that was not its key
 */
export function withdrawalLine(
  collection: string,
  key: string,
  replacedBy: string,
  slug: string | undefined,
  { today }: GuardOptions,
): { readonly header: string; readonly line: string } {
  const [names, cells] = slug === undefined ? [[], []] : [['slug'], [slug]];
  return {
    header: csvLine([...withdrawnColumns, ...names]),
    line: csvLine([collection, key, today, reason, replacedBy, ...cells]),
  };
}
