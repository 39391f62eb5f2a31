/** No accessibility violation on any kind of page, in any language, light or dark. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colourViolationsOn, violationsOn } from './axe.ts';
import { inEachLanguage, kindsOfPages } from './pages.ts';
import { siteFolders, visit, type Visit } from './visit.ts';

describe.each(siteFolders)('%s', (folder) => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit(folder);
  });
  afterAll(() => site.close());

  test('has no violation on any kind of page, light or dark', async () => {
    const page = await site.open({ reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const { path } of kindsOfPages(site.publication)) {
      // The languages of one publication have the same shapes; the shipped one is looked at whole.
      const inAll = inEachLanguage(site.publication, path);
      for (const address of folder === '.' ? inAll : inAll.slice(0, 1)) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(site.address + address);
        const light = await violationsOn(page);
        found.push(...light.map((line) => `${address} ${line}`));
        await page.emulateMedia({ colorScheme: 'dark' });
        found.push(...(await colourViolationsOn(page)).map((line) => `${address} dark ${line}`));
      }
    }
    expect(found).toEqual([]);
  }, 900_000);
});

describe('the check', () => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit('tests/fixtures/seed-bank');
  });
  afterAll(() => site.close());

  test.each([
    ['an input without a label', '<input>', 'label'],
    ['grey on white', '<p style="color:#aaa;background:#fff">pale</p>', 'color-contrast'],
    ['a heading that skips a level', '<h5>deep</h5>', 'heading-order'],
    ['an image without a text', '<img src="/_icon.svg">', 'image-alt'],
  ])('finds %s', async (_, html, rule) => {
    const page = await site.open({ bypassCSP: true });
    await page.goto(`${site.address}/`);
    await page.evaluate((markup) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', markup);
    }, html);
    expect((await violationsOn(page)).join('\n')).toContain(`${rule}:`);
  });
});
