/** Charts: a still picture first, one that can be asked once it is in view. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit, type Visit } from './visit.ts';

let site: Visit;
beforeAll(async () => {
  site = await visit('tests/fixtures/seed-bank');
});
afterAll(() => site.close());

const figures = (page: Page) => page.locator('[data-chart]');

/** Goes to a chart, as a reader who scrolls or presses a key. */
async function goTo(page: Page, figure = figures(page).first()): Promise<void> {
  await figure.scrollIntoViewIfNeeded();
  await page.keyboard.press('Shift');
  await figure.locator('canvas').waitFor();
}

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
  await goTo(page);
  expect(await coloursOf(page)).toBeGreaterThan(3);
});

test('a chart in view waits for somebody to be there', async () => {
  const page = await site.open({
    viewport: { width: 1000, height: 3000 },
    reducedMotion: 'reduce',
  });
  await page.goto(`${site.address}/en/accessions/`, { waitUntil: 'networkidle' });
  expect(await figures(page).first().locator('svg.chart').isVisible()).toBe(true);
  expect(await figures(page).locator('canvas').count()).toBe(0);
  await page.mouse.move(20, 20);
  await figures(page).first().locator('canvas').waitFor();
});

test('its points are stepped through by arrow keys and spoken', async () => {
  const page = await site.open({ reducedMotion: 'reduce' });
  await page.goto(`${site.address}/en/accessions/`);
  const figure = figures(page).first();
  await goTo(page);
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

test('the code for other sites is copied by keyboard, which is told', async () => {
  const page = await site.open({ reducedMotion: 'reduce', permissions: ['clipboard-write'] });
  await page.goto(`${site.address}/en/accessions/`);
  const embed = figures(page).first().locator('[data-embed]');
  await embed.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await embed.locator('button').evaluate((button) => button.matches(':focus'))).toBe(true);
  await page.keyboard.press('Enter');
  await embed.getByRole('status').getByText('Copied.').waitFor();
  expect(await embed.locator('textarea').inputValue()).toMatch(/^<iframe src="https:/);
});

test.each([
  [320, 'light'],
  [600, 'dark'],
] as const)('a frame %i wide (%s) shows a chart without scroll bars', async (width, scheme) => {
  const page = await site.open({ viewport: { width: 1000, height: 800 }, colorScheme: scheme });
  for (const language of ['', '/en']) {
    await page.goto(`${site.address}${language}/accessions/`);
    for (const code of await page.locator('[data-embed] textarea').all()) {
      const [, chart = '', height = ''] =
        /src="https:\/\/[^/]+([^"]+)".* height="(\d+)"/.exec(await code.inputValue()) ?? [];
      const frame = await site.open({
        viewport: { width, height: Number(height) },
        colorScheme: scheme,
      });
      await frame.goto(`${site.address}${chart}`);
      const isTooSmall = await frame.evaluate(() => {
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth > clientWidth, scrollHeight > clientHeight];
      });
      expect([chart, ...isTooSmall]).toEqual([chart, false, false]);
      const source = frame.locator('.chart-source a');
      expect(await source.getAttribute('target')).toBe('_top');
      expect(await source.getAttribute('href')).toContain('/accessions/');
      await frame.context().close();
    }
  }
});

test('a saved picture says what it is, what it finds, where it is from and of which day', async () => {
  const page = await site.open({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const brush = CanvasRenderingContext2D.prototype;
    const draw = Object.getOwnPropertyDescriptor(brush, 'fillText')
      ?.value as CanvasRenderingContext2D['fillText'];
    brush.fillText = function (text, ...place) {
      const { dataset } = document.documentElement;
      dataset.said = `${dataset.said ?? ''} ${text}`;
      draw.call(this, text, ...place);
    };
  });
  await page.goto(`${site.address}/en/accessions/`);
  const figure = figures(page).first();
  await goTo(page);
  await page.evaluate(() => delete document.documentElement.dataset.said);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.locator('[data-actions] > button').click(),
  ]);
  const said = await page.evaluate(() => document.documentElement.dataset.said);
  for (const selector of ['figcaption :is(h1, h2, h3)', 'figcaption p'])
    expect(said).toContain(await figure.locator(selector).textContent());
  expect(said).toContain('Source: Example seed bank');
  expect(said).toContain('https://seeds.example/en/accessions/');
  expect(said).toMatch(/Computed for .*2026/);

  expect(download.suggestedFilename()).toMatch(/^[\w-]+\.png$/);
  const png = readFileSync(await download.path());
  const drawing = (await figure.locator('canvas').boundingBox())!;
  expect(png.readUInt32BE(16)).toBe(Math.round(drawing.width) + 48);
  expect(png.readUInt32BE(20)).toBeGreaterThan(drawing.height + 130);
});

test('paper gets the still picture, in the colours of paper', async () => {
  const page = await site.open({ reducedMotion: 'reduce', colorScheme: 'dark' });
  await page.goto(`${site.address}/en/accessions/`);
  const figure = figures(page).first();
  await goTo(page);
  const shown = async () => [
    await figure.locator('svg.chart').isVisible(),
    await figure.locator('canvas').isVisible(),
  ];
  expect(await shown()).toEqual([false, true]);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await shown()).toEqual([true, false]);
  const ink = await figure
    .locator('svg.chart text')
    .first()
    .evaluate((text) => getComputedStyle(text).fill);
  expect(ink).toBe('rgb(27, 29, 31)');
});

test('with forced colours, words and lines are in the reader’s own', async () => {
  const page = await site.open({ reducedMotion: 'reduce', forcedColors: 'active' });
  await page.goto(`${site.address}/en/accessions/`);
  const figure = figures(page).first();
  const system = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('span'));
    const read = (colour: string) => {
      probe.style.cssText = `forced-color-adjust: none; color: ${colour}`;
      return getComputedStyle(probe).color;
    };
    return { ink: read('CanvasText'), paper: read('Canvas'), line: read('GrayText') };
  });
  const still = await figure.locator('svg.chart').evaluate((svg) => {
    const style = (selector: string) => getComputedStyle(svg.querySelector(selector)!);
    return { ink: style('text').fill, mark: style('.mark').fill };
  });
  expect(still.ink).toBe(system.ink);
  expect([system.ink, system.paper]).not.toContain(still.mark);

  await goTo(page);
  const drawn = await figure.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const brush = canvas.getContext('2d')!;
    const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 255) colours.add(`rgb(${data.slice(at, at + 3).join(', ')})`);
    }
    return [...colours];
  });
  expect(drawn).toContain(system.ink);
  expect(drawn).toContain(still.mark);
});

test('nothing moves for who asked for less motion', async () => {
  const page = await site.open({ reducedMotion: 'reduce' });
  await page.goto(`${site.address}/en/accessions/`);
  const figure = figures(page).first();
  await goTo(page);
  const canvas = figure.locator('canvas');
  const look = () => canvas.evaluate((one: HTMLCanvasElement) => one.toDataURL());
  const first = await look();
  await page.waitForTimeout(150);
  expect(await look()).toBe(first);
});

test('the charts broke no policy and spoke to no other host', () => {
  expect(site.offences).toEqual([]);
});
