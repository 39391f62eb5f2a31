/** From the name of a revision, as a person writes it, to a commit that is really there. */
import { UsageError } from '../usage-error.ts';
import { lineFromGit } from './git.ts';

/** Where the publication's folder is in its repository: `` or `site/`, with a slash at the end. */
export function prefixOf(root: string): string {
  const prefix = lineFromGit(root, 'rev-parse', '--show-prefix');
  if (prefix === undefined)
    throw new UsageError(`${root} is not in a git repository, so that there is no history of it.`);
  return prefix;
}

const isShallow = (root: string) =>
  lineFromGit(root, 'rev-parse', '--is-shallow-repository') === 'true';

/**
 * The full hash of the commit that a branch, tag or hash names.
 *
 * @throws UsageError when there is none
 */
export function resolveCommit(root: string, name: string): string {
  prefixOf(root);
  const found = lineFromGit(
    root,
    ...['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
  );
  if (found !== undefined && found !== '') return found;
  const cure = isShallow(root)
    ? 'This clone is shallow: fetch the rest with `git fetch --unshallow`.'
    : '`git log --oneline --all` lists what there is; `git fetch` brings what is missing.';
  throw new UsageError(`There is no revision "${name}". ${cure}`);
}

/**
 * The commit where two revisions parted, so that what came into `base` since then is not taken for
 * a loss in `head`.
 *
 * @throws UsageError when they have no history in common
 */
export function mergeBase(root: string, base: string, head: string): string {
  const found = lineFromGit(
    root,
    'merge-base',
    resolveCommit(root, base),
    resolveCommit(root, head),
  );
  if (found !== undefined && found !== '') return found;
  const cure = isShallow(root)
    ? ' This clone is shallow: fetch the rest with `git fetch --unshallow`.'
    : '';
  throw new UsageError(`"${base}" and "${head}" have no history in common.${cure}`);
}
