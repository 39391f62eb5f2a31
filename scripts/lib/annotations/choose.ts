/**
 * Chooses which problems become annotations. The host shows ten errors and ten warnings of a step
 * and drops the rest without a word, so that those on changed lines must come first. Source:
 * https://docs.github.com/actions/reference/limits
 */
import type { Problem } from '../../../src/core/problem/problem.ts';
import { type ChangedLines, isChanged } from './changed-lines.ts';

/** Of one level, in one step. */
export const annotationsOfALevel = 10;

/** On changed lines, in changed files, elsewhere; otherwise in the order given. */
export function changedFirst(problems: readonly Problem[], lines: ChangedLines): Problem[] {
  const rank = ({ place }: Problem) => {
    if (isChanged(lines, place.file, place.line)) return 0;
    return lines.has(place.file) ? 1 : 2;
  };
  return problems.toSorted((a, b) => rank(a) - rank(b));
}

/** @returns those to annotate, errors before warnings, and how many are not */
export function chooseAnnotations(problems: readonly Problem[]): {
  readonly chosen: readonly Problem[];
  readonly left: number;
} {
  const chosen = (['error', 'warning'] as const).flatMap((level) =>
    problems.filter((problem) => problem.level === level).slice(0, annotationsOfALevel),
  );
  return { chosen, left: problems.length - chosen.length };
}
