/**
 * Days of the Gregorian calendar as ISO 8601 text (`2021-03-31`), without the Date object and so
 * without clock or time zone. Text in this form sorts as the days do.
 */
import { dayNumber, dayOfNumber, daysInMonth, formatDay, isReal, type Day } from './calendar.ts';

export { suggestDate } from './date-reading.ts';

/** Years outside are refused as slips of the pen unless a field's schema says otherwise. */
export const usualYears = { from: 1900, to: 2100 } as const;

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const partialShape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The day that `source` writes, or undefined when it is not `YYYY-MM-DD` or not in the calendar. */
export function parseDay(source: string): Day | undefined {
  const match = dayShape.exec(source);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isReal(day) ? day : undefined;
}

export function isDay(source: string): boolean {
  return parseDay(source) !== undefined;
}

/** Whether `source` is a real `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isPartialDate(source: string): boolean {
  const match = partialShape.exec(source);
  if (!match) return false;
  return isReal({
    year: Number(match[1]),
    month: Number(match[2] ?? 1),
    day: Number(match[3] ?? 1),
  });
}

/** The first day of a partial date: `2021-03-01` of `2021-03`. @throws when it is not one. */
export function startOfPartial(source: string): string {
  const { year, month, day } = partsOf(source);
  return formatDay({ year, month: month ?? 1, day: day ?? 1 });
}

/** The last day of a partial date: `2021-03-31` of `2021-03`. @throws when it is not one. */
export function endOfPartial(source: string): string {
  const { year, month = 12, day } = partsOf(source);
  return formatDay({ year, month, day: day ?? daysInMonth(year, month) });
}

function partsOf(source: string): {
  year: number;
  month: number | undefined;
  day: number | undefined;
} {
  const match = isPartialDate(source) ? partialShape.exec(source) : null;
  if (!match) throw new RangeError(`not a date: "${source}"`);
  const [, year, month, day] = match;
  return {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}

/**
 * Order of two dates, full or partial, by their first day and then the longer span first
 * (`2021` before `2021-01` before `2021-01-01`): below 0, 0 or above 0.
 */
export function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  const [first, second] = [startOfPartial(a), startOfPartial(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.length - b.length;
}

/** Days from `from` to `to`: 1 for the next day, negative when `to` is earlier. @throws when one is not a day. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(dayOf(to)) - dayNumber(dayOf(from));
}

/** The day `days` after `day`. @throws when it is not a day. */
export function addDays(day: string, days: number): string {
  return formatDay(dayOfNumber(dayNumber(dayOf(day)) + days));
}

function dayOf(source: string): Day {
  const day = parseDay(source);
  if (!day) throw new RangeError(`not a day: "${source}"`);
  return day;
}

export interface Duration {
  readonly months: number;
  readonly days: number;
}

const durationShape = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/;

/** An ISO 8601 duration of years, months, weeks and days, or undefined. Times of day are not known. */
export function parseDuration(source: string): Duration | undefined {
  const match = durationShape.exec(source);
  if (!match) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return { months: years * 12 + months, days: weeks * 7 + days };
}

/**
 * The day after `duration` has passed since `day`. Months first, kept inside the month that they
 * lead to (2021-08-31 and P6M give 2022-02-28), then days.
 * @throws when `day` is not a day or `duration` not a duration: both are checked at load.
 */
export function addDuration(day: string, duration: string): string {
  const start = dayOf(day);
  const span = parseDuration(duration);
  if (!span) throw new RangeError(`not a duration: "${duration}"`);
  const months = start.year * 12 + start.month - 1 + span.months;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return addDays(
    formatDay({ year, month, day: Math.min(start.day, daysInMonth(year, month)) }),
    span.days,
  );
}
