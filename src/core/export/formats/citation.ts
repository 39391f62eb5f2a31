/** How to cite the whole or one collection: the facts, from which each style is made. */
import type { Collection } from '../../collection/collection.ts';
import type { ExportContext } from '../output.ts';
import { landingPage, versionNumber, words } from './terms.ts';

export interface Citation {
  /** For reference managers: letters, digits and hyphens. */
  readonly key: string;
  readonly author: string;
  readonly title: string;
  /** The publication that a cited collection is part of. */
  readonly container?: string | undefined;
  readonly version?: string | undefined;
  /** YYYY-MM-DD: of the version, or else the day that the publication was computed for. */
  readonly day: string;
  readonly url: string;
  /** SPDX id. */
  readonly licence: string;
}

/** @param collection the whole publication when absent */
export function citationOf(
  { publication, version }: ExportContext,
  collection?: Collection,
): Citation {
  const whole = words(publication, publication.title);
  return {
    key: collection ? `${publication.id}-${collection.id}` : publication.id,
    author: publication.publisher.name,
    title: collection ? words(publication, collection.title) : whole,
    container: collection && whole,
    version: version && versionNumber(version),
    day: version?.day ?? publication.asOf,
    url: landingPage(publication, collection),
    licence: collection?.licence ?? publication.licence,
  };
}

export interface CitationWords {
  /** `Data set` */
  readonly dataSet: string;
  /** `Version {version}` with the placeholder */
  readonly version: string;
}

export const englishCitationWords: CitationWords = {
  dataSet: 'Data set',
  version: 'Version {version}',
};

/**
 * The sentence of APA's 7th edition for a data set (section 10.9). Its title, which print sets in
 * italics, is plain here.
 */
export function formatApa(
  citation: Citation,
  language: CitationWords = englishCitationWords,
): string {
  const { author, day, title, container, version, url } = citation;
  const edition =
    version === undefined ? '' : ` (${language.version.replace('{version}', version)})`;
  const part = container === undefined ? '' : ` ${container}.`;
  const stop = author.endsWith('.') ? '' : '.';
  return `${author}${stop} (${day.slice(0, 4)}). ${title}${edition} [${language.dataSet}].${part} ${url}`;
}

/** Characters that TeX takes as commands. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const toTex = (text: string) =>
  text.replace(/[\\~^&%$#_{}]/g, (character) => commands[character] ?? `\\${character}`);

/** An entry for BibTeX; `@misc`, as classic BibTeX knows no data sets. The title keeps its capitals. */
export function formatBibtex({
  key,
  author,
  title,
  container,
  version,
  day,
  url,
  licence,
}: Citation): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    // A second pair of braces keeps an organisation's name in one piece.
    ['author', `{${toTex(author)}}`],
    ['title', `{${toTex(title)}}`],
    ['year', day.slice(0, 4)],
    ['howpublished', container === undefined ? undefined : `Data set in ${toTex(container)}`],
    ['version', version],
    ['note', toTex(licence)],
    ['url', url],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@misc{${key},\n${lines.join('')}}\n`;
}
