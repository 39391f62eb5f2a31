/** What `npm run stale -- --format json` wrote. */
import { UsageError } from '../usage-error.ts';

export interface WaitingGroup {
  /** Stable name of the office; empty where nobody is named. */
  readonly id: string;
  readonly title: string;
  /** What waits, as Markdown. */
  readonly text: string;
}

const isGroup = (value: unknown): value is WaitingGroup =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'title', 'text'].every((key) => typeof Reflect.get(value, key) === 'string');

/** @throws UsageError when it is something else: issues must not be closed because of a wrong file */
export function readStale(json: string): readonly WaitingGroup[] {
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    document = undefined;
  }
  const groups: unknown =
    typeof document === 'object' && document !== null ? Reflect.get(document, 'groups') : undefined;
  if (Array.isArray(groups) && groups.every(isGroup)) return groups;
  throw new UsageError(
    'The file is not what `npm run --silent stale -- --format json` writes. Run that again.',
  );
}
