/**
 * The door between core and Astro: the publication, loaded once for a build, and who points to
 * whom in it. Pages ask this file and its neighbours, and nothing else reads a publication here.
 */
import path from 'node:path';
import process from 'node:process';
import { type Relations, relate } from '../core/derive/relations.ts';
import { formatProblem } from '../core/problem/format-text.ts';
import type { Problem } from '../core/problem/problem.ts';
import { loadPublication } from '../core/publication/load.ts';
import type { Publication } from '../core/publication/publication.ts';
import type { Language } from '../core/text/text.ts';
import { files } from '../i18n/language.ts';
import { type Reader, readerOf } from '../i18n/reader.ts';
import { handOver, handedOver } from './handover.ts';
import { type History, loadHistory } from './history.ts';

const today = (timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());

/** For `astro dev` and `astro build` on their own; the build script has loaded and checked before. */
async function load(): Promise<Publication> {
  const { publication, problems } = await loadPublication({
    root: path.resolve(process.env.PUBLICATION_DIR ?? '.'),
    today,
    asOf: process.env.AS_OF,
    siteUrl: process.env.SITE_URL,
    interfaceLanguages: Object.keys(files),
  });
  if (!publication) throw new Error(told(problems));
  return publication;
}

const told = (problems: readonly Problem[]) =>
  `The publication has problems:\n\n${problems.map((problem) => formatProblem(problem, 'en')).join('')}`;

export const publication: Publication = handedOver() ?? (await load());
handOver(publication);

export const relations: Relations = relate(publication);

export const history: History = await loadHistory(publication, process.env.SOURCE_DATE_EPOCH);

const readers = new Map(
  publication.languages.map((language) => [language, readerOf(publication, language)]),
);

/** @throws when it is none of the publication's languages: addresses are made from those alone */
export function readerIn(language: Language): Reader {
  const reader = readers.get(language);
  if (!reader) throw new Error(`"${language}" is no language of the publication`);
  return reader;
}
