/** Checks where the prose pages are: their languages, and that their addresses are free. */
import type { Problem, ProblemCode, ProblemFacts, ProblemLevel } from '../problem/problem.ts';
import { excerpt } from '../text/excerpt.ts';
import { nearest } from '../text/similar.ts';

export interface ProseScope {
  /** Of the publication, the default first. */
  readonly languages: readonly string[];
  readonly collections: readonly string[];
  /** First segments of addresses that the site itself has. */
  readonly taken: ReadonlySet<string>;
}

/** `about` of `content/en/about.mdx`. */
const proseFile = /^content\/([^/]+)\/(.+)\.mdx$/;
const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Checks the names of the prose files.
 *
 * @param files every path under content/, in order
 */
export function checkProseFiles(files: readonly string[], scope: ProseScope): Problem[] {
  const problems: Problem[] = [];
  const add = (
    code: ProblemCode,
    file: string,
    facts: ProblemFacts,
    level: ProblemLevel = 'error',
  ) => {
    problems.push({ code, level, place: { file }, facts });
  };
  const [first = ''] = scope.languages;
  for (const file of files) {
    const [, language = '', slug = ''] = proseFile.exec(file) ?? [];
    if (language === '') continue;
    if (!scope.languages.includes(language)) {
      const near = nearest(language, scope.languages) ?? '';
      add('prose/language', file, { language, nearest: near });
    } else if (!slugShape.test(slug)) add('prose/slug', file, { slug: excerpt(slug) });
    else if (scope.taken.has(slug)) add('prose/taken', file, { slug });
    else if (scope.collections.includes(slug)) add('prose/collection', file, { slug });
    else if (language !== first && !files.includes(`content/${first}/${slug}.mdx`))
      add('prose/only-translated', file, { language: first }, 'warning');
  }
  return problems;
}
