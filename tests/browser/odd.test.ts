/** What readers see of data that is empty, endless or in four currencies. */
import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/lib/serve.ts';
import { t } from '../../src/i18n/language.ts';
import { type BuiltSite, buildPages } from '../site/build-pages.ts';
import { startBrowser } from './browser.ts';
import { writeOddPublication } from './odd-publication.ts';

async function build(withDates: boolean): Promise<BuiltSite> {
  const publication = writeOddPublication(withDates);
  const site = await buildPages(publication, '2026-06-01');
  rmSync(publication, { recursive: true });
  return site;
}

const htmlAt = (site: BuiltSite, address: string) =>
  site.pages.find((page) => page.address === address)!.html;
const say = t('en');

let site: BuiltSite;
/** The same with due dates. */
let dated: BuiltSite;
beforeAll(async () => {
  site = await build(false);
  dated = await build(true);
});
afterAll(async () => {
  await site.remove();
  await dated.remove();
});

test('no page shows a thing of the program instead of words', () => {
  const strange = /\[object |>(?:undefined|null|NaN)</;
  expect(site.pages.filter(({ html }) => strange.test(html)).map(({ address }) => address)).toEqual(
    [],
  );
});

describe('the list of an empty collection', () => {
  test('says that nothing is recorded, and offers nothing to narrow', () => {
    const html = htmlAt(site, '/empty/');
    expect(html).toContain(say('data.timeliness.empty'));
    expect(html).not.toContain(say('records.none'));
    expect(html).not.toMatch(/class="(?:filter|facets)"/);
  });
});

describe('where nothing says when it is due', () => {
  test('the home page does not say that nothing is late', () => {
    const home = htmlAt(site, '/');
    expect(home).toContain(say('home.late.unknowable'));
    expect(home).not.toContain('Nothing is late');
  });

  test('the page of quality counts no late collections', () => {
    const quality = htmlAt(site, '/data/quality/');
    expect(quality).toContain(say('quality.late.none'));
    expect(quality).not.toContain('0 of 0</dd>');
  });
});

test('a late record without a page leads to its list', () => {
  const home = htmlAt(dated, '/');
  expect(home).toMatch(/<a href="\/steps\/">\s*First step\s*<\/a>/);
  expect(home).not.toContain(say('home.late.unknowable'));
});

test('a long title of another record is shortened in tables, and told in full to who asks', () => {
  const table = /<tbody>[\s\S]*<\/tbody>/.exec(htmlAt(site, '/works/'))?.[0] ?? '';
  const [, title = '', words = ''] =
    /<a href="\/plans\/p1\/" title="([^"]*)">([^<]*)<\/a>/.exec(table) ?? [];
  expect(title.length).toBeGreaterThan(300);
  expect(words.trim()).toMatch(/^Plan to let everyone.*…$/);
  expect(words.trim().length).toBeLessThanOrEqual(90);
});

describe('in a browser', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let origin: string;
  beforeAll(async () => {
    server = await serveFolder(site.folder, '/', 0);
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  const open = async (width: number, javaScriptEnabled = true) => {
    const viewport = { width, height: 800 };
    return (await browser.newContext({ viewport, javaScriptEnabled })).newPage();
  };

  test.each([320, 360, 800, 1100])('nothing is wider than a screen of %i px', async (width) => {
    const page = await open(width);
    for (const address of ['/', '/works/', '/works/w0/', '/plans/', '/plans/p1/', '/empty/']) {
      await page.goto(origin + address);
      const wide = await page.evaluate(() => {
        const main = document.querySelector('main')!;
        const tables = [...document.querySelectorAll('table.records')];
        const room = (table: Element) => table.parentElement!.clientWidth;
        return [
          document.documentElement.scrollWidth - innerWidth,
          ...tables.map((table) => table.clientWidth - room(table)),
          ...[...main.querySelectorAll('.records tbody :is(th, td)')].map(
            (cell) => cell.scrollWidth - cell.clientWidth - 1,
          ),
        ];
      });
      expect([address, Math.max(...wide) <= 0]).toEqual([address, true]);
    }
  });

  test.each([320, 360, 1100])(
    'at %i px a figure is in one line, its words beside it',
    async (width) => {
      const page = await open(width);
      await page.goto(`${origin}/`);
      const tile = page.locator('.tiles > li').last();
      const lines = await tile.locator('strong').evaluateAll((figures) =>
        figures.map((figure) => {
          const range = document.createRange();
          range.selectNodeContents(figure);
          return range.getClientRects().length;
        }),
      );
      expect(lines).toEqual([1, 1, 1, 1]);
      const tops = await tile
        .locator('strong')
        .evaluateAll((figures) => [
          ...new Set(figures.map((figure) => figure.getBoundingClientRect().top)),
        ]);
      expect(tops.length).toBe(4);
      expect((await tile.locator('.words').boundingBox())!.width).toBeGreaterThan(90);
    },
  );

  test('a list that was filtered shortens as the page does', async () => {
    const page = await open(1100);
    await page.goto(`${origin}/works/?sort=-name`);
    const link = page.locator('tbody a[href$="/plans/p1/"]').first();
    await page
      .locator('tbody tr', { hasText: 'Work 3' })
      .and(page.locator(':first-child'))
      .waitFor();
    expect(await page.locator('tbody th.breaks').count()).toBe(1);
    expect((await link.textContent())!.trim()).toMatch(/…$/);
    expect((await link.getAttribute('title'))!.length).toBeGreaterThan(300);
  });
});
