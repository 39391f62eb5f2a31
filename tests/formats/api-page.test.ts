/** The page of addresses against the OpenAPI document that stands beside it, in every language. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPages } from '../site/build-pages.ts';

const site = await buildPages('tests/fixtures/seed-bank', '2026-03-09');
afterAll(() => site.remove());

const api = JSON.parse(readFileSync(path.join(site.folder, 'openapi.json'), 'utf8')) as {
  paths: Record<string, { get: { tags: string[] } }>;
};

const pages = site.pages.filter(({ address }) => address.endsWith('/data/api/'));
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

describe.each(pages)('$address', ({ html }) => {
  const main = mainOf(html);
  const links = [...main.matchAll(/<dt> *<a href="([^"]*)"[^>]*> *<code[^>]*>([^<]*)<\/code>/g)];

  it('names every address of the document, and no other', () => {
    const named = links.map(([, , address]) => address);
    expect(named.toSorted()).toEqual(Object.keys(api.paths).toSorted());
  });

  it('has a part for each of its tags, in their order', () => {
    const parts = [...main.matchAll(/<section class="section" id="([^"]*)"/g)];
    const tags = new Set(Object.values(api.paths).flatMap(({ get }) => get.tags));
    expect(new Set(parts.map(([, id]) => id))).toEqual(tags);
  });

  it('leads from each address to a file that is there', () => {
    for (const [, address = ''] of links)
      expect(existsSync(path.join(site.folder, address)), address).toBe(true);
  });

  it('asks nothing of another host', () => {
    const asked = [...html.matchAll(/ src="([^"]*)"|<link [^>]*rel="stylesheet"[^>]*>/g)];
    expect(asked.filter(([tag]) => /https?:\/\//.test(tag))).toEqual([]);
  });
});

it('is there in both languages', () => {
  expect(pages.map(({ address }) => address)).toEqual(['/data/api/', '/en/data/api/']);
});
