/** How far the clock of a place is from UTC, by the rules that the place has for that day. */
import { daysBetween } from './day.ts';

const minutesOfDay = 1440;
const millisecondsOfMinute = 60_000;

/** In minutes, positive east of Greenwich. @param instant minutes since 1970 in UTC */
function offsetAt(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const parts = format.formatToParts(instant * millisecondsOfMinute);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/**
 * The offset from UTC, in minutes, at which the place's clock shows that time. Where it shows the
 * time twice, in autumn, the first is meant; where it skips the time, in spring, the clock is read
 * as if it had not been put forward.
 *
 * @param day YYYY-MM-DD
 * @param timeZone name of the IANA list
 */
export function offsetOfClock(day: string, minuteOfDay: number, timeZone: string): number {
  const shown = daysBetween('1970-01-01', day) * minutesOfDay + minuteOfDay;
  const before = offsetAt(shown - minutesOfDay, timeZone);
  const after = offsetAt(shown + minutesOfDay, timeZone);
  const shows = (offset: number) => offsetAt(shown - offset, timeZone) === offset;
  return !shows(before) && shows(after) ? after : before;
}
