/** The calendar, checked against the platform's own for two centuries. */
import { describe, expect, test } from 'vitest';
import { dayNumber, dayOfNumber, daysInMonth } from '../../../src/core/text/calendar.ts';
import {
  addDays,
  addDuration,
  compareDays,
  daysBetween,
  endOfPartial,
  isDay,
  isPartialDate,
  parseDay,
  parseDuration,
  startOfPartial,
} from '../../../src/core/text/day.ts';

const millisecondsInDay = 86_400_000;

test('days are numbered as the platform numbers them, from 1600 to 2400', () => {
  const zero = dayNumber({ year: 1970, month: 1, day: 1 });
  for (let offset = -135_000; offset < 157_000; offset += 1) {
    const day = dayOfNumber(zero + offset);
    const iso = new Date(offset * millisecondsInDay).toISOString();
    if (
      day.year !== Number(iso.slice(0, 4)) ||
      day.month !== Number(iso.slice(5, 7)) ||
      day.day !== Number(iso.slice(8, 10))
    ) {
      expect(day).toBe(iso);
    }
    if (dayNumber(day) !== zero + offset) expect(dayNumber(day)).toBe(zero + offset);
  }
});

describe('which days there are', () => {
  test.each(['2021-02-28', '2020-02-29', '2000-02-29', '1900-12-31', '0001-01-01', '9999-12-31'])(
    '%s',
    (day) => {
      expect(isDay(day)).toBe(true);
    },
  );

  test.each([
    '2021-02-29',
    '2021-02-30',
    '1900-02-29',
    '2021-04-31',
    '2021-13-01',
    '2021-00-01',
    '2021-01-00',
    '0000-01-01',
    '2021-2-3',
    '2021-02-03 ',
    '2021-02-03\n',
    '2021-02-03T00:00:00Z',
    '+2021-02-03',
    '２０２１-02-03',
    '',
  ])('not %j', (day) => {
    expect(parseDay(day)).toBeUndefined();
  });

  test('parts', () => {
    expect(parseDay('2021-02-08')).toEqual({ year: 2021, month: 2, day: 8 });
    expect([1, 2, 4, 9, 12].map((month) => daysInMonth(2023, month))).toEqual([31, 28, 30, 30, 31]);
  });
});

describe('partial dates', () => {
  test.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-03', '2021-03-01', '2021-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2021-03-04', '2021-03-04', '2021-03-04'],
  ])('%s runs from %s to %s', (source, start, end) => {
    expect([isPartialDate(source), startOfPartial(source), endOfPartial(source)]).toEqual([
      true,
      start,
      end,
    ]);
  });

  test.each(['21', '2021-', '2021-13', '2021-02-30', '0000', '2021-3', '2021-Q1', ''])(
    '%j is none',
    (source) => {
      expect(isPartialDate(source)).toBe(false);
      expect(() => endOfPartial(source)).toThrow(RangeError);
    },
  );

  test('order by first day, then the longer span first', () => {
    const dates = ['2021-01-01', '2022', '2021-01', '2020-12-31', '2021', '2021-01-02'];
    expect(dates.sort(compareDays)).toEqual([
      '2020-12-31',
      '2021',
      '2021-01',
      '2021-01-01',
      '2021-01-02',
      '2022',
    ]);
    expect(compareDays('2021-05', '2021-05')).toBe(0);
  });
});

describe('between and after', () => {
  test('days between', () => {
    expect(daysBetween('2000-02-28', '2000-03-01')).toBe(2);
    expect(daysBetween('2021-01-01', '2020-12-31')).toBe(-1);
    expect(daysBetween('1900-01-01', '2100-12-31')).toBe(73_413);
    expect(() => daysBetween('2021-02-30', '2021-03-01')).toThrow('2021-02-30');
    expect(addDays('2020-12-31', 60)).toBe('2021-03-01');
  });

  test.each([
    ['2021-08-31', 'P6M', '2022-02-28'],
    ['2020-02-29', 'P1Y', '2021-02-28'],
    ['2020-02-29', 'P4Y', '2024-02-29'],
    ['2021-01-31', 'P1M1D', '2021-03-01'],
    ['2021-12-15', 'P1M', '2022-01-15'],
    ['2021-01-01', 'P2W', '2021-01-15'],
    ['2021-01-01', 'P1Y2M3W4D', '2022-03-26'],
    ['2021-01-01', 'P0D', '2021-01-01'],
  ])('%s and %s are %s', (day, duration, result) => {
    expect(addDuration(day, duration)).toBe(result);
  });

  test.each(['P', '6M', 'PT1H', 'P1.5M', 'P-1M', 'P1D2M', 'p6m', 'P6M ', ''])(
    '%j is no duration',
    (source) => {
      expect(parseDuration(source)).toBeUndefined();
      expect(() => addDuration('2021-01-01', source)).toThrow(RangeError);
    },
  );
});
