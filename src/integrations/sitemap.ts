/**
 * Writes the sitemap from the built pages: they alone know which of them exist in which language
 * and which ask not to be found.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ListedPage, toRobots, toSitemaps } from '../core/export/sitemap.ts';
import { absolute, inLanguage, recordPath } from '../core/publication/address.ts';
import type { Publication } from '../core/publication/publication.ts';

/** The characters that Astro escapes in an attribute. */
const unescaped = (value: string) => value.replaceAll('&#34;', '"').replaceAll('&amp;', '&');

/** What a tag's attributes say, by their names. */
function attributesOf(tag: string): Map<string, string> {
  const pairs = tag.matchAll(/ ([a-z-]+)="([^"]*)"/g);
  return new Map([...pairs].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

/** As it is asked for: characters beyond ASCII percent-encoded. */
const encoded = (address: string) => new URL(address).href;

/**
 * Reads from a page's head what the sitemap says of it.
 *
 * @returns undefined for a page that asks not to be found, or that is told of at another address
 */
export function readPage(html: string): Omit<ListedPage, 'changed'> | undefined {
  const head = html.slice(0, Math.max(html.indexOf('</head>'), 0));
  const metas = [...head.matchAll(/<meta [^>]*>/g)].map(([tag]) => attributesOf(tag));
  const isHidden = metas.some(
    (meta) =>
      meta.get('name') === 'robots' && /\b(?:noindex|none)\b/.test(meta.get('content') ?? ''),
  );
  const links = [...head.matchAll(/<link [^>]*>/g)].map(([tag]) => attributesOf(tag));
  const canonical = links.find((link) => link.get('rel') === 'canonical')?.get('href');
  if (isHidden || canonical === undefined) return undefined;
  const alternates = links.flatMap((link): [string, string][] => {
    const language = link.get('hreflang');
    const href = link.get('href');
    return language === undefined || href === undefined ? [] : [[language, encoded(href)]];
  });
  return { address: encoded(canonical), alternates: new Map(alternates) };
}

/** The day of the last change of each record's page, by its address. */
function daysByAddress(
  publication: Publication,
  days: ReadonlyMap<string, string>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const collection of publication.collections.values()) {
    for (const record of collection.records) {
      const day = days.get(`${collection.id}/${record.key}`);
      if (day === undefined) continue;
      for (const language of publication.languages) {
        const page = inLanguage(publication, language, recordPath(collection, record));
        found.set(encoded(absolute(publication, page)), day);
      }
    }
  }
  return found;
}

/**
 * @param days of the last change of each record, by `collection/key`
 * @param folder of the built site
 */
export async function writeSitemap(
  publication: Publication,
  days: ReadonlyMap<string, string>,
  folder: string,
): Promise<void> {
  const changes = daysByAddress(publication, days);
  const pages = new Map<string, ListedPage>();
  for await (const file of glob('**/*.html', { cwd: folder })) {
    const page = readPage(await readFile(path.join(folder, file), 'utf8'));
    if (page) pages.set(page.address, { ...page, changed: changes.get(page.address) });
  }
  for (const { path: address, content } of toSitemaps([...pages.values()], publication.url)) {
    await writeFile(path.join(folder, address), content);
  }
  await writeFile(path.join(folder, 'robots.txt'), toRobots(publication.url));
}
