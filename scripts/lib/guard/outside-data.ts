/** Holds a change of data to the data: a label that reviewers trust must be true. */
import path from 'node:path';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { askGit } from '../revision/git.ts';
import { prefixOf } from '../revision/resolve.ts';

const folder = 'data/';

/** The files of the repository that a change touches outside the publication's data. */
export function checkOutsideData(root: string, base: string, head: string | undefined): Problem[] {
  const prefix = prefixOf(root);
  const allowed = prefix + folder;
  const revisions = head === undefined ? [base] : [base, head];
  const top = askGit(root, ['rev-parse', '--show-toplevel']).output.toString('utf8').trim();
  // Without renames, a file that moves out of the folder is told as one that is new elsewhere.
  const options = ['diff', '--name-only', '--no-renames', '-z', ...revisions, '--'];
  const changed = askGit(top, options).output.toString('utf8').split('\0');
  return changed
    .filter((file) => file !== '' && !file.startsWith(allowed))
    .map((file) => {
      return {
        code: 'guard/outside-data',
        level: 'error',
        place: { file: path.posix.relative(prefix, file) },
        facts: { folder: allowed },
      };
    });
}
