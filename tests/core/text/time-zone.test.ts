import { describe, expect, test } from 'vitest';
import { offsetOfClock } from '../../../src/core/text/time-zone.ts';

describe('how far a clock is from UTC', () => {
  test.each([
    ['2026-03-09', 930, 'America/Belize', -360],
    ['2026-03-09', 930, 'UTC', 0],
    ['2026-01-09', 0, 'Europe/Madrid', 60],
    ['2026-07-09', 0, 'Europe/Madrid', 120],
    ['2026-07-09', 0, 'Asia/Kathmandu', 345],
    ['2026-07-09', 0, 'America/St_Johns', -150],
  ])('%s, minute %i in %s', (day, minute, zone, offset) => {
    expect(offsetOfClock(day, minute, zone)).toBe(offset);
  });

  test('changes within the hour in which the clock is put forward or back', () => {
    const madrid = (day: string, minute: number) => offsetOfClock(day, minute, 'Europe/Madrid');
    expect([119, 150, 180].map((minute) => madrid('2026-03-29', minute))).toEqual([60, 60, 120]);
    expect([119, 150, 180].map((minute) => madrid('2026-10-25', minute))).toEqual([120, 120, 60]);
  });
});
