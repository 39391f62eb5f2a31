import { Readable } from 'node:stream';
import { parseXml } from '@rgrove/parse-xml';
import { ErrorLevel, XMLToSitemapIndexStream } from 'sitemap';
import { describe, expect, it } from 'vitest';
import { type ListedPage, toRobots, toSitemaps } from '../../src/core/export/sitemap.ts';
import { readPage } from '../../src/integrations/sitemap.ts';
import { sitemapFindings } from './sitemap-schema.ts';

/** The sitemaps that another reader finds in an index. @throws what it has against the index */
async function readIndex(index: string): Promise<string[]> {
  parseXml(index);
  const reader = new XMLToSitemapIndexStream({ level: ErrorLevel.THROW, logger: false });
  const sitemaps: AsyncIterable<{ url: string }> = Readable.from([index]).pipe(reader);
  const found: string[] = [];
  for await (const sitemap of sitemaps) found.push(sitemap.url);
  return found;
}

const url = 'https://seeds.example/bank';
const inBoth = new Map([
  ['es', `${url}/seeds/?a=1&b=2`],
  ['en', `${url}/en/seeds/`],
  ['ar', `${url}/ar/seeds/`],
  ['x-default', `${url}/seeds/?a=1&b=2`],
]);
const pages: readonly ListedPage[] = [
  { address: `${url}/seeds/?a=1&b=2`, alternates: inBoth, changed: '2026-03-09' },
  { address: `${url}/en/seeds/`, alternates: inBoth },
  { address: `${url}/`, alternates: new Map() },
];
const contentOf = (files: readonly { path: string; content: string }[], path: string) =>
  files.find((file) => file.path === path)?.content ?? '';

describe('the sitemap', () => {
  const sitemap = contentOf(toSitemaps(pages, url), '/sitemap-1.xml');

  it("is valid for libxml by the protocol's schema", async () => {
    expect(await sitemapFindings(sitemap)).toEqual([]);
  });

  it('is refused when broken', async () => {
    for (const broken of [
      sitemap.replaceAll('loc>', 'location>'),
      sitemap.replace('2026-03-09', 'yesterday'),
      sitemap.replace(`<loc>${url}/</loc>`, ''),
      sitemap.replace('hreflang="en"', 'hreflang="no language"'),
      sitemap.replace('&amp;', '&'),
      sitemap.replace('</urlset>', ''),
    ]) {
      expect(broken).not.toBe(sitemap);
      expect(await sitemapFindings(broken)).not.toEqual([]);
    }
  });

  it('leads from each language to the others that are there, in the order of the addresses', () => {
    const links = `<xhtml:link rel="alternate" hreflang="es" href="${url}/seeds/?a=1&amp;b=2"/><xhtml:link rel="alternate" hreflang="en" href="${url}/en/seeds/"/><xhtml:link rel="alternate" hreflang="x-default" href="${url}/seeds/?a=1&amp;b=2"/>`;
    expect(sitemap.split('\n').slice(2, -2)).toEqual([
      `<url><loc>${url}/</loc></url>`,
      `<url><loc>${url}/en/seeds/</loc>${links}</url>`,
      `<url><loc>${url}/seeds/?a=1&amp;b=2</loc><lastmod>2026-03-09</lastmod>${links}</url>`,
    ]);
  });

  it('is several, with an index that names each, where one would be too large', async () => {
    const many = Array.from({ length: 20_001 }, (_, index) => ({
      address: `${url}/${String(index)}/`,
      alternates: new Map<string, string>(),
    }));
    const files = toSitemaps(many, url);
    expect(files.map(({ path }) => path)).toEqual([
      '/sitemap-index.xml',
      '/sitemap-1.xml',
      '/sitemap-2.xml',
      '/sitemap-3.xml',
    ]);
    expect(await readIndex(contentOf(files, '/sitemap-index.xml'))).toEqual(
      [1, 2, 3].map((number) => `${url}/sitemap-${String(number)}.xml`),
    );
    const listed = files.slice(1).map(({ content }) => content.match(/<url>/g)?.length);
    expect(listed).toEqual([10_000, 10_000, 1]);
  });

  it('has an index that another reader refuses when broken', async () => {
    const index = contentOf(toSitemaps(pages, url), '/sitemap-index.xml');
    expect(await readIndex(index)).toEqual([`${url}/sitemap-1.xml`]);
    for (const broken of [
      index.replaceAll('loc>', 'location>'),
      index.replaceAll('sitemapindex', 'sitemaps'),
      index.replace(url, '/bank'),
      index.replace('<loc>', '<loc rel="self">'),
      index.replace('</sitemapindex>', ''),
    ]) {
      expect(broken).not.toBe(index);
      await expect(readIndex(broken)).rejects.toThrow();
    }
  });
});

describe('robots.txt', () => {
  it('leads to the index under the base path and keeps nobody out', () => {
    expect(toRobots(url)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${url}/sitemap-index.xml\n`);
  });
});

describe("a page's head", () => {
  const head = (extra: string) =>
    `<!doctype html><head><link rel="canonical" href="${url}/maíz/?a&amp;b">${extra}</head><body><meta name="robots" content="noindex"><link rel="alternate" hreflang="fr" href="/">`;

  it('tells the address and the languages', () => {
    const page = readPage(
      head(
        `<link rel="alternate" hreflang="es" href="${url}/maíz/?a&amp;b"><link rel="alternate" type="application/json" href="/x.json">`,
      ),
    );
    expect(page).toEqual({
      address: `${url}/ma%C3%ADz/?a&b`,
      alternates: new Map([['es', `${url}/ma%C3%ADz/?a&b`]]),
    });
  });

  it('keeps a page out that asks not to be found, or has no address of its own', () => {
    expect(readPage(head('<meta name="robots" content="noindex">'))).toBeUndefined();
    expect(readPage(head('<meta name="robots" content="nofollow, noindex">'))).toBeUndefined();
    expect(readPage('<!doctype html><head><title>x</title></head>')).toBeUndefined();
  });
});
