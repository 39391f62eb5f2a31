/** The pictures of a built site: each is there, as large as its page says, and its own. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/lib/publication-dir.ts';
import { checkSite } from '../../scripts/lib/check-site.ts';
import { loadPublication } from '../../src/core/publication/load.ts';
import { builtSite } from '../browser/built-site.ts';
import { type Picture, readPng } from '../core/card/read-png.ts';

const tag = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

/** The share of pixels that are not the paper's, in a part of the picture. */
function inked(
  { width, pixels }: Picture,
  from: readonly [number, number],
  to: readonly [number, number],
) {
  let count = 0;
  for (let y = from[1]; y < to[1]; y += 1) {
    for (let x = from[0]; x < to[0]; x += 1) if (pixels[y * width + x] !== '#ffffff') count += 1;
  }
  return count / ((to[0] - from[0]) * (to[1] - from[1]));
}

describe.each([
  {
    name: 'seed-bank',
    url: 'https://seeds.example',
    locale: 'es_ES',
    other: 'en_US',
    isFromRight: false,
  },
  { name: 'arabic-library', url: undefined, locale: 'ar_EG', other: 'en_US', isFromRight: true },
])('the cards of $name', ({ name, url, locale, other, isFromRight }) => {
  let site: string;
  let pages: { file: string; html: string }[];
  const root = path.join(projectRoot, 'tests/fixtures', name);
  const pictureOf = (html: string) => {
    const address = tag(html, 'og:image') ?? '';
    return path.join(site, address.slice(address.indexOf('/_cards/')));
  };
  const home = () => pages.find(({ file }) => file === 'index.html')!;

  beforeAll(async () => {
    site = await builtSite(root);
    pages = globSync('**/index.html', { cwd: site }).map((file) => ({
      file,
      html: readFileSync(path.join(site, file), 'utf8'),
    }));
  });

  it('are named whole by every page', () => {
    expect(pages.length).toBeGreaterThan(5);
    for (const { file, html } of pages) {
      expect(tag(html, 'og:image'), file).toMatch(/^https:\/\/.+\/_cards\/[\w/.-]+\.png$/);
      expect(tag(html, 'og:title'), file).toBeTruthy();
      expect(tag(html, 'og:image:alt'), file).toBeTruthy();
      expect(tag(html, 'twitter:card'), file).toBe('summary_large_image');
      expect(statSync(pictureOf(html)).size, file).toBeLessThan(60_000);
    }
    if (url !== undefined) expect(tag(home().html, 'og:image')).toBe(`${url}/_cards/es.png`);
    expect(tag(home().html, 'og:locale')).toBe(locale);
    expect(tag(home().html, 'og:locale:alternate')).toBe(other);
  });

  it('are as large as their pages say', () => {
    const { width, height } = readPng(readFileSync(pictureOf(home().html)));
    expect([width, height]).toEqual([1200, 630]);
    expect([tag(home().html, 'og:image:width'), tag(home().html, 'og:image:height')]).toEqual([
      '1200',
      '630',
    ]);
  });

  it('say something, in the language’s own direction', () => {
    const picture = readPng(readFileSync(pictureOf(home().html)));
    const left = inked(picture, [80, 60], [400, 260]);
    const right = inked(picture, [800, 60], [1120, 260]);
    expect(Math.max(left, right)).toBeGreaterThan(0.05);
    if (isFromRight) expect(right).toBeGreaterThan(left);
    else expect(left).toBeGreaterThan(right);
  });

  it('differ from one record to the next', () => {
    const own = new Set(pages.map(({ html }) => pictureOf(html)));
    const contents = new Set([...own].map((file) => readFileSync(file, 'base64')));
    expect(own.size).toBeGreaterThan(4);
    expect(contents.size).toBe(own.size);
  });

  it('are missed when one of them is not there', async () => {
    const { publication } = await loadPublication({
      root,
      today: () => '2026-11-24',
      asOf: undefined,
      siteUrl: undefined,
      interfaceLanguages: ['en', 'es', 'ar'],
    });
    const copy = mkdtempSync(path.join(tmpdir(), 'pledgebook-cards-'));
    try {
      cpSync(site, copy, { recursive: true });
      await expect(checkSite(publication!, copy)).resolves.toBeUndefined();
      rmSync(path.join(copy, path.relative(site, pictureOf(home().html))));
      await expect(checkSite(publication!, copy)).rejects.toThrow('_cards/');
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
