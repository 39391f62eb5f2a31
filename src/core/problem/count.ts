/** How many problems of which kind there are, in how many files. */
import type { Problem } from './problem.ts';

/** What was looked at, and what was found. */
export interface Checked {
  readonly problems: readonly Problem[];
  /** How many files were read. */
  readonly files: number;
  readonly records: number;
}

export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
  /** How many files have at least one of them. */
  readonly files: number;
}

export function countProblems({ problems }: Pick<Checked, 'problems'>): ProblemCount {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const files = new Set(problems.map(({ place }) => place.file)).size;
  return { errors, warnings: problems.length - errors, files };
}
