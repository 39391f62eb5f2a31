/** What every description of the data says alike: version, licence, titles, addresses. */
import type { Collection } from '../../collection/collection.ts';
import { absolute } from '../../publication/address.ts';
import type { Publication } from '../../publication/publication.ts';
import { type Text, textIn } from '../../text/text.ts';
import type { Version } from '../output.ts';

/** The words in the publication's default language. */
export function words({ languages: [language] }: Publication, text: Text): string {
  return textIn(text, language, language).text;
}

/**
 * The version's number, as in `2026.3.9+f13d193`: its day, and the commit as build metadata, so that
 * two versions of one day differ (Semantic Versioning 2.0, section 10).
 */
export function versionNumber({ day, commit }: Version): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${String(year)}.${String(month)}.${String(date)}+${commit.slice(0, 7)}`;
}

/** What a JSON file says of its version: its number, the whole commit, and when that was. */
export function versionFacts(version: Version | undefined): Record<string, string> {
  if (!version) return {};
  const { commit, instant } = version;
  return { version: versionNumber(version), commit, modified: instant };
}

/** The page that describes the whole, or one collection, and where its files are. */
export function landingPage(publication: Publication, collection?: Collection): string {
  return absolute(publication, collection ? `/data/${collection.id}/` : '/data/');
}

/** The licences of the publication and its collections, by SPDX id, each once, its own first. */
export function licencesOf(publication: Publication): string[] {
  const collections = [...publication.collections.values()];
  return [...new Set([publication.licence, ...collections.map(({ licence }) => licence)])];
}

/** The licences' stewards' own addresses, which harvesters compare with their lists. */
const canonical: Readonly<Record<string, string>> = {
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
  'ODC-By-1.0': 'https://opendatacommons.org/licenses/by/1-0/',
  'PDDL-1.0': 'https://opendatacommons.org/licenses/pddl/1-0/',
  'OGL-UK-3.0': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

/** @param licence SPDX id @returns where its text is: at its steward, or else at SPDX */
export function licenceUrl(licence: string): string {
  const commons = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/.exec(licence);
  if (commons) {
    return `https://creativecommons.org/licenses/${String(commons[1]).toLowerCase()}/${String(commons[2])}/`;
  }
  return canonical[licence] ?? `https://spdx.org/licenses/${licence}.html`;
}

/** The collection's keywords, or the publication's where it has none. */
export function keywordsOf(publication: Publication, collection?: Collection): readonly Text[] {
  return collection && collection.keywords.length > 0 ? collection.keywords : publication.keywords;
}

/** Entries that say something, so that what is unknown is left out and never written as null or "". */
export function filled(entries: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => !isEmpty(value)));
}

/** JSON for people and machines: two spaces, a line feed at the end. */
export function toJsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
