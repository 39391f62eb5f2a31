/**
 * Lets one process at a time do a thing. Astro keeps files of a build in one folder of the project,
 * wherever the site goes, so two builds at once would mix their pages.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two looks at whether the other is done. */
const pause = 200;

/** Whether the process that holds the lock still runs. One that was killed cannot give it back. */
function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(path.join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(path.join(lock, 'pid'), String(process.pid));
  return true;
}

/** Does `work` while no other process that uses the same `lock` does its own. @param lock a folder, made and removed here */
export async function oneAtATime(lock: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let missed = 0; !take(lock);) {
    await wait(pause);
    // Twice in a row, as the folder is there a moment before its holder is named in it.
    missed = isHeld(lock) ? 0 : missed + 1;
    if (missed > 1) rmSync(lock, { recursive: true, force: true });
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
