/** Writes the small publication to a new folder, with the changes of an example. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { base } from './base.ts';
import type { Change } from './change.ts';

function write(root: string, file: string, content: string | Uint8Array): void {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

function apply(root: string, change: Change): void {
  const { file } = change;
  const full = path.join(root, file);
  if ('target' in change) symlinkSync(change.target, full);
  else if ('pipe' in change) execFileSync('mkfifo', [full]);
  else if ('old' in change) {
    const before = readFileSync(full, 'utf8');
    if (!before.includes(change.old)) throw new Error(`${file} has no ${change.old}`);
    write(
      root,
      file,
      before.replace(change.old, () => change.new),
    );
  } else if (change.content === undefined) rmSync(full);
  else write(root, file, change.content);
}

/** @returns the folder, and how to delete it */
export function publicationFolder(changes: readonly Change[]): {
  readonly root: string;
  readonly remove: () => void;
} {
  const root = mkdtempSync(path.join(tmpdir(), 'publication-'));
  for (const [file, text] of Object.entries(base)) write(root, file, text);
  for (const change of changes) apply(root, change);
  return {
    root,
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}
