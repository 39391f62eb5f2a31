/** Reads how much may be written at most. */
import { UsageError } from '../usage-error.ts';

/** Less than this has no room for the summary. */
const least = 500;

/** @returns bytes; Infinity when nothing is said. @throws UsageError when it is no such number */
export function readLimit(written: string | true | undefined): number {
  if (written === undefined) return Infinity;
  const limit = typeof written === 'string' && /^\d{1,12}$/.test(written) ? Number(written) : 0;
  if (limit >= least) return limit;
  throw new UsageError(`--limit must be a number of bytes, ${least} or more, but is "${written}".`);
}
