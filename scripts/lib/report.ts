/** Prints the problems of a publication: the same way for `validate` and for the build. */
import { styleText } from 'node:util';
import { formatCount } from '../../src/core/problem/format-count.ts';
import { formatGithub } from '../../src/core/problem/format-github.ts';
import { formatJson } from '../../src/core/problem/format-json.ts';
import { type Paint, formatProblem } from '../../src/core/problem/format-text.ts';
import type { Loaded } from '../../src/core/publication/load.ts';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const styles = { place: 'bold', error: 'red', warning: 'yellow', act: 'dim' } as const;

/** Colour on a terminal only, and not where NO_COLOR is set (https://no-color.org). */
const paintFor = (stream: NodeJS.WriteStream): Paint => {
  return (part, text) => styleText(styles[part], text, { stream });
};

/**
 * Writes to stdout.
 *
 * @param language of the messages; a language without messages is told in English
 */
export function printReport(loaded: Loaded, format: ReportFormat, language: string): void {
  const { problems } = loaded;
  if (format === 'json') {
    console.log(formatJson(loaded, language));
    return;
  }
  if (format === 'github')
    for (const problem of problems) console.log(formatGithub(problem, language));
  else {
    const paint = paintFor(process.stdout);
    for (const problem of problems) console.log(formatProblem(problem, language, paint).trimEnd());
    if (problems.length > 0) console.log();
  }
  console.log(formatCount(loaded, language));
}

/** Whether a problem stops the build. */
export function hasErrors({ problems }: Pick<Loaded, 'problems'>): boolean {
  return problems.some(({ level }) => level === 'error');
}
