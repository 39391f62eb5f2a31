/** Problems as a person reads them in a terminal: a line of fact, a line of act. */
import type { Language } from '../text/text.ts';
import { describeProblem } from './describe.ts';
import { formatPlace } from './format-place.ts';
import type { Problem } from './problem.ts';
import { formatSpreadsheetPlace } from './spreadsheet-place.ts';

/** Wraps a part of the output in colour; the identity where there is none. */
export type Paint = (part: 'place' | 'error' | 'warning' | 'act', text: string) => string;

const unpainted: Paint = (_, text) => text;

/** `place  cell  field  fact  [code]`, and the act on a line of its own. */
export function formatProblem(problem: Problem, language: Language, paint = unpainted): string {
  const { fact, act } = describeProblem(problem, language);
  const place = paint('place', formatPlace(problem.place));
  const code = paint(problem.level, `[${problem.code}]`);
  const cell = formatSpreadsheetPlace(problem.place, language);
  const parts = [place, cell, problem.field, fact, code].filter((part) => part !== undefined);
  return `${parts.join('  ')}\n  ${paint('act', act)}\n`;
}
