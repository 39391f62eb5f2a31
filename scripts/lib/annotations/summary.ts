/** The whole list of problems as Markdown, for the summary of a job. */
import { appendFileSync } from 'node:fs';
import { codeSpan } from '../../../src/core/diff/format-markdown.ts';
import { type Piece, cut } from '../../../src/core/diff/cut.ts';
import { describeProblem } from '../../../src/core/problem/describe.ts';
import { formatPlace } from '../../../src/core/problem/format-place.ts';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { formatSpreadsheetPlace } from '../../../src/core/problem/spreadsheet-place.ts';

/** The host refuses the whole summary of a step when it is larger than 1 MiB. */
const summaryLimit = 1_000_000;

/** A message can quote a value, so that all of it is set as code, without cutting it. */
const quoted = (text: string) => {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text.replace(/\s+/g, ' ')} ${fence}`;
};

/**
 * @param title of the section; words of ours
 * @param limit in bytes
 */
export function summarise(
  title: string,
  problems: readonly Problem[],
  language: string,
  limit = summaryLimit,
): string {
  const pieces = problems.map((problem): Piece => {
    const { fact, act } = describeProblem(problem, language);
    const cell = formatSpreadsheetPlace(problem.place, language);
    const where = cell === undefined ? undefined : `${cell}:`;
    const what = [where, problem.field, fact].filter((part) => part !== undefined).join(' ');
    const mark = problem.level === 'error' ? '❌' : '⚠️';
    const text = `- ${mark} ${codeSpan(formatPlace(problem.place))} ${quoted(what)}\n  ${quoted(act)}\n`;
    return { text, kind: 'change' };
  });
  const list = problems.length === 0 ? 'Nothing found.\n' : '';
  const opening: Piece = { text: `## ${title}\n\n${list}`, kind: 'opening' };
  return cut([opening, ...pieces], limit, (count) => `\n… and ${count} more.\n`) + '\n';
}

/** @param file what GITHUB_STEP_SUMMARY names */
export function appendSummary(file: string, markdown: string): void {
  appendFileSync(file, markdown);
}
