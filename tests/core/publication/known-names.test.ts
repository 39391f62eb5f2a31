/** Licences, countries, time zones and colours. */
import { describe, expect, test } from 'vitest';
import { contrast, readableOnWhite } from '../../../src/core/publication/contrast.ts';
import { isCountry, isLicence, isTimeZone } from '../../../src/core/publication/known-names.ts';
import { defaultAccent } from '../../../src/core/publication/read-publication.ts';

test('licences are those of the SPDX list, deprecated names too', () => {
  expect(['CC-BY-4.0', 'CC0-1.0', 'GPL-3.0'].every(isLicence)).toBe(true);
  expect(['CC-BY', 'cc-by-4.0', 'MIT OR Apache-2.0', ''].some(isLicence)).toBe(false);
});

test('countries are those of ISO 3166-1', () => {
  expect(['BZ', 'MX', 'GB', 'TL', 'AQ'].every(isCountry)).toBe(true);
  expect(['UK', 'EU', 'UN', 'XK', 'ZZ', 'mx', 'MEX', 'AA', ''].some(isCountry)).toBe(false);
});

test('time zones are names of the IANA list, not offsets', () => {
  expect(['UTC', 'America/Belize', 'Asia/Calcutta', 'Asia/Kolkata'].every(isTimeZone)).toBe(true);
  expect(['+05:00', '-06', 'America/Mexico City', 'Mars/Base', ''].some(isTimeZone)).toBe(false);
});

describe('contrast', () => {
  test('is as WCAG computes it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });

  test('a colour that is too light gets a shade that is not', () => {
    for (const colour of ['#5fbf7f', '#ffff00', '#ffffff', '#ff0000'])
      expect(contrast(readableOnWhite(colour), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(readableOnWhite('#1f6b3a')).toBe('#1f6b3a');
  });

  test('of the default accent is enough', () => {
    expect(contrast(defaultAccent, '#ffffff')).toBeGreaterThan(7);
  });
});
