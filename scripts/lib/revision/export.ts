/**
 * Writes the publication of a commit into a folder. Files are asked of git one by one instead of
 * through `git archive`, as the attributes of the commit itself could leave files out of that.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { askGit } from './git.ts';
import { prefixOf } from './resolve.ts';

interface Entry {
  readonly object: string;
  readonly file: string;
}

/** Regular files, executable or not. Links and submodules are no part of a publication. */
const entryShape = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s;

function listEntries(root: string, commit: string): Entry[] {
  const tree = `${commit}:${prefixOf(root)}`;
  const options = ['ls-tree', '-r', '-z', '--full-tree', tree, '--', 'data', 'schemas'];
  const { isFine, output } = askGit(root, options);
  // A commit from before the publication has nothing of it.
  if (!isFine) return [];
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, object, file] = entryShape.exec(line) ?? [];
      return object === undefined || file === undefined ? [] : [{ object, file }];
    });
}

/** The contents of objects in their order, out of the answer of `git cat-file --batch`. */
function* contents(output: Buffer): Generator<Buffer> {
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(10, at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    yield output.subarray(end + 1, end + 1 + size);
    at = end + 1 + size + 1;
  }
}

/** The commit's `data/` and `schemas/`, into an empty folder. */
export function exportCommit(root: string, commit: string, folder: string): void {
  const entries = listEntries(root, commit);
  const asked = entries.map(({ object }) => `${object}\n`).join('');
  if (asked === '') return;
  const { output } = askGit(root, ['cat-file', '--batch'], asked);
  const made = new Set<string>();
  let index = 0;
  for (const content of contents(output)) {
    const file = path.resolve(folder, entries[index++]?.file ?? '');
    // A tree made by hand can have a name such as `..`.
    if (!file.startsWith(folder + path.sep)) continue;
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  }
}

/** One file of a commit; undefined when it has none there. @param file in the publication's folder */
export function fileOf(root: string, commit: string, file: string): Buffer | undefined {
  const { isFine, output } = askGit(root, [
    'cat-file',
    'blob',
    `${commit}:${prefixOf(root)}${file}`,
  ]);
  return isFine ? output : undefined;
}
