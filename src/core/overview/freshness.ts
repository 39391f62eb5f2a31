/** Whether a collection is updated as often as it says. */
import type { Collection } from '../collection/collection.ts';
import { addDuration, daysBetween } from '../text/day.ts';

export interface Freshness {
  /** Day of the newest change, YYYY-MM-DD. */
  readonly newest: string;
  /** Day by which the next change is due. */
  readonly due: string;
  /** How many days late; 0 when it is not. */
  readonly daysLate: number;
}

/**
 * @param days of the last change of each record, by `collection/key`
 * @param asOf the build's day
 * @returns undefined when the collection does not say how often it is updated, or nothing is known
 *   of when it was
 */
export function freshnessOf(
  collection: Collection,
  days: ReadonlyMap<string, string>,
  asOf: string,
): Freshness | undefined {
  if (collection.frequency === undefined) return undefined;
  let newest = '';
  for (const record of collection.records) {
    const day = days.get(`${collection.id}/${record.key}`) ?? '';
    if (day > newest) newest = day;
  }
  if (newest === '') return undefined;
  const due = addDuration(newest, collection.frequency);
  return { newest, due, daysLate: Math.max(0, daysBetween(due, asOf)) };
}
