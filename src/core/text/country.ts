/** The names of countries, which every language has from Unicode. */
import type { Language } from './text.ts';

/** The name of a country by its code of ISO 3166-1 alpha-2; any other text comes back as it is. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
