/** Asks git, without a shell: what is passed on is never read as anything but an argument. */
import { spawnSync } from 'node:child_process';
import { UsageError } from '../usage-error.ts';

const largest = 1 << 30;

export interface Answer {
  readonly isFine: boolean;
  readonly output: Buffer;
  /** What git said about what is wrong. */
  readonly complaint: string;
}

/**
 * @param input what git reads from its standard input
 * @throws UsageError when git is not installed
 */
export function askGit(root: string, args: readonly string[], input?: string): Answer {
  // Messages are read by this program: they must be in one language.
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  const found = spawnSync('git', ['-C', root, ...args], { input, env, maxBuffer: largest });
  if (found.error && 'code' in found.error && found.error.code === 'ENOENT')
    throw new UsageError('git is not installed. Install it from https://git-scm.com/downloads.');
  if (found.error) throw found.error;
  return {
    isFine: found.status === 0,
    output: found.stdout,
    complaint: found.stderr.toString('utf8').trim(),
  };
}

/** One line of answer, or undefined when git has none. */
export function lineFromGit(root: string, ...args: readonly string[]): string | undefined {
  const { isFine, output } = askGit(root, args);
  return isFine ? output.toString('utf8').trim() : undefined;
}
