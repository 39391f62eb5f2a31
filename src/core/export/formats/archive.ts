/** Zip archives whose bytes follow from what is in them and nothing else. */
import { zipSync } from 'fflate';
import { inCodeUnitOrder } from './order.ts';

/** The first day that a zip archive can name, for publications outside git. */
const firstDay = '1980-01-01';

/**
 * The entries in code-unit order after those of `first`, all of the same time.
 *
 * @param day of the entries, YYYY-MM-DD from 1980; written at noon, as the format has no time zone
 *   and midnight does not exist everywhere on every day
 */
export function toArchive(
  entries: ReadonlyMap<string, Uint8Array>,
  day: string | undefined,
  first: readonly string[] = [],
): Uint8Array {
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  const names = [...entries.keys()].sort((a, b) => rank(a) - rank(b) || inCodeUnitOrder(a, b));
  const files = names.map((name) => [name, entries.get(name) ?? new Uint8Array()] as const);
  // A time without a zone is read as local and written as local: the same everywhere.
  return zipSync(Object.fromEntries(files), { mtime: `${day ?? firstDay}T12:00:00`, level: 6 });
}
