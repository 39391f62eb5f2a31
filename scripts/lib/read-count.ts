/** Reads an option that is a whole number. */
import { UsageError } from './usage-error.ts';

/** @throws UsageError when it is not a whole number from 1 */
export function readCount(name: string, text: string | undefined, otherwise: number): number {
  const count = Number(text ?? otherwise);
  if (!Number.isInteger(count) || count < 1)
    throw new UsageError(`--${name} must be a whole number from 1.`);
  return count;
}
