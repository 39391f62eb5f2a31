/** Whether something is due, from its due date and the build's day. */
import type { Value } from '../record/record.ts';
import { daysBetween, endOfPartial, isPartialDate } from '../text/day.ts';

/** How many days before its date a thing is `due_soon`. */
export const soon = 30;

/**
 * @param due a date, or a partial date, which is due at its end (`2021-06` on 30 June)
 * @param done whether the record says that it is done
 * @param asOf the build's day, YYYY-MM-DD
 */
export function scheduleOf(due: Value | undefined, done: boolean, asOf: string): string {
  if (done) return 'done';
  if (typeof due !== 'string' || !isPartialDate(due)) return 'no_date';
  const left = daysBetween(asOf, endOfPartial(due));
  if (left < 0) return 'overdue';
  return left <= soon ? 'due_soon' : 'not_due';
}
