/**
 * What a date that is not in ISO 8601 may have been meant as. A reading is a suggestion for the
 * editor, never used as the value: 02/03/2021 is two different days in two countries.
 */
import { dayNumber, dayOfNumber, formatDay, isReal } from './calendar.ts';

/** English and Spanish, by their first three letters; `set` is both Sept and setiembre. */
const months: Readonly<Record<string, number>> = {
  jan: 1,
  ene: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  abr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  ago: 8,
  sep: 9,
  set: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  dic: 12,
};

const word = String.raw`([a-z]{3,12})\.?`;
const shapes = {
  yearFirst: /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ].*)?$/,
  yearLast: /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?$/,
  compact: /^(\d{4})(\d{2})(\d{2})$/,
  serial: /^\d{5}$/,
  dayWord: new RegExp(
    String.raw`^(\d{1,2})(?:st|nd|rd|th|º|o)?[-/ ,]*(?:de |of )?${word}[-/ ,]*(?:de |del )?(\d{4}|\d{2})$`,
  ),
  wordDay: new RegExp(String.raw`^${word} ?(\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})$`),
  monthYear: new RegExp(String.raw`^${word}[-/ ,]*(?:de |del )?(\d{4})$`),
  numberYear: /^(\d{1,2})[-/. ](\d{4})$/,
  yearNumber: /^(\d{4})[-/. ](\d{1,2})$/,
} as const;

/** Excel counts days from here, because it takes 1900 for a leap year. */
const serialZero = dayNumber({ year: 1899, month: 12, day: 30 });
/** Excel's numbers for 1927 to 2099: a smaller or greater one is hardly a date. */
const serials = { from: 10_000, to: 73_050 } as const;

/**
 * The days (or, with `partial`, also the months) that `source` may mean, as ISO 8601; none when it
 * is no date at all, or a day that the calendar does not have.
 */
export function suggestDate(source: string, partial = false): readonly string[] {
  const text = source
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ');
  const readings = [
    ...numericReadings(text),
    ...wordReadings(text),
    ...(partial ? monthReadings(text) : []),
  ];
  return [...new Set(readings)];
}

function numericReadings(text: string): readonly string[] {
  const first = shapes.yearFirst.exec(text) ?? shapes.compact.exec(text);
  if (first) return dates([first[1], first[2], first[3]]);
  const last = shapes.yearLast.exec(text);
  if (last) return dates([last[3], last[2], last[1]], [last[3], last[1], last[2]]);
  const serial = shapes.serial.test(text) ? Number(text) : 0;
  if (serial < serials.from || serial > serials.to) return [];
  return [formatDay(dayOfNumber(serialZero + serial))];
}

function wordReadings(text: string): readonly string[] {
  const dayFirst = shapes.dayWord.exec(text);
  if (dayFirst) return dates([dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]]);
  const monthFirst = shapes.wordDay.exec(text);
  return monthFirst ? dates([monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]]) : [];
}

function monthReadings(text: string): readonly string[] {
  const named = shapes.monthYear.exec(text);
  const yearLast = shapes.numberYear.exec(text);
  const yearFirst = shapes.yearNumber.exec(text);
  const [year, month] = named
    ? [named[2], monthOf(named[1])]
    : yearLast
      ? [yearLast[2], yearLast[1]]
      : [yearFirst?.[1], yearFirst?.[2]];
  return dates([year, month, '1']).map((day) => day.slice(0, 7));
}

function monthOf(name: string | undefined): string {
  return String(months[name?.slice(0, 3) ?? ''] ?? 0);
}

/** The real days among the given year, month and day. */
function dates(...parts: readonly (readonly (string | undefined)[])[]): readonly string[] {
  const days = parts.map(([year, month, day]) => ({
    year: yearOf(year ?? ''),
    month: Number(month),
    day: Number(day),
  }));
  return days.filter(isReal).map(formatDay);
}

/** A year in two digits is taken as 1950 to 2049. */
function yearOf(text: string): number {
  const year = Number(text);
  return text.length === 2 ? year + (year < 50 ? 2000 : 1900) : year;
}
