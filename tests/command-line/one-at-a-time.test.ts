/** Two processes that build at once would mix their pages: one waits for the other, and never for a dead one. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { oneAtATime } from '../../scripts/lib/one-at-a-time.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-lock-'));
const lock = path.join(folder, 'lock');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('does the work of two one after the other', async () => {
  const done: string[] = [];
  const work = (name: string) => async () => {
    done.push(`${name} begins`);
    await wait(20);
    done.push(`${name} ends`);
  };
  await Promise.all([oneAtATime(lock, work('a')), oneAtATime(lock, work('b'))]);
  expect(done).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('gives the lock back when the work fails', async () => {
  const failing = oneAtATime(lock, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

it('takes the lock of a process that is gone', async () => {
  mkdirSync(lock);
  // No process can have this number: it is above every system's limit.
  writeFileSync(path.join(lock, 'pid'), '4194305');
  let isDone = false;
  await oneAtATime(lock, async () => {
    isDone = true;
    await Promise.resolve();
  });
  expect(isDone).toBe(true);
});
