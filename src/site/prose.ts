/** Prose pages: those of each language, or the default language's where there is no translation. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type CollectionEntry, getCollection } from 'astro:content';
import type { Language, ShownText } from '../core/text/text.ts';
import { t } from '../i18n/language.ts';
import { publication } from './publication.ts';

export interface ProsePage {
  readonly slug: string;
  /** The language that it is written in. */
  readonly language: Language;
  readonly title: ShownText;
  readonly description: string;
  readonly nav: 'header' | 'footer' | false;
  readonly order: number;
  /** Absent of the page that the generator itself has words for. */
  readonly entry?: CollectionEntry<'prose'>;
}

function toPage(entry: CollectionEntry<'prose'>): ProsePage {
  const [language = '', ...rest] = entry.id.split('/');
  const { title, description = '', nav, order } = entry.data;
  return {
    slug: rest.join('/'),
    language,
    title: { text: title, language },
    description,
    nav,
    order,
    entry,
  };
}

// Astro warns of a collection without entries, and prose is optional.
const hasProse = existsSync(path.join(publication.root, 'content'));
const pages = hasProse ? (await getCollection('prose')).map(toPage) : [];

const accessibility = 'accessibility';

/** Every site says how accessible it is; in its publication's words, where it has them. */
function ownPages(language: Language): ProsePage[] {
  const isTaken = publication.collections.has(accessibility);
  if (isTaken || pages.some(({ slug }) => slug === accessibility)) return [];
  const say = t(language);
  return [
    {
      slug: accessibility,
      language,
      title: { text: say('accessibility.title'), language },
      description: say('accessibility.lead'),
      nav: 'footer',
      order: Number.MAX_SAFE_INTEGER,
    },
  ];
}

/** By `order`, then by slug. */
function inOrder(a: ProsePage, b: ProsePage): number {
  return a.order - b.order || (a.slug < b.slug ? -1 : 1);
}

function pagesIn(language: Language): readonly ProsePage[] {
  const [fallback] = publication.languages;
  const bySlug = new Map<string, ProsePage>();
  for (const page of pages) if (page.language === fallback) bySlug.set(page.slug, page);
  for (const page of pages) if (page.language === language) bySlug.set(page.slug, page);
  return [...bySlug.values(), ...ownPages(language)].sort(inOrder);
}

const byLanguage = new Map(publication.languages.map((language) => [language, pagesIn(language)]));

/** The prose of a language in order; each page says which language it is really in. */
export function proseIn(language: Language): readonly ProsePage[] {
  return byLanguage.get(language) ?? [];
}
