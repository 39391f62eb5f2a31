/** A person with a browser proposes a record: the form, its checks, its drafts, and what it ends in. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { describeProblem } from '../../src/core/problem/describe.ts';
import { t } from '../../src/i18n/language.ts';
import { violationsOn } from './axe.ts';
import { visit, type Visit } from './visit.ts';

let site: Visit;
beforeAll(async () => {
  site = await visit('tests/fixtures/seed-bank');
});
afterAll(() => site.close());

const words = t('en');
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const wrong = (page: Page, name: string) => page.locator(`[data-ask="${name}"] [data-wrong]`);
const summary = (page: Page) => page.locator('[data-summary]');
const result = (page: Page) => page.locator('[data-result]');
const finished = (page: Page) => result(page).locator('textarea').inputValue();
const check = (page: Page) => page.getByRole('button', { name: words('contribute.check') }).click();

/** Goes to a form, and waits until it is at work. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(site.address + path);
  await page.locator('form.contribute').hover();
  await page.locator('form[data-ready]').waitFor();
}

/** Chooses a record by keys alone. */
async function choose(page: Page, name: string, letters: string): Promise<void> {
  await field(page, name).fill(letters);
  await page.locator(`[data-ask="${name}"] [role="option"]`).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function fillReport(page: Page): Promise<void> {
  await field(page, 'id').fill('P09');
  await field(page, 'date').fill('2025-09-01');
  await field(page, 'sown').fill('50');
  await field(page, 'germinated').fill('40');
  await field(page, 'rate').fill('80');
  await page.getByLabel('Viable', { exact: true }).check();
}

describe('the form', () => {
  let page: Page;
  beforeEach(async () => {
    page = await site.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    return () => page.context().close();
  });

  test('reports on a record from its page, and ends in the row of the table', async () => {
    await page.goto(`${site.address}/en/accessions/acc-001/`);
    await page.getByRole('link', { name: 'Add: Germination test' }).first().click();
    await page.locator('form[data-ready]').waitFor();
    expect(await page.locator('[data-ask="accession"] [data-chosen]').innerText()).toContain(
      'ACC/001',
    );
    await fillReport(page);
    await field(page, 'note').fill('Suelo, "seco"');
    await check(page);
    expect(await finished(page)).toBe(
      'P09,ACC/001,2025-09-01,,50,40,80,viable,,"Suelo, ""seco""",',
    );
    expect(await result(page).evaluate((place) => place === document.activeElement)).toBe(true);
    expect(await result(page).locator('a.button').getAttribute('href')).toBe(
      'https://git.example/seed-bank/edit/main/data/germination-tests/tests.csv#L6',
    );
    await page.getByRole('button', { name: words('contribute.say.copy') }).click();
    await result(page).getByText(words('contribute.say.copied')).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^P09,ACC\/001,/);
  });

  test('says beside the field what is wrong, as soon as one leaves it', async () => {
    await open(page, '/en/contribute/germination-tests/');
    await field(page, 'date').fill('02/03/2025');
    await page.keyboard.press('Tab');
    const facts = { value: '02/03/2025', readings: ['2025-03-02', '2025-02-03'].join(' / ') };
    const { fact, act } = describeProblem({ code: 'cell/date-reading', facts }, 'en');
    expect(await wrong(page, 'date').innerText()).toBe(`Error: ${fact}. ${act}`);
    expect(await field(page, 'date').getAttribute('aria-invalid')).toBe('true');
    expect(await field(page, 'date').getAttribute('aria-describedby')).toContain('w-date');
    await field(page, 'date').fill('2025-03-02');
    await wrong(page, 'date').waitFor({ state: 'hidden' });
    expect(await field(page, 'date').getAttribute('aria-invalid')).toBeNull();
  });

  test('says the same in the other language', async () => {
    await open(page, '/contribute/germination-tests/');
    await field(page, 'rate').fill('97,5');
    await page.keyboard.press('Tab');
    expect(await wrong(page, 'rate').innerText()).toMatch(
      /^Error: debe ser un número .*"97,5".*97\.5/,
    );
    await page.getByRole('button', { name: t('es')('contribute.check') }).click();
    expect(await summary(page).innerText()).toContain('Resultado: es obligatorio');
  });

  test('lists all that is wrong, with a link to each', async () => {
    await open(page, '/en/contribute/germination-tests/');
    await fillReport(page);
    await field(page, 'id').fill('P01');
    await page.getByLabel('Not viable').check();
    expect(await page.locator('[data-ask="note"] [data-need]').innerText()).toBe('required');
    await check(page);
    expect(await summary(page).evaluate((place) => place === document.activeElement)).toBe(true);
    const lines = await summary(page).locator('li').allInnerTexts();
    expect(lines.map((line) => line.split(':')[0]?.replace(/ \(.*/, '')).sort()).toEqual([
      'Accession',
      'Identifier',
      'Note',
    ]);
    expect(lines.join('\n')).toContain('Result = Not viable');
    expect(lines.join('\n')).toContain('"P01" a second time');
    await summary(page).getByRole('link', { name: 'Accession' }).click();
    expect(await field(page, 'accession').evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    expect(await result(page).isVisible()).toBe(false);
  });

  test('refuses a record that is not there, and guesses which was meant', async () => {
    await open(page, '/en/contribute/germination-tests/');
    await field(page, 'accession').fill('ACC/0O1');
    await page.keyboard.press('Tab');
    expect(await wrong(page, 'accession').innerText()).toContain('Did you mean "ACC/001"?');
  });

  test('is filled in by keys alone, and has no violation with its list open', async () => {
    await open(page, '/en/contribute/germination-tests/');
    await field(page, 'accession').focus();
    await page.keyboard.type('bean');
    await page.locator('[role="option"]').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await field(page, 'accession').getAttribute('aria-expanded')).toBe('true');
    const active = await field(page, 'accession').getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toMatch(/^Remove .*bean/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
      'combobox',
    );
  });

  test('has no violation with everything wrong, nor with its result', async () => {
    await open(page, '/en/contribute/germination-tests/');
    await check(page);
    await summary(page).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await fillReport(page);
    await choose(page, 'accession', 'ACC/001');
    await check(page);
    await result(page).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    const spill = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(spill)).toBe(0);
  });

  test('keeps what was typed over a reload and in the other language, until it is discarded', async () => {
    await open(page, '/en/contribute/germination-tests/');
    await field(page, 'sown').fill('77');
    await page.getByLabel('Partial').check();
    await choose(page, 'accession', 'ACC/002');
    await page.reload();
    await page.locator('form[data-ready]').waitFor();
    expect(await field(page, 'sown').inputValue()).toBe('77');
    expect(await page.getByLabel('Partial').isChecked()).toBe(true);
    await page.locator('a[hreflang="es"]').first().click();
    await page.locator('form[data-ready]').waitFor();
    expect(await page.locator('[data-ask="accession"] [data-chosen]').innerText()).toContain(
      'ACC/002',
    );
    await page.getByRole('button', { name: t('es')('contribute.discard') }).click();
    await page.reload();
    expect(await field(page, 'sown').inputValue()).toBe('');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('changes a record of a table where it stands', async () => {
    await page.goto(`${site.address}/en/accessions/acc-004/`);
    await page.getByRole('link', { name: words('contribute.update') }).click();
    await page.locator('form[data-ready]').waitFor();
    expect(await page.locator('[data-about]').innerText()).toContain('ACC/004');
    expect(await field(page, 'number').getAttribute('readonly')).not.toBeNull();
    await field(page, 'seeds').fill('850');
    await check(page);
    expect(await finished(page)).toBe(
      'ACC/004,acc-004,Frijol bayo,Bay bean,phaseolus-vulgaris,,2025-01-20,donation,Huerto Imaginario del Norte,850,700,true,stored,2030-01-20',
    );
    expect(await result(page).innerText()).toContain('line 2 in data/accessions/2025.csv');
  });

  test('ends in a new file where records are files, filled in at the host', async () => {
    await open(page, '/en/contribute/species/');
    await field(page, 'common_name').fill('Tarwi');
    await field(page, 'id').fill('lupinus-mutabilis');
    await field(page, 'scientific_name').fill('Lupinus mutabilis');
    await page.getByLabel('Fabaceae').check();
    await check(page);
    const record = JSON.parse(await finished(page)) as Record<string, unknown>;
    expect(Object.keys(record)).toEqual(['id', 'scientific_name', 'common_name', 'family']);
    const href = new URL((await result(page).locator('a.button').getAttribute('href')) ?? '');
    expect(href.pathname).toBe('/seed-bank/new/main/data/species');
    expect(href.searchParams.get('filename')).toBe('lupinus-mutabilis.json');
    expect(href.searchParams.get('value')).toBe(await finished(page));
  });

  test('puts a text that no address can hold on the clipboard', async () => {
    await open(page, '/en/contribute/species/');
    await field(page, 'common_name').fill('Tarwi');
    await field(page, 'id').fill('lupinus-mutabilis');
    await field(page, 'scientific_name').fill('Lupinus mutabilis');
    await page.getByLabel('Fabaceae').check();
    for (const note of ['note', 'note_en'])
      await field(page, note).fill('A long story. '.repeat(130));
    await check(page);
    const link = result(page).locator('a.button');
    expect(await link.getAttribute('href')).toBe(
      'https://git.example/seed-bank/new/main/data/species?filename=lupinus-mutabilis.json',
    );
    await page.context().route('https://git.example/**', (route) => route.abort());
    await link.evaluate((one) => {
      one.removeAttribute('href');
    });
    await link.click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await finished(page));
  });

  test('writes the line that withdraws a record, and says where the record stands', async () => {
    await page.goto(`${site.address}/en/accessions/acc-004/`);
    await page.getByRole('link', { name: words('contribute.withdraw.this') }).click();
    await page.locator('[data-withdraw-place]').getByText('2025.csv').waitFor();
    await page.getByLabel(words('contribute.withdraw.reason')).fill('It was entered twice, "yes".');
    const day = await page.evaluate(() => new Intl.DateTimeFormat('sv').format());
    expect(await page.locator('[data-withdraw-row]').innerText()).toBe(
      `accessions,ACC/004,${day},"It was entered twice, ""yes"".",`,
    );
    expect(await violationsOn(page)).toEqual([]);
  });
});

test('without JavaScript the page says how it is done by hand', async () => {
  const page = await site.open({ javaScriptEnabled: false });
  await page.goto(`${site.address}/en/contribute/germination-tests/`);
  expect(await page.locator('form.contribute').isVisible()).toBe(false);
  expect(await page.locator('noscript p').first().isVisible()).toBe(true);
  const byHand = page.locator('details.by-hand').first();
  await byHand.locator('summary').click();
  const told = await byHand.innerText();
  expect(told).toContain('data/germination-tests/tests.csv');
  expect(told).toContain('id,accession,date,read_on');
  expect(await byHand.locator('a').first().getAttribute('href')).toBe(
    'https://git.example/seed-bank/edit/main/data/germination-tests/tests.csv#L6',
  );
  expect(await byHand.locator('dl.dictionary dt').count()).toBe(11);
  await page.context().close();
});

test('the forms broke no policy and spoke to no other host', () => {
  expect(site.offences).toEqual([]);
});

test('a form in Arabic says in Arabic what is wrong', async () => {
  const library = await visit('tests/fixtures/arabic-library');
  const page = await library.open();
  await page.goto(`${library.address}/contribute/books/`);
  await page.locator('form.contribute').hover();
  await page.locator('form[data-ready]').waitFor();
  await page.getByRole('button', { name: t('ar')('contribute.check') }).click();
  const facts = { condition: '' };
  const { fact, language } = describeProblem({ code: 'cell/required', facts }, 'ar');
  expect(language).toBe('ar');
  await summary(page).getByText(fact).first().waitFor();
  expect(await summary(page).locator('[lang]').count()).toBe(0);
  await library.close();
});
