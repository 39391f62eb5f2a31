/** Problems for other programs, in a shape that only grows. */
import type { Language } from '../text/text.ts';
import { countProblems } from './count.ts';
import type { Checked } from './count.ts';
import { describeProblem } from './describe.ts';

/**
 * One JSON object: the counts, and each problem with its place, facts and words.
 *
 * @param language of the words
 */
export function formatJson(checked: Checked, language: Language): string {
  const { errors, warnings } = countProblems(checked);
  const problems = checked.problems.map((problem) => {
    const { code, level, place, field, facts } = problem;
    const { fact, act } = describeProblem(problem, language);
    return { code, level, ...place, field, message: fact, act, facts };
  });
  const { files, records } = checked;
  return JSON.stringify({ errors, warnings, files, records, problems }, undefined, 2);
}
