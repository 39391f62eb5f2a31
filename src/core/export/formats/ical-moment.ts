/** Days and instants as iCalendar writes them (RFC 5545, sections 3.3.4 and 3.3.5). */
import { addDays, isDay } from '../../text/day.ts';
import { offsetOfClock } from '../../text/time-zone.ts';

export interface Moment {
  readonly allDay: boolean;
  /**
   * `20260309`, or `20260309T102030Z` in UTC, or the same without the Z where nobody said which
   * clock is meant: those of one kind sort as they follow each other.
   */
  readonly text: string;
  /** The day, YYYY-MM-DD. */
  readonly day: string;
}

const instantShape =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;
const timeShape = /^([01]\d|2[0-3]):([0-5]\d)$/;
const minutesOfDay = 1440;

const toMoment = (day: string): Moment => ({ allDay: true, day, text: day.replaceAll('-', '') });

/** @param total minutes since the day began; before it and behind it are the days around */
function timed(day: string, total: number, rest: string): Moment {
  const ownDay = addDays(day, Math.floor(total / minutesOfDay));
  const inDay = ((total % minutesOfDay) + minutesOfDay) % minutesOfDay;
  const time = [Math.floor(inDay / 60), inDay % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
  return { allDay: false, day: ownDay, text: `${ownDay.replaceAll('-', '')}T${time}${rest}` };
}

/** A day, or an instant with its offset from UTC; undefined for anything else, as for `2026` and `2026-03`. */
export function readMoment(source: string): Moment | undefined {
  if (isDay(source)) return toMoment(source);
  const match = instantShape.exec(source);
  const [, day = '', hours, minutes, seconds = '', sign, offsetHours, offsetMinutes] = match ?? [];
  if (!isDay(day)) return undefined;
  const offset = Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0);
  const total = Number(hours) * 60 + Number(minutes) + (sign === '-' ? offset : -offset);
  return timed(day, total, `${seconds}Z`);
}

/**
 * A time of a day.
 *
 * @param time `15:30`; undefined comes of anything else
 * @param timeZone whose clock shows it; the reader's, wherever that is, when absent
 */
export function momentAt(
  day: string,
  time: string,
  timeZone: string | undefined,
): Moment | undefined {
  const [match, hours, minutes] = timeShape.exec(time) ?? [];
  if (match === undefined) return undefined;
  const shown = Number(hours) * 60 + Number(minutes);
  if (timeZone === undefined) return timed(day, shown, '00');
  return timed(day, shown - offsetOfClock(day, shown, timeZone), '00Z');
}

/**
 * The end as the format wants it: of the same kind as the start, after it, and for days the day
 * after the last. An end that is not after its start is left out.
 */
export function endAfter(start: Moment, last: Moment | undefined): Moment | undefined {
  if (last?.allDay !== start.allDay || last.text < start.text) return undefined;
  if (start.allDay) return toMoment(addDays(last.day, 1));
  return last.text === start.text ? undefined : last;
}
