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
    await type('blue');
    await counted(page, 1);
    expect(await titles(page)).toEqual(['Blue maize']);
    expect(await results(page).locator('mark').allTextContents()).toContain('Blue');
    expect(page.url()).toMatch(/\/en\/search\/\?q=blue$/);
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
    await page.locator('main input[name="q"]').focus();
    await page.locator('[data-filter="@collection"]').getByLabel('Species').check();
    await counted(page, 3);
  });

  test('goes from the slash key to a record by keys alone', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('blue');
    await counted(page, 1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/accessions/acc-001/');
  });

  test('an empty answer offers shorter words and the way out of the filters', async () => {
    await type('maise');
    await counted(page, 0);
    await page.locator('[data-help]').getByRole('button', { name: 'mai' }).click();
    await status(page).filter({ hasText: /\d/ }).waitFor();
    await page.goto(`${site.address}/en/search/?q=blue&f.%40collection=Species`);
    await counted(page, 0);
    await page.getByRole('button', { name: t('en')('search.clear') }).click();
    await counted(page, 1);
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

test('the search broke no policy and spoke to no other host', () => {
  expect(site.offences).toEqual([]);
});
