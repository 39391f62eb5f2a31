/** Writes docs/problems.md: for every code its cause, an example with what is printed, its cure. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblem } from '../../../src/core/problem/format-text.ts';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { loadPublication } from '../../../src/core/publication/load.ts';
import { excerpt } from '../../../src/core/text/excerpt.ts';
import { chapters, examples } from './all.ts';
import type { Example } from './change.ts';
import { publicationFolder } from './publication-folder.ts';

export interface Outcome {
  readonly problems: readonly Problem[];
  /** The line of the file that the first problem is about, after a table's header; if it has one. */
  readonly shown: string | undefined;
}

/** The words that problems.md is written in. */
const language = 'en';

/** The broken lines as an editor shows them, or nothing where there is no line to see. */
function linesOf(root: string, problem: Problem | undefined): string | undefined {
  const { file, line } = problem?.place ?? {};
  if (file === undefined || line === undefined) return undefined;
  const text = readFileSync(path.join(root, file));
  if (text.toString('utf8').includes('\ufffd') && !problem?.code.startsWith('text/rep'))
    return undefined;
  const lines = text.toString('utf8').split('\n');
  const wanted =
    file.endsWith('.csv') && line > 1 ? [lines[0], lines[line - 1]] : [lines[line - 1]];
  const seen = wanted.map((one = '') => excerpt(one.trimStart())).filter((one) => one !== '');
  return seen.length > 0 ? seen.join('\n') : undefined;
}

/** Loads the small publication with the changes of the example. */
export async function outcomeOf({
  changes,
  told,
}: Pick<Example, 'changes' | 'told'>): Promise<Outcome> {
  if (told) return { problems: [told], shown: undefined };
  const { root, remove } = publicationFolder(changes);
  try {
    const { problems } = await loadPublication({
      root,
      today: () => '2025-06-01',
      interfaceLanguages: ['en', 'es', 'ar'],
    });
    return { problems, shown: linesOf(root, problems[0]) };
  } finally {
    remove();
  }
}

/** What `npm run validate` prints of them. */
export function printed(problems: readonly Problem[]): string {
  return problems.map((problem) => formatProblem(problem, language)).join('');
}

const block = (text: string) => `\`\`\`text\n${text.trimEnd()}\n\`\`\``;

function renderExample(code: string, { why, cure }: Example, { problems, shown }: Outcome): string {
  const parts = [`### ${code}`, why, ...(shown === undefined ? [] : [block(shown)])];
  return [...parts, block(printed(problems)), `**Cure.** ${cure}`].join('\n\n');
}

const introduction = `# Problems

\`npm run validate\` and the build tell every problem of a publication in the same way: the file with its line and column, the field, what is wrong, the code of the problem in brackets, and on the next line what to do.

An **error** stops the build, and the site stays as it was. A **warning** does not: the publication is built, and the warning is counted. Codes are permanent; programs may rely on them (\`--format json\`).

Each example below is the small publication of a seed library with one thing broken: first the line that is broken, where a line can be shown, then what is printed. This page is written by \`UPDATE_DOCS=1 npx vitest run tests/documentation/problems.test.ts\`, which also checks it.`;

/** @param outcomes what each example leads to, by code */
export function renderProblems(outcomes: ReadonlyMap<string, Outcome>): string {
  const parts = [introduction];
  for (const [family, { title, about }] of Object.entries(chapters)) {
    parts.push(`## ${title}`, about);
    for (const [code, example] of Object.entries(examples)) {
      const outcome = outcomes.get(code);
      if (outcome && code.startsWith(`${family}/`))
        parts.push(renderExample(code, example, outcome));
    }
  }
  return `${parts.join('\n\n')}\n`;
}
