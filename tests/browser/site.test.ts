/** The ways through a site, as a reader with a browser goes them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inLanguage, recordPath } from '../../src/core/publication/address.ts';
import { titleOf } from '../../src/core/record/title.ts';
import { t } from '../../src/i18n/language.ts';
import { builtSite } from './built-site.ts';
import { inEachLanguage, kindsOfPages, richest } from './pages.ts';
import { siteFolders, visit, type Visit } from './visit.ts';

describe.each(siteFolders)('%s', (folder) => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit(folder);
  });
  afterAll(() => site.close());

  test('every kind of page speaks to no other host, keeps its policy, has one title and fits a narrow screen', async () => {
    const page = await site.open({ viewport: { width: 320, height: 640 } });
    for (const { kind, path } of kindsOfPages(site.publication)) {
      for (const [index, address] of inEachLanguage(site.publication, path).entries()) {
        // What scripts fetch later is the same in every language.
        const waitUntil = index === 0 ? 'networkidle' : 'load';
        const response = await page.goto(site.address + address, { waitUntil });
        expect(response?.status(), address).toBe(kind === 'missing' ? 404 : 200);
        expect(response?.headers()['content-security-policy'], address).toContain(
          "default-src 'none'",
        );
        expect(await page.locator('h1').count(), address).toBe(1);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, `${address} is wider by ${wide} px`).toBeLessThanOrEqual(0);
      }
    }
    await page.waitForLoadState('networkidle');
    const missing = site.offences.filter(
      (offence) => !/404 \(Not Found\).*no-such-page/.test(offence),
    );
    expect(missing).toEqual([]);
  }, 600_000);

  test('no page shows an object in the place of its words', async () => {
    const built = await builtSite(site.publication.root);
    const pages = globSync('**/*.html', { cwd: built });
    expect(pages.length).toBeGreaterThan(0);
    const isBroken = (file: string) =>
      readFileSync(join(built, file), 'utf8').includes('[object Object]');
    expect(pages.filter(isBroken)).toEqual([]);
  });

  test('without JavaScript every kind of page shows its title, and a list leads to a record', async () => {
    const page = await site.open({ javaScriptEnabled: false });
    for (const { path } of kindsOfPages(site.publication)) {
      await page.goto(site.address + path);
      expect((await page.locator('h1').textContent())?.trim()).not.toBe('');
    }
    const collection = richest(site.publication);
    const [record] = collection.records;
    await page.goto(`${site.address}/${collection.id}/`);
    await page
      .locator(`a[href$="${recordPath(collection, record!)}"]`)
      .first()
      .click();
    const title = titleOf(site.publication, collection, record!);
    expect(await page.locator('h1').textContent()).toContain(title[site.publication.languages[0]]);
  });

  test('the search page says without JavaScript how to do without it', async () => {
    const page = await site.open({ javaScriptEnabled: false });
    await page.goto(`${site.address}/search/`);
    const [language] = site.publication.languages;
    expect(await page.locator('main').innerText()).toContain(t(language)('search.script'));
    expect(
      await page.locator(`main a[href$="/${richest(site.publication).id}/"]`).count(),
    ).toBeGreaterThan(0);
  });
});

describe('a site in two languages', () => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit('tests/fixtures/seed-bank');
  });
  afterAll(() => site.close());

  test('switches the language and stays on the page', async () => {
    const page = await site.open();
    const collection = richest(site.publication);
    const path = recordPath(collection, collection.records[0]!);
    await page.goto(site.address + path);
    await page.locator('a[hreflang="en"]').first().click();
    expect(page.url()).toBe(site.address + inLanguage(site.publication, 'en', path));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('the slash key goes to a search field, but not while one writes', async () => {
    const page = await site.open();
    await page.goto(`${site.address}/`);
    await page.keyboard.press('/');
    const field = page.locator('input[name="q"]');
    await page.keyboard.type('ma/z');
    expect(await field.inputValue()).toBe('ma/z');
  });
});
