/**
 * Problems as annotations of GitHub Actions: workflow commands, one a line. Source:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import type { Language } from '../text/text.ts';
import { describeProblem } from './describe.ts';
import type { Problem } from './problem.ts';
import { formatSpreadsheetPlace } from './spreadsheet-place.ts';

const escapeMessage = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** In a property a colon or comma would end it. */
const escapeProperty = (text: string) =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** @returns `::error file=…,line=…,col=…,title=…::…` */
export function formatGithub(problem: Problem, language: Language): string {
  const { level, place, field, code } = problem;
  const { fact, act } = describeProblem(problem, language);
  const properties = [
    ['file', place.file],
    ['line', place.line],
    ['col', place.column],
    ['title', code],
  ] as const;
  const written = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  const cell = formatSpreadsheetPlace(place, language);
  const where = cell === undefined ? undefined : `${cell}:`;
  const message = [where, field, fact].filter((part) => part !== undefined).join(' ');
  return `::${level} ${written.join(',')}::${escapeMessage(`${message}\n${act}`)}`;
}
