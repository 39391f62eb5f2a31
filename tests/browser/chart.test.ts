/** Charts: a still picture first, one that can be asked once it is in view. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit, type Visit } from './visit.ts';

let site: Visit;
beforeAll(async () => {
  site = await visit('tests/fixtures/seed-bank');
});
afterAll(() => site.close());

const figures = (page: Page) => page.locator('[data-chart]');

/** The colours of a canvas: blank paper has one. */
const coloursOf = (page: Page) =>
  figures(page)
    .first()
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      const colours = new Set<string>();
      for (let at = 0; pixels && at < pixels.length; at += 4 * 97) {
        colours.add(pixels.slice(at, at + 4).join());
      }
      return colours.size;
    });

test('a chart is drawn in its place once it is in view, and not fetched before', async () => {
  const page = await site.open({ viewport: { width: 1000, height: 300 }, reducedMotion: 'reduce' });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(`${site.address}/en/accessions/`, { waitUntil: 'networkidle' });
  expect(fetched.filter((url) => url.includes('draw-chart'))).toEqual([]);
  expect(await figures(page).locator('canvas').count()).toBe(0);
  await figures(page).first().scrollIntoViewIfNeeded();
  await figures(page).first().locator('canvas').waitFor();
  expect(await coloursOf(page)).toBeGreaterThan(3);
});

test('its points are stepped through by arrow keys and spoken', async () => {
  const page = await site.open({ reducedMotion: 'reduce' });
  await page.goto(`${site.address}/en/accessions/`);
  const figure = figures(page).first();
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('canvas').focus();
  const said: (string | null)[] = [];
  for (let step = 0; step < 2; step += 1) {
    await page.keyboard.press('ArrowRight');
    said.push(await figure.locator('[data-spoken]').textContent());
  }
  expect(said.every((words) => /\d/.test(words ?? ''))).toBe(true);
  expect(said[0]).not.toBe(said[1]);
});

test('without JavaScript the still picture and the numbers are there', async () => {
  const page = await site.open({ javaScriptEnabled: false });
  await page.goto(`${site.address}/en/accessions/`);
  const figure = figures(page).first();
  expect(await figure.locator('svg[role="img"] .mark').count()).toBeGreaterThan(1);
  // Read, not opened: without scripts the packaged browser crashes on a click on a summary.
  expect(await figure.locator('details tbody td').first().textContent()).toMatch(/\d/);
});

test('the charts broke no policy and spoke to no other host', () => {
  expect(site.offences).toEqual([]);
});
