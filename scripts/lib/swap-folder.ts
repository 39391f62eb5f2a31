/**
 * Puts a finished folder in the place of an older one. A rename cannot replace a folder that has
 * files in it, so the old one steps aside first; a process killed between the two renames leaves it
 * whole as `<folder>.previous`, and the next `recoverFolder` puts it back.
 */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

const previous = (folder: string) => `${folder}.previous`;

/** Where the next version of `folder` is built. On the same disk, so that a rename is enough. */
export const nextFolder = (folder: string) => `${folder}.next`;

/** Undoes a swap that was killed half-way. */
export async function recoverFolder(folder: string): Promise<void> {
  if (!existsSync(folder) && existsSync(previous(folder))) await rename(previous(folder), folder);
}

/** Moves `nextFolder(folder)` to `folder`, and deletes what was there. */
export async function swapFolder(folder: string): Promise<void> {
  await rm(previous(folder), { recursive: true, force: true });
  if (existsSync(folder)) await rename(folder, previous(folder));
  await rename(nextFolder(folder), folder);
  await rm(previous(folder), { recursive: true, force: true });
}
