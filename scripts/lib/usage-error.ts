/** The caller asked for something that cannot be done: told in one line, without a stack, exit 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
