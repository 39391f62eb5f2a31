/** Checks in publication.json what its JSON Schema cannot: lists that others keep, and sense. */
import { startOfPartial, endOfPartial } from '../text/day.ts';
import { nearest } from '../text/similar.ts';
import type { Language } from '../text/text.ts';
import type { AddProblem } from './add-problem.ts';
import type { PublicationSource } from './configuration.ts';
import { contrast, leastContrast, readableOnWhite } from './contrast.ts';
import { isCountry, isLicence, isTimeZone, licenceIds, timeZones } from './known-names.ts';

export function checkLicence(licence: string | undefined, add: AddProblem): void {
  if (licence === undefined || isLicence(licence)) return;
  const facts = { value: licence, nearest: nearest(licence, licenceIds) ?? '' };
  add('configuration/licence', '/licence', facts);
}

function checkCoverage(coverage: PublicationSource['coverage'], add: AddProblem): void {
  const { country, start, end } = coverage ?? {};
  if (country !== undefined && !isCountry(country))
    add('configuration/country', '/coverage/country', { value: country });
  if (start !== undefined && end !== undefined && endOfPartial(end) < startOfPartial(start))
    add('configuration/period', '/coverage/end', { start, end });
}

function checkAccent(accent: string | undefined, add: AddProblem): void {
  if (accent === undefined) return;
  const ratio = contrast(accent, '#ffffff');
  if (ratio >= leastContrast) return;
  const facts = { value: accent, ratio: ratio.toFixed(2), darker: readableOnWhite(accent) };
  add('configuration/contrast', '/theme/accent', facts);
}

/**
 * @param source publication.json without what its schema has refused
 * @param interfaceLanguages the languages that the interface has words for
 */
export function checkPublication(
  source: PublicationSource,
  interfaceLanguages: readonly Language[],
  add: AddProblem,
): void {
  checkLicence(source.licence, add);
  checkCoverage(source.coverage, add);
  checkAccent(source.theme?.accent, add);
  const { timeZone } = source;
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    const facts = { value: timeZone, nearest: nearest(timeZone, timeZones) ?? '' };
    add('configuration/time-zone', '/timeZone', facts);
  }
  for (const [index, language] of source.languages.entries()) {
    const spoken = [language, language.split('-', 1)[0] ?? language];
    if (!spoken.some((tag) => interfaceLanguages.includes(tag)))
      add('configuration/interface-language', `/languages/${index}`, { language }, 'warning');
  }
}
