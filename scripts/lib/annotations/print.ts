/** Prints problems as annotations of a pull request: few, the right ones, at the right files. */
import path from 'node:path';
import { formatGithub } from '../../../src/core/problem/format-github.ts';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { prefixOf } from '../revision/resolve.ts';
import { changedLines } from './changed-lines.ts';
import { changedFirst, chooseAnnotations } from './choose.ts';

/**
 * @param root the publication's folder, which may be inside its repository
 * @param commit what the change is compared with, a full hash
 * @returns all problems, those on changed lines first
 */
export function printAnnotations(
  root: string,
  commit: string,
  problems: readonly Problem[],
  language: string,
): Problem[] {
  const ordered = changedFirst(problems, changedLines(root, commit));
  const { chosen, left } = chooseAnnotations(ordered);
  const prefix = prefixOf(root);
  for (const problem of chosen) {
    const place = { ...problem.place, file: path.posix.normalize(prefix + problem.place.file) };
    console.log(formatGithub({ ...problem, place }, language));
  }
  if (left > 0) console.log(`${left} more in the summary of the job.`);
  return ordered;
}
