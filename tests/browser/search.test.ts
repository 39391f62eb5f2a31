/** Search as one types: words, filters, address, keys, and what an empty answer offers. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { t } from '../../src/i18n/language.ts';
import { violationsOn } from './axe.ts';
import { visit, type Visit } from './visit.ts';

let site: Visit;
beforeAll(async () => {
  site = await visit('tests/fixtures/seed-bank');
});
afterAll(() => site.close());

const status = (page: Page) => page.locator('[data-search] [role="status"]');
const results = (page: Page) => page.locator('[data-results] > li');
const titles = (page: Page) => page.locator('[data-results] > li > a').allTextContents();

/** Waits until the status says that there are `count` results, or none. */
async function counted(page: Page, count: number, language = 'en'): Promise<void> {
  const words = count === 0 ? t(language)('search.none') : t(language).count('search.count', count);
  await status(page).filter({ hasText: words }).waitFor();
}

describe('the search page', () => {
  let page: Page;
  beforeEach(async () => {
    page = await site.open();
    await page.goto(`${site.address}/en/search/`);
    return () => page.context().close();
  });
  const type = (text: string) => page.locator('main input[name="q"]').pressSequentially(text);

  test('answers while one types, marks the words and keeps them in the address', async () => {
    await type('flour');
    await counted(page, 1);
    expect(await titles(page)).toEqual(['Blue maize']);
    expect(await results(page).locator('mark').allTextContents()).toEqual(['flour.']);
    expect(page.url()).toMatch(/\/en\/search\/\?q=flour$/);
  });

  test('shows how a record begins where its title answers, without keys', async () => {
    await type('blue');
    await counted(page, 1);
    expect(await results(page).locator('p').textContent()).toMatch(/^Blue grain, for flour\. /);
    expect(await results(page).textContent()).not.toMatch(/ACC\/001/i);
  });

  test('finds a record by its key', async () => {
    await type('acc/001');
    await results(page).locator('a[href="/en/accessions/acc-001/"]').waitFor();
  });

  test('puts the records of a kind first that is searched for by its name', async () => {
    await type('species');
    await status(page).filter({ hasText: /\d/ }).waitFor();
    expect(await results(page).first().locator('.small').textContent()).toBe('Species');
  });

  test('finds what a record without a page says through the record that shows it', async () => {
    await type('very dry soil');
    await counted(page, 1);
    await results(page).first().locator('a').click();
    expect(page.url()).toBe(`${site.address}/en/accessions/acc-001/`);
  });

  test('finds prose', async () => {
    await page.goto(`${site.address}/search/`);
    await type('catorce');
    await results(page).locator('a[href="/metodo/"]').waitFor();
  });

  test('narrows by several values of a filter, with counts, and the way back works', async () => {
    await type('maize');
    await status(page).filter({ hasText: /\d/ }).waitFor();
    const before = await results(page).count();
    const group = page.locator('[data-filter="@collection"]');
    await group.getByLabel('Accessions').check();
    await page.waitForURL(/f\.%40collection=Accessions/);
    await counted(page, 2);
    expect(before).toBeGreaterThan(2);
    await page.reload();
    await counted(page, 2);
    expect(await group.getByLabel('Accessions').isChecked()).toBe(true);
    await page.goBack();
    await counted(page, before);
  });

  test('lists everything of a kind without a word', async () => {
    await page.goto(`${site.address}/en/search/?f.%40collection=Species`);
    await counted(page, 3);
    const general = page.locator('[data-filter]').first().locator('summary').first();
    expect(await general.textContent()).toBe(t('en')('search.collection'));
  });

  test('fetches the index when the field is about to be used, not before', async () => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${site.address}/en/search/`, { waitUntil: 'networkidle' });
    expect(fetched.filter((url) => url.includes('/_pagefind/'))).toEqual([]);
    const request = page.waitForRequest('**/_pagefind/pagefind.js');
    await page.locator('main input[name="q"]').focus();
    await request;
    await type('maize');
    await status(page).filter({ hasText: /\d/ }).waitFor();
    expect(fetched.filter((url) => url.includes('/words.'))).toEqual([]);
  });

  test('goes from the slash key to a record by keys alone', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('blue');
    await counted(page, 1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/accessions/acc-001/');
  });

  test('an empty answer offers what was meant, and the way out of the filters', async () => {
    await type('maise');
    const help = page.locator('[data-help]');
    await help.filter({ hasText: t('en')('search.meant') }).waitFor();
    await help.getByRole('link', { name: 'maize', exact: true }).click();
    await page.waitForURL(/q=maize$/);
    await results(page).first().waitFor();
    expect(await help.textContent()).toBe('');
    await page.goto(`${site.address}/en/search/?q=blue&f.%40collection=Species`);
    await counted(page, 0);
    await page.getByRole('button', { name: t('en')('search.clear') }).click();
    await counted(page, 1);
  });

  test('words that find nothing together are offered alone, and none that finds nothing', async () => {
    await type('cacahuacintle qwertzuiop flour');
    await counted(page, 0);
    const links = page.locator('[data-help] a');
    await links.first().waitFor();
    expect(await links.allTextContents()).toEqual(['cacahuacintle', 'flour']);
  });

  test('an empty answer has one column and no empty screen', async () => {
    await type('qqqwww');
    await counted(page, 0);
    expect(await page.locator('[data-narrow]').isVisible()).toBe(false);
    const boxOf = async (selector: string) => (await page.locator(selector).boundingBox())!;
    const [said, field, below] = await Promise.all(
      ['[data-status]', '.search-box', '.search ~ .section'].map(boxOf),
    );
    expect(said!.x).toBe(field!.x);
    expect(below!.y - said!.y).toBeLessThan(250);
  });

  test('marks a title that is not translated', async () => {
    await type('cacahuacintle');
    await counted(page, 1);
    expect(await results(page).locator('a').getAttribute('lang')).toBe('es');
  });

  test('the language switch keeps the words', async () => {
    await type('zea');
    await status(page).filter({ hasText: /\d/ }).waitFor();
    await page.locator('a[hreflang="es"]').first().click();
    await page.waitForURL('**/search/?q=zea');
    await results(page).first().waitFor();
  });

  test('has no accessibility violation with results', async () => {
    await type('maize');
    await status(page).filter({ hasText: /\d/ }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});

test('another page leads its search to the search page, with and without JavaScript', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await site.open({ javaScriptEnabled });
    await page.goto(`${site.address}/en/`);
    await page.locator('main input[name="q"]').fill('blue');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=blue');
    if (javaScriptEnabled) await counted(page, 1);
  }
});

test('on a phone the results come first, and nothing moves when they do', async () => {
  const page = await site.open({ viewport: { width: 360, height: 740 } });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        document.documentElement.dataset.moved = JSON.stringify(entry);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${site.address}/en/search/?q=maize`);
  await results(page).first().waitFor();
  expect((await results(page).first().boundingBox())!.y).toBeLessThan(740);
  const collection = page.locator('[data-filter="@collection"]');
  expect(await collection.isVisible()).toBe(false);
  await page.locator('[data-narrow] > summary').click();
  await collection.getByLabel('Accessions').check();
  await counted(page, 2);
  await page.locator('[data-chosen]').filter({ hasText: '(1)' }).waitFor();
  await page.goto(`${site.address}/en/search/?q=maize`);
  await results(page).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.moved)).toBeUndefined();
});

describe('the slash key', () => {
  test('leads from any page to the search field, in the language of the page', async () => {
    const page = await site.open();
    await page.goto(`${site.address}/en/accessions/acc-001/`);
    await page.keyboard.press('/');
    await page.waitForURL('**/en/search/**');
    await page.locator('main input[name="q"]:focus').waitFor();
    await page.keyboard.type('blue');
    await counted(page, 1);
    expect(page.url()).toBe(`${site.address}/en/search/?q=blue`);
  });

  test('can be turned off', async () => {
    const page = await site.open();
    await page.goto(`${site.address}/en/search/`);
    await page.getByLabel(t('en')('search.slash')).uncheck();
    await page.goto(`${site.address}/en/data/`);
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    expect(page.url()).toBe(`${site.address}/en/data/`);
    await page.goto(`${site.address}/en/search/`);
    expect(await page.getByLabel(t('en')('search.slash')).isChecked()).toBe(false);
  });
});

test('the search broke no policy and spoke to no other host', () => {
  expect(site.offences).toEqual([]);
});
