/** Values as people of each language write them. */
import { expect, test } from 'vitest';
import {
  formatDate,
  formatFigure,
  formatDuration,
  formatList,
  formatMeasure,
  formatNumber,
  formatShare,
  formatYear,
} from '../../src/i18n/format.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('a date is as precise as it is known', () => {
  expect(formatDate('2024', 'en')).toBe('2024');
  expect(formatDate('2024-05', 'es')).toBe('mayo de 2024');
  expect(formatDate('2024-05-17', 'es')).toBe('17 de mayo de 2024');
});

test('a time is that of the place where it was written, with its distance from UTC', () => {
  expect(plain(formatDate('2024-05-17T23:59:00Z', 'en'))).toBe('May 17, 2024 at 11:59 PM UTC');
  expect(plain(formatDate('2024-05-17T09:05:30.5-06:00', 'es', 'short'))).toBe(
    '17 may 2024, 9:05 UTC-06:00',
  );
});

test('what is no date stays as it is written', () => {
  expect(formatDate('2024-H1', 'en')).toBe('2024-H1');
});

test('a number is grouped as its language does it, and a year never', () => {
  expect(formatNumber(2024, 'en')).toBe('2,024');
  expect(formatNumber(2024, 'es')).toBe('2024');
  expect(formatYear(2024, 'en')).toBe('2024');
  expect(formatNumber(20_240, 'en')).toBe('20,240');
  expect(formatNumber(20_240.5, 'es')).toBe('20.240,5');
});

test('a unit is a currency, a share, a measure or words', () => {
  expect(plain(formatMeasure(1500, 'BZD', 'en'))).toBe('BZD 1,500');
  expect(plain(formatMeasure(12.5, 'EUR', 'es'))).toBe('12,50 €');
  expect(plain(formatMeasure(92, 'percent', 'es'))).toBe('92 %');
  expect(plain(formatMeasure(2, 'hours', 'es'))).toBe('2 horas');
  expect(plain(formatMeasure(1200, 'seeds', 'en'))).toBe('1,200 seeds');
  expect(formatMeasure(7, undefined, 'en')).toBe('7');
});

test('a currency has the sign by which the country knows it, and the digits of the language', () => {
  expect(plain(formatMeasure(250_000, 'USD', 'en', 'BZ'))).toBe('US$250,000');
  expect(plain(formatMeasure(-250_000, 'USD', 'en', 'BZ'))).toBe('-US$250,000');
  expect(plain(formatMeasure(250_000, 'USD', 'en', 'US'))).toBe('$250,000');
  expect(plain(formatMeasure(250_000, 'USD', 'es', 'BZ'))).toBe('250.000 USD');
  expect(plain(formatMeasure(1500, 'BZD', 'en', 'BZ'))).toBe('$1,500');
  expect(plain(formatMeasure(1500, 'MXN', 'en', 'CO'))).toBe('MX$1,500');
  expect(plain(formatMeasure(1500, 'CHF', 'en', 'BZ'))).toBe('CHF 1,500');
  expect(plain(formatFigure(1_240_000, 'USD', 'en', 'BZ'))).toBe('US$1.2M');
});

test('a headline figure is shortened from a hundred thousand on', () => {
  expect(formatFigure(99_999, undefined, 'en')).toBe('99,999');
  expect(formatFigure(1_240_000, 'seeds', 'en')).toBe('1.2M');
  expect(plain(formatFigure(1_240_000, 'EUR', 'es'))).toBe('1,2 M €');
  expect(plain(formatFigure(9500, 'EUR', 'en'))).toBe('€9,500');
});

test('shares, lists and durations follow the language', () => {
  expect(plain(formatShare(0.257, 'es'))).toBe('26 %');
  expect(formatList(['a', 'b', 'c'], 'es')).toBe('a, b y c');
  expect(formatDuration('P6M', 'es')).toBe('6 meses');
  expect(formatDuration('P1Y2M', 'en')).toBe('P1Y2M');
});
