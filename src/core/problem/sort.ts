/** The order in which problems are told: by place, so that a file is mended from top to bottom. */
import type { Problem } from './problem.ts';

const inOrder = (a: string | number, b: string | number) => (a === b ? 0 : a < b ? -1 : 1);

function compare(a: Problem, b: Problem): number {
  return (
    inOrder(a.place.file, b.place.file) ||
    inOrder(a.place.line ?? 0, b.place.line ?? 0) ||
    inOrder(a.place.column ?? 0, b.place.column ?? 0) ||
    inOrder(a.code, b.code) ||
    inOrder(a.field ?? '', b.field ?? '')
  );
}

/** By file (code units), line, column, code and field; otherwise in the order found. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(compare);
}
