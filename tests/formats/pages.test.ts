/**
 * What the built pages tell machines, against the files that stand beside them: the addresses, the
 * links and JSON-LD in the heads, the sitemap.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Validator from '@adobe/structured-data-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPages } from '../site/build-pages.ts';
import { hasStandards, readStandardJson, skipped } from './standards.ts';

const site = await buildPages('tests/fixtures/seed-bank', '2026-03-09');
afterAll(() => site.remove());

const api = JSON.parse(readFileSync(path.join(site.folder, 'openapi.json'), 'utf8')) as {
  paths: Record<string, { get: { tags: string[] } }>;
};

const fileAt = (address: string) => path.join(site.folder, address);
const pages = site.pages.filter(({ address }) => address.endsWith('/data/api/'));
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

describe.each(pages)('the addresses at $address', ({ html }) => {
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

const headOf = (html: string) => html.slice(0, html.indexOf('</head>'));
/** The head's links of a relation, by what they lead to. */
const linksIn = (html: string, rel: string) =>
  [...headOf(html).matchAll(/<link ([^>]*)>/g)].flatMap(([, tag = '']) =>
    tag.includes(`rel="${rel}"`) ? (/href="([^"]*)"/.exec(tag)?.[1] ?? []) : [],
  );
const pageAt = (address: string) => site.pages.find((page) => page.address === address)?.html ?? '';

describe("a page's head", () => {
  it('names the licence once, by the address of its text', () => {
    for (const { address, html } of site.pages) {
      const [licence = '', ...more] = linksIn(html, 'license');
      expect(more, address).toEqual([]);
      expect(licence, address).toMatch(/^https:\/\/creativecommons\.org\/.*\/$/);
    }
  });

  it('leads to files that are there', () => {
    const wrong = site.pages.flatMap(({ address, html }) =>
      ['alternate', 'describedby', 'service-desc']
        .flatMap((rel) => linksIn(html, rel))
        .filter((href) => href.startsWith('/') && !existsSync(fileAt(href)))
        .map((href) => `${address} ${href}`),
    );
    expect(wrong).toEqual([]);
  });

  it('of a record leads to its JSON and says how to cite it, the same in each language', () => {
    for (const address of ['/accessions/acc-001/', '/en/accessions/acc-001/']) {
      const html = pageAt(address);
      expect(linksIn(html, 'alternate')).toContain('/data/accessions/acc-001.json');
      expect(linksIn(html, 'describedby')).toEqual(['/schemas/accessions.schema.json']);
      expect(linksIn(html, 'cite-as')).toEqual(['https://seeds.example/accessions/acc-001/']);
    }
  });

  it("of a collection's data leads to each of its tables, its feed and what describes them", () => {
    const html = pageAt('/data/accessions/');
    for (const ending of ['.csv', '-full.csv', '.json', '.ndjson', '.xlsx', '.parquet'])
      expect(linksIn(html, 'alternate')).toContain(`/data/accessions${ending}`);
    expect(linksIn(html, 'alternate')).toContain('/accessions/feed.xml');
    expect(linksIn(html, 'describedby')).toContain('/data/accessions.datapackage.json');
    expect(linksIn(html, 'describedby')).toContain('/data/accessions.csv-metadata.json');
    expect(linksIn(html, 'cite-as')).toEqual(['https://seeds.example/data/accessions/']);
  });

  it('leads to the calendar of a collection that has one, and of no other', () => {
    for (const address of ['/data/accessions/', '/accessions/', '/en/accessions/'])
      expect(linksIn(pageAt(address), 'alternate')).toContain('/data/accessions.ics');
    expect(linksIn(pageAt('/data/'), 'alternate')).toContain('/calendar.ics');
    for (const address of ['/data/species/', '/species/'])
      expect(linksIn(pageAt(address), 'alternate').join(' ')).not.toContain('.ics');
  });

  it.each([
    ['/data/', 'alternate', '/data.json'],
    ['/data/', 'describedby', '/data/datapackage.json'],
    ['/data/api/', 'alternate', '/openapi.json'],
    ['/data/api/', 'service-desc', '/openapi.json'],
    ['/data/quality/', 'alternate', '/data/quality.json'],
    ['/data/quality/', 'describedby', '/openapi.json'],
    ['/data/quality/', 'cite-as', 'https://seeds.example/data/quality/'],
  ])('of %s has %s %s, the same in each language', (address, rel, target) => {
    for (const language of ['', '/en'])
      expect(linksIn(pageAt(language + address), rel)).toContain(target);
  });
});

describe('the version', () => {
  const { version, commit } = JSON.parse(
    readFileSync(fileAt('data/quality.json'), 'utf8'),
  ) as Record<string, string>;

  it('has one form in every page and JSON file about data', () => {
    expect(version).toMatch(/^\d{4}\.\d{1,2}\.\d{1,2}\+[0-9a-f]{7}$/);
    for (const address of ['/data/', '/data/api/', '/data/quality/', '/data/species/'])
      expect(mainOf(pageAt(address)), address).toContain(version);
    for (const file of ['data/species.json', 'data/accessions/acc-001.json'])
      expect(JSON.parse(readFileSync(fileAt(file), 'utf8'))).toMatchObject({ version, commit });
  });
});

interface Dataset {
  '@type': string;
  distribution?: { contentUrl: string; contentSize: string; sha256: string }[];
}

const documentsOf = (html: string) =>
  [...headOf(html).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
    ([, text = '']) => JSON.parse(text) as Dataset,
  );

/** What a program that reads pages for schema.org has against a document. */
async function unknownTo(document: Dataset): Promise<string[]> {
  const vocabulary = readStandardJson('schemaorg-30.0/schemaorg-current-https.jsonld');
  const found = await new Validator(vocabulary).validate({
    jsonld: { [document['@type']]: [document] },
    microdata: {},
    rdfa: {},
  });
  return found.map(({ issueMessage }) => issueMessage);
}

describe('JSON-LD', () => {
  const about = site.pages.filter(({ html }) => documentsOf(html).length > 0);

  it('is on the pages about data, one for each', () => {
    const expected = site.pages
      .map(({ address }) => address)
      .filter((address) => /^(?:\/en)?\/data\/(?!api\/)(?:[^/]+\/)?$/.test(address));
    expect(about.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/data/', '/data/accessions/', '/en/data/species/']),
    );
    for (const { address } of about) expect(expected).toContain(address);
  });

  it.skipIf(!hasStandards)(
    `is taken by another program, and refused when broken${skipped}`,
    async () => {
      for (const { address, html } of about) {
        const [document, ...more] = documentsOf(html);
        expect(more, address).toEqual([]);
        expect(await unknownTo(document!), address).toEqual([]);
        expect(await unknownTo({ ...document!, titel: 'x' } as Dataset)).not.toEqual([]);
      }
    },
  );

  it('tells the size and checksum of the files as they are published', () => {
    const [dataset] = documentsOf(pageAt('/data/accessions/'));
    expect(dataset?.distribution?.length).toBeGreaterThan(4);
    for (const { contentUrl, contentSize, sha256 } of dataset?.distribution ?? []) {
      const bytes = readFileSync(fileAt(new URL(contentUrl).pathname));
      expect(contentSize).toBe(`${String(bytes.length)} B`);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

describe('the sitemap of the site', () => {
  const listed = [...readFileSync(fileAt('sitemap-1.xml'), 'utf8').matchAll(/<loc>([^<]*)/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );

  it('lists every page that may be found, and no other', () => {
    const open = site.pages.filter(({ html }) => !html.includes('content="noindex"'));
    expect(open.length).toBeLessThan(site.pages.length);
    expect(listed.toSorted()).toEqual(open.map(({ address }) => address).toSorted());
  });

  it('is led to by robots.txt through its index', () => {
    expect(readFileSync(fileAt('robots.txt'), 'utf8')).toContain(
      'Sitemap: https://seeds.example/sitemap-index.xml\n',
    );
    expect(readFileSync(fileAt('sitemap-index.xml'), 'utf8')).toContain(
      '<loc>https://seeds.example/sitemap-1.xml</loc>',
    );
  });
});
