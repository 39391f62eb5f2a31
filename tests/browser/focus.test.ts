/** Whoever goes by keys sees where they are, and goes in the order in which the page is read. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inEachLanguage, kindsOfPages } from './pages.ts';
import { visit, type Visit } from './visit.ts';

let site: Visit;
beforeAll(async () => {
  site = await visit('tests/fixtures/seed-bank');
});
afterAll(() => site.close());

/** Stops on the way through a page by the tabulator; more of them are of the same kinds. */
const most = 60;

/** What is wrong with the places where the focus stops, the first of each kind. */
async function faultsOn(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const place = document.activeElement;
      if (!place || place === document.body) return 'end';
      // After the last stop some browsers begin anew.
      if (place.hasAttribute('data-first')) return 'end';
      const before = document.querySelector('[data-stopped]');
      if (!before) place.setAttribute('data-first', '');
      before?.removeAttribute('data-stopped');
      place.setAttribute('data-stopped', '');
      const name = place.outerHTML.slice(0, 80);
      const { outlineStyle, outlineWidth } = getComputedStyle(place);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
        return `no focus to be seen: ${name}`;
      const { width, height } = place.getBoundingClientRect();
      if (width === 0 || height === 0) return `nothing to be seen: ${name}`;
      const follows = Node.DOCUMENT_POSITION_FOLLOWING;
      if (before && !(before.compareDocumentPosition(place) & follows))
        return `against the order of the page: ${name}`;
      return undefined;
    });
    if (fault === 'end') break;
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

test('the focus can be seen wherever it stops, in the order of the page', async () => {
  const page = await site.open({ reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const { path } of kindsOfPages(site.publication)) {
    const [address = path] = inEachLanguage(site.publication, path);
    await page.goto(site.address + address);
    found.push(...(await faultsOn(page)).map((fault) => `${address} ${fault}`));
  }
  expect(found).toEqual([]);
}, 300_000);

test.each([
  ['a focus without outline', '<style>:focus-visible{outline:none!important}</style>', 'no focus'],
  ['an order of its own', '<button>a</button><button tabindex="1">b</button>', 'against the order'],
])('the check finds %s', async (_, html, fault) => {
  const page = await site.open({ bypassCSP: true, reducedMotion: 'reduce' });
  await page.goto(`${site.address}/`);
  await page.evaluate((markup) => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', markup);
  }, html);
  expect((await faultsOn(page)).join('\n')).toContain(fault);
});
