/** Codes of the European Union's authority tables, which DCAT-AP asks for, and what stands in for them. */
import { parseDuration } from '../../text/day.ts';
import type { Language } from '../../text/text.ts';
import type { Thing } from './rdf.ts';

const authority = 'http://publications.europa.eu/resource/authority';

/** The official languages of the Union, and those that most people in the world read. */
const languages: Readonly<Record<string, string>> = {
  ar: 'ARA',
  bg: 'BUL',
  bn: 'BEN',
  cs: 'CES',
  da: 'DAN',
  de: 'DEU',
  el: 'ELL',
  en: 'ENG',
  es: 'SPA',
  et: 'EST',
  fi: 'FIN',
  fr: 'FRA',
  ga: 'GLE',
  hi: 'HIN',
  hr: 'HRV',
  hu: 'HUN',
  id: 'IND',
  it: 'ITA',
  ja: 'JPN',
  ko: 'KOR',
  lt: 'LIT',
  lv: 'LAV',
  mt: 'MLT',
  nl: 'NLD',
  no: 'NOR',
  pl: 'POL',
  pt: 'POR',
  ro: 'RON',
  ru: 'RUS',
  sk: 'SLK',
  sl: 'SLV',
  sv: 'SWE',
  sw: 'SWA',
  tr: 'TUR',
  uk: 'UKR',
  vi: 'VIE',
  zh: 'ZHO',
};

/** Of a language that the table above lacks, the Library of Congress has an address. */
export function languageThing(language: Language): Thing {
  const [main = ''] = language.toLowerCase().split('-');
  const code = languages[main];
  const id =
    code === undefined
      ? `http://id.loc.gov/vocabulary/iso639-${main.length === 2 ? '1' : '2'}/${main}`
      : `${authority}/language/${code}`;
  return { id, type: 'dct:LinguisticSystem', properties: [] };
}

/** By months and days. */
const frequencies: Readonly<Record<string, string>> = {
  '0 1': 'DAILY',
  '0 7': 'WEEKLY',
  '0 14': 'BIWEEKLY',
  '1 0': 'MONTHLY',
  '2 0': 'BIMONTHLY',
  '3 0': 'QUARTERLY',
  '4 0': 'ANNUAL_3',
  '6 0': 'ANNUAL_2',
  '12 0': 'ANNUAL',
  '24 0': 'BIENNIAL',
  '36 0': 'TRIENNIAL',
};

/** @param duration ISO 8601, as in `P6M` */
export function frequencyThing(duration: string): Thing {
  const { months = 0, days = 0 } = parseDuration(duration) ?? {};
  const code = frequencies[`${String(months)} ${String(days)}`] ?? 'OTHER';
  return { id: `${authority}/frequency/${code}`, type: 'dct:Frequency', properties: [] };
}

export function fileTypeThing(code: string): Thing {
  return { id: `${authority}/file-type/${code}`, type: 'dct:MediaTypeOrExtent', properties: [] };
}

export const publicAccess: Thing = {
  id: `${authority}/access-right/PUBLIC`,
  type: 'dct:RightsStatement',
  properties: [],
};
