/** A list that is narrowed, sorted, shared and downloaded in the browser. */
import { readFileSync } from 'node:fs';
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

const status = (page: Page) => page.locator('.filter [role="status"]');
const names = (page: Page) => page.locator('table.records tbody th').allTextContents();
const menu = (page: Page, title: string) =>
  page.locator('.facets details').filter({ has: page.locator('summary', { hasText: title }) });
/** Waits until so many of the five accessions are left. */
const left = (page: Page, count: number) =>
  status(page)
    .filter({ hasText: new RegExp(`^${count} record`) })
    .waitFor();

describe('a list', () => {
  let page: Page;
  beforeEach(async () => {
    page = await site.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${site.address}/en/accessions/`);
    return () => page.context().close();
  });

  test('looks the same when a script has drawn it', async () => {
    const text = () => page.locator('table.records tbody').innerText();
    const links = () =>
      page.locator('table.records a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const before = [await text(), await links()];
    await page.goto(`${site.address}/en/accessions/?page=2`);
    await left(page, 5);
    expect([await text(), await links()]).toEqual(before);
  });

  test('is narrowed by words as one types', async () => {
    await page.locator('[data-query]').pressSequentially('bean');
    await left(page, 2);
    expect(await names(page)).toEqual(['Bay bean', 'Black bean']);
    expect(page.url()).toMatch(/\?q=bean$/);
  });

  test('is narrowed by several values, with counts that follow, and the way back works', async () => {
    await menu(page, 'Species').locator('summary').click();
    await menu(page, 'Species').getByLabel('Bean').check();
    await left(page, 2);
    await menu(page, 'Species').getByLabel('Maize').check();
    await left(page, 4);
    const exchange = menu(page, 'Mode').locator('label').filter({ hasText: 'Exchange' });
    expect(await exchange.locator('.number').textContent()).toBe('1');
    await page.goBack();
    await left(page, 2);
    expect(await exchange.locator('.number').textContent()).toBe('0');
    expect(await menu(page, 'Species').getByLabel('Maize').isChecked()).toBe(false);
  });

  test('is narrowed by a range of dates and by a range of numbers', async () => {
    await page.locator('[data-query]').focus();
    await menu(page, 'Received').locator('summary').click();
    await menu(page, 'Received').getByLabel('from').fill('2025-01-01');
    await page.keyboard.press('Tab');
    await left(page, 2);
    await menu(page, 'Seeds').locator('summary').click();
    await menu(page, 'Seeds').getByLabel('to').fill('200');
    await page.keyboard.press('Tab');
    await left(page, 1);
    expect(page.url()).toMatch(/\?from\.received=2025-01-01&to\.seeds=200$/);
  });

  test('is sorted by a heading, by keys alone', async () => {
    const heading = page.locator('table.records thead th').filter({ hasText: 'Seeds' });
    await page.locator('[data-query]').focus();
    await heading.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
    await expect.poll(async () => (await names(page))[0]).toBe('Black bean');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Seeds');
  });

  test('shows in words what it is narrowed to, and lets go of it', async () => {
    await page.goto(`${site.address}/en/accessions/?f.species=zea-mays&f.viability=partial`);
    await left(page, 1);
    await page.getByRole('button', { name: 'Viability: Partial' }).click();
    await left(page, 2);
    await page.getByRole('button', { name: t('en')('filter.clear') }).click();
    await left(page, 5);
    expect(page.url()).toMatch(/\/en\/accessions\/$/);
  });

  test('gives its link and its rows away', async () => {
    await page.goto(`${site.address}/en/accessions/?f.species=zea-mays`);
    await left(page, 2);
    await page.getByRole('button', { name: t('en')('filter.copy') }).click();
    await status(page)
      .filter({ hasText: t('en')('filter.copied') })
      .waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t('en')('filter.csv') }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('number,name,species,received,seeds,viability,regeneration');
    expect(lines[1]).toMatch(/^ACC\/00\d,.*,zea-mays,2024-02-10,/);
  });

  test('is the same view in the other language', async () => {
    await page.goto(`${site.address}/en/accessions/?f.species=zea-mays`);
    await left(page, 2);
    await page.locator('a[hreflang="es"]').first().click();
    await page.waitForURL('**/accessions/?f.species=zea-mays');
    await status(page).filter({ hasText: /^2 / }).waitFor();
  });

  test('is the same view in the other language before the list has arrived', async () => {
    await page.route('**/_lists/en/**', () => undefined);
    await page.goto(`${site.address}/en/accessions/?f.species=zea-mays#download`);
    await page.locator('a[hreflang="es"]').first().click();
    await page.waitForURL('**/accessions/?f.species=zea-mays#download');
  });

  test('keeps its filter in the other language without a script', async () => {
    const plain = await site.open({ javaScriptEnabled: false });
    await plain.goto(`${site.address}/en/accessions/-/species/zea-mays/`);
    const rows = await names(plain);
    await plain.locator('a[hreflang="es"]').first().click();
    expect(new URL(plain.url()).pathname).toMatch(/(?<!\/en)\/accessions\/-\/species\/zea-mays\/$/);
    expect(await names(plain)).toHaveLength(rows.length);
    await plain.context().close();
  });

  test('opens the condition of a number on the home page, whichever page it leads to', async () => {
    await page.goto(
      `${site.address}/en/accessions/-/species/zea-mays/?f.species=zea-mays&f.viability=partial`,
    );
    await left(page, 1);
    expect(page.url()).toMatch(/\/en\/accessions\/\?f\.species=zea-mays&f\.viability=partial$/);
    expect(await page.locator('h1').textContent()).toBe('Accessions');
  });

  test('the page of one value goes on from that value', async () => {
    await page.goto(`${site.address}/en/accessions/-/species/zea-mays/`);
    await menu(page, 'Viability').locator('summary').click();
    await menu(page, 'Viability').getByLabel('Partial').check();
    await left(page, 1);
    expect(page.url()).toMatch(/\/en\/accessions\/\?f\.species=zea-mays&f\.viability=partial$/);
    expect(await page.locator('h1').textContent()).toBe('Accessions');
    await page.goBack();
    await page.waitForURL('**/-/species/zea-mays/');
    expect(await page.locator('h1').textContent()).toContain('Maize');
  });

  test('says so when nothing is left, by what, and lets go of each and of all', async () => {
    await page.goto(`${site.address}/en/accessions/?q=nothing+like+it&f.species=zea-mays`);
    await status(page)
      .filter({ hasText: t('en')('records.none') })
      .waitFor();
    const none = page.locator('.none');
    expect(await page.locator('table.records').isVisible()).toBe(false);
    expect(await page.locator('.intro .count').textContent()).toBe('0 records of 5');
    expect(await none.getByRole('listitem').count()).toBe(2);
    expect(await violationsOn(page)).toEqual([]);
    await none.getByRole('button', { name: 'nothing like it' }).click();
    await left(page, 2);
    expect(await none.count()).toBe(0);
    expect(await page.locator('[data-query]').inputValue()).toBe('');
    await page.locator('[data-query]').fill('nothing like it');
    await none.getByRole('button', { name: t('en')('filter.clear') }).click();
    await left(page, 5);
    expect(page.url()).toMatch(/\/en\/accessions\/$/);
  });

  test('is one and the same view in all that speaks of it', async () => {
    await page.goto(
      `${site.address}/en/accessions/-/species/zea-mays/?f.species=zea-mays&f.viability=partial`,
    );
    await left(page, 1);
    expect(await page.locator('.crumbs li').count()).toBe(1);
    expect(await page.locator('.intro .count').textContent()).toBe('1 record of 5');
    expect(await page.locator('#charts').count()).toBe(1);
    expect(await page.locator('[data-whole]').textContent()).toContain('5');
    await page.getByRole('button', { name: t('en')('filter.clear') }).click();
    await left(page, 5);
    expect(await page.locator('.intro .count').textContent()).toBe('5 records');
    expect(await page.locator('[data-whole]').count()).toBe(0);
  });

  test('stays narrowed to its value when the address has words of others', async () => {
    await page.goto(`${site.address}/en/accessions/-/species/zea-mays/?utm_source=x`);
    await page.locator('[data-ready]').waitFor();
    expect(page.url()).toContain('/-/species/');
  });

  test('moves nothing before the reader when it shows what an address asks for', async () => {
    await page.goto(`${site.address}/en/accessions/?f.species=zea-mays&f.viability=partial`);
    await left(page, 1);
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(sum);
          }, 300);
        }),
    );
    expect(moved).toBeLessThan(0.005);
  });

  describe('on a slow line', () => {
    let arrive: () => void;
    beforeEach(async () => {
      const waiting = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await page.route('**/_lists/**', async (route) => {
        await waiting;
        await route.continue();
      });
      await page.goto(`${site.address}/en/accessions/`);
      await page.locator('[data-ready]').waitFor();
    });

    test('carries the first press of a heading out when the list has come', async () => {
      const heading = page.locator('table.records thead th').filter({ hasText: 'Seeds' });
      await heading.getByRole('button').click();
      await status(page)
        .filter({ hasText: t('en')('filter.loading') })
        .waitFor();
      arrive();
      await page.waitForURL(/\?sort=seeds$/);
      expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    });

    test('carries out a download that was asked for before', async () => {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: t('en')('filter.csv') }).click();
      arrive();
      expect((await coming).suggestedFilename()).toBe('accessions-selection.csv');
    });

    test('copies its link without the list', async () => {
      await page.getByRole('button', { name: t('en')('filter.copy') }).click();
      await status(page)
        .filter({ hasText: t('en')('filter.copied') })
        .waitFor();
      arrive();
    });
  });

  test('has no accessibility violation with a menu open, wide or narrow', async () => {
    await page.goto(`${site.address}/en/accessions/?f.species=zea-mays&sort=-seeds`);
    await left(page, 2);
    await menu(page, 'Viability').locator('summary').click();
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.locator('table.records thead button[tabindex="0"]').count()).toBe(0);
    await page.getByLabel(t('en')('filter.sort')).selectOption('seeds');
    await page.waitForURL(/sort=seeds$/);
  });
});

test('without JavaScript the filter is not there, and the menus are links', async () => {
  const page = await site.open({ javaScriptEnabled: false });
  await page.goto(`${site.address}/en/accessions/`);
  expect(await page.locator('.filter').isVisible()).toBe(false);
  await page.locator('.facets summary').first().click();
  await page.locator('.facets a', { hasText: 'Bean' }).first().click();
  await page.waitForURL('**/en/accessions/-/species/phaseolus-vulgaris/');
  expect(await names(page)).toHaveLength(2);
});

test('the lists broke no policy and spoke to no other host', () => {
  expect(site.offences).toEqual([]);
});
