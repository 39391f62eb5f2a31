/**
 * The sitemap (https://www.sitemaps.org/protocol.html): which pages there are, in which languages,
 * and when they last changed; and the robots.txt that leads to it.
 */
import { element, toXmlText } from './formats/xml.ts';
import { inCodeUnitOrder } from './formats/order.ts';

/** A page that search engines may show. Addresses are whole, with host. */
export interface ListedPage {
  readonly address: string;
  /** The page in each language, itself too, as `hreflang` has it: a language tag or `x-default`. */
  readonly alternates: ReadonlyMap<string, string>;
  /** Day of the last change, YYYY-MM-DD; unknown when absent. */
  readonly changed?: string | undefined;
}

export interface SitemapFile {
  /** From the site's base path: `/sitemap-1.xml`. */
  readonly path: string;
  readonly content: string;
}

const indexPath = '/sitemap-index.xml';

/** The protocol allows 50,000 pages and 50 MB; so many keep under both with thirty languages. */
const pagesInOne = 10_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

function toUrl({ address, alternates, changed }: ListedPage): string {
  const links = [...alternates].map(([language, href]) =>
    element('xhtml:link', { rel: 'alternate', hreflang: language, href }),
  );
  const parts = [
    element('loc', {}, toXmlText(address)),
    ...(changed === undefined ? [] : [element('lastmod', {}, changed)]),
    ...links,
  ];
  return `${element('url', {}, parts.join(''))}\n`;
}

/**
 * The sitemaps and, first, their index. Pages come in code-unit order; an alternate that is no
 * listed page is left out, as it leads nowhere or to what nobody shall find.
 *
 * @param url of the site, without the last slash
 */
export function toSitemaps(pages: readonly ListedPage[], url: string): SitemapFile[] {
  const listed = new Set(pages.map(({ address }) => address));
  const urls = [...pages]
    .sort((a, b) => inCodeUnitOrder(a.address, b.address))
    .map((page) => {
      const there = [...page.alternates].filter(([, address]) => listed.has(address));
      return toUrl({ ...page, alternates: new Map(there) });
    });
  const maps: SitemapFile[] = [];
  for (let start = 0; start < Math.max(urls.length, 1); start += pagesInOne) {
    const attributes = { xmlns: namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
    const body = urls.slice(start, start + pagesInOne).join('');
    maps.push({
      path: `/sitemap-${String(maps.length + 1)}.xml`,
      content: `${head}${element('urlset', attributes, `\n${body}`)}\n`,
    });
  }
  const entries = maps.map(
    ({ path }) => `${element('sitemap', {}, element('loc', {}, toXmlText(url + path)))}\n`,
  );
  const index = element('sitemapindex', { xmlns: namespace }, `\n${entries.join('')}`);
  return [{ path: indexPath, content: `${head}${index}\n` }, ...maps];
}

/**
 * Everybody may read everything; pages that are not to be found say so themselves, and a crawler
 * must be let in to read that. A site below a host's root needs the line in the root's file too.
 *
 * @param url of the site, without the last slash
 */
export function toRobots(url: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${url}${indexPath}\n`;
}
