/** Names that others keep lists of: licences, countries and time zones. */
import licences from 'spdx-license-ids/index.json' with { type: 'json' };
import deprecatedLicences from 'spdx-license-ids/deprecated.json' with { type: 'json' };

/** SPDX identifiers in use; https://spdx.org/licenses/ */
export const licenceIds: readonly string[] = licences;

const known = new Set([...licences, ...deprecatedLicences]);

export function isLicence(id: string): boolean {
  return known.has(id);
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Regions that Unicode knows beside the countries of ISO 3166-1. */
const noCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'XK', 'ZZ']);

/** Whether it is a code of ISO 3166-1 alpha-2; `UK`, which means GB, is not. */
export function isCountry(code: string): boolean {
  const tag = `und-${code}`;
  if (!/^[A-Z]{2}$/.test(code) || noCountries.has(code)) return false;
  return Intl.getCanonicalLocales(tag)[0] === tag && regions.of(code) !== undefined;
}

/** The names of the IANA list that are not links to others. */
export const timeZones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** Whether it is a name of the IANA list; `+05:00` is an offset, which knows no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
