/** Rules that hold on every built page, whatever the publication. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPage, type BuiltSite, buildPages } from './build-pages.ts';

let site: BuiltSite;

beforeAll(async () => {
  site = await buildPages('tests/fixtures/seed-bank', '2026-07-01');
});

afterAll(() => site.remove());

const found = (pattern: RegExp, { html }: BuiltPage) =>
  [...html.matchAll(pattern)].map(([, part = '']) => part);
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const pageAt = (address: string) => site.pages.find((page) => page.address === address);
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The pages that break a rule, with what breaks it. */
function breaking(rule: (page: BuiltPage) => readonly string[]): string[] {
  return site.pages.flatMap((page) => rule(page).map((what) => `${page.address} ${what}`));
}

test('HTML is valid and accessible as far as a program can tell', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // Matters of style that Astro decides.
      'void-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // Titles are as long as the records' own.
      'long-title': 'off',
      // The filters of the search act as they are changed; the form that is sent stands above them.
      'wcag/h32': 'off',
      // A list that is filtered as one types is no menu to choose from.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
    },
  });
  const messages: string[] = [];
  for (const { address, html } of site.pages) {
    const report = await validator.validateString(html, address);
    for (const result of report.results)
      messages.push(
        ...result.messages.map(
          ({ ruleId, message, selector }) => `${address} ${ruleId}: ${message} (${selector ?? ''})`,
        ),
      );
  }
  expect(messages).toEqual([]);
});

test('a site says how accessible it is where its publication has no words for that', () => {
  const htmlAt = (address: string) => pageAt(address)?.html ?? '';
  expect(text(htmlAt('/accessibility/'))).toContain('axe no encuentra ninguna infracción');
  const english = htmlAt('/en/accessibility/');
  expect(text(english)).toContain('axe finds no violation of WCAG 2.2 AA');
  expect(english).toMatch(/<a href="https:\/\/[^"]+\?title=[^"]+">Report a problem/);
  expect(htmlAt('/')).toMatch(/<a [^>]*href="[^"]*\/accessibility\/"/);
});

test('there is one h1 on a page, and headings leave out no level', () => {
  const wrong = breaking((page) => {
    const levels = found(/<h([1-6])/g, page).map(Number);
    const leaps = levels
      .filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
      .map((level) => `leaps to h${level}`);
    return levels.filter((level) => level === 1).length === 1
      ? leaps
      : [...leaps, 'has not one h1'];
  });
  expect(wrong).toEqual([]);
});

test('every page has a title of its own within its language', () => {
  const titles = new Map<string, string>();
  const twice = breaking((page) => {
    const language = attribute(page.html.slice(0, 200), 'lang') ?? '';
    const name = `${language} ${found(/<title>([^<]*)/g, page).join()}`;
    const other = titles.get(name);
    titles.set(name, page.address);
    return other === undefined ? [] : [`has the title of ${other}`];
  });
  expect(twice).toEqual([]);
});

test('nothing on a page needs an exception from the content policy', () => {
  const wrong = breaking((page) => [
    ...found(/<[^>]+\s(style)="/g, page),
    ...found(/<(style)[\s>]/g, page),
    ...found(/<[a-z][^>]*\s(on[a-z]+)="/g, page),
    // A block of data is never run, so no policy speaks of it.
    ...found(/<script([^>]*)>/g, page).filter(
      (tag) => !tag.includes('src="/') && !/ type="application\/(?:ld\+)?json"/.test(tag),
    ),
    ...found(/(?:src|href)="(javascript:[^"]*)"/g, page),
  ]);
  expect(wrong).toEqual([]);
});

test('a page asks only this host for what it shows', () => {
  const wrong = breaking((page) => [
    ...found(/<(?:img|script|iframe|source)[^>]*\ssrc="((?:https?:)?\/\/[^"]*)"/g, page),
    ...found(/<link rel="(?:stylesheet|preload|icon)" href="((?:https?:)?\/\/[^"]*)"/g, page),
  ]);
  expect(wrong).toEqual([]);
});

test('every link within the site leads to a page or a file, and every anchor to an element', () => {
  const isFile = (link: string) =>
    !link.endsWith('/') && existsSync(path.join(site.folder, decodeURIComponent(link)));
  const wrong = breaking((page) =>
    found(/<a[^>]*\shref="([^"]*)"/g, page).filter((link) => {
      if (/^(?:https?|mailto):/.test(link)) return false;
      const [target = '', anchor] = link.split('#');
      if (target !== '' && anchor === undefined && isFile(target)) return false;
      // A query narrows a list by script: the page is the same.
      const there = target === '' ? page : pageAt(target.replace(/\?.*$/, ''));
      return !there || (anchor !== undefined && !there.html.includes(` id="${anchor}"`));
    }),
  );
  expect(wrong).toEqual([]);
});

test('a withdrawn record keeps its address in every language, and says since when and why', () => {
  for (const start of ['/', '/en/']) {
    const { html = '' } = pageAt(`${start}species/zea-mays-saccharata/`) ?? {};
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('Era una variedad, no una especie.');
    expect(html).toMatch(/2025/);
    expect(html).toContain(`href="${start}species/zea-mays/"`);
    expect(html).toContain('href="/data/species/zea-mays-saccharata.json"');
  }
  const linking = breaking((page) =>
    page.address.includes('saccharata') ? [] : found(/href="([^"]*saccharata[^"]*)"/g, page),
  );
  expect(linking).toEqual([]);
  const sitemap = readFileSync(path.join(site.folder, 'sitemap-1.xml'), 'utf8');
  expect(sitemap).toContain('zea-mays');
  expect(sitemap).not.toContain('saccharata');
});

test('styles, fonts and the icon are there', () => {
  const wrong = breaking((page) =>
    found(/<link[^>]*\shref="(\/_[^"]*)"/g, page).filter(
      (file) => !existsSync(path.join(site.folder, file)),
    ),
  );
  expect(wrong).toEqual([]);
});

test('a data table has a caption, and each of its headers says what it heads', () => {
  const wrong = breaking((page) =>
    found(/<table[^>]*>([\s\S]*?)<\/table>/g, page).flatMap((table) => [
      ...(text(/<caption[^>]*>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? '') === ''
        ? ['a table without a caption']
        : []),
      ...(table.match(/<th(?![^>]*\sscope=)[\s>]/g) ?? []),
    ]),
  );
  expect(wrong).toEqual([]);
});

test('a status is always a word beside its shape', () => {
  const statuses = site.pages.flatMap((page) =>
    found(/<span class="status [a-z]+">([\s\S]*?<\/svg>[\s\S]*?)<\/span>/g, page),
  );
  expect(statuses.length).toBeGreaterThan(50);
  expect(
    statuses.filter((status) => text(status) === '' || !status.includes('aria-hidden="true"')),
  ).toEqual([]);
});

describe('languages', () => {
  test('a page names its twin in every language, and the twin names it back', () => {
    const alternates = (page: BuiltPage) =>
      new Map(
        found(/<link rel="alternate" (hreflang="[^"]+" href="[^"]+")/g, page).map((tag) => {
          return [
            attribute(` ${tag}`, 'hreflang') ?? '',
            (attribute(` ${tag}`, 'href') ?? '').replace('https://seeds.example', ''),
          ];
        }),
      );
    const wrong = breaking((page) => {
      // What search engines are kept from needs no twins for them.
      if (page.html.includes('<meta name="robots" content="noindex">')) return [];
      const own = alternates(page);
      if (own.size !== 3) return [`names ${own.size} alternates`];
      return [...own.values()].filter((address) => {
        const twin = pageAt(address);
        return !twin || [...alternates(twin)].join() !== [...own].join();
      });
    });
    expect(wrong).toEqual([]);
  });

  test('the switch leads to the same page', () => {
    const page = pageAt('/accessions/acc-001/')!;
    expect(page.html).toMatch(/<a href="\/en\/accessions\/acc-001\/" lang="en" hreflang="en"/);
  });

  test('a text without a translation says which language it is in', () => {
    const { html } = pageAt('/en/accessions/acc-002/')!;
    expect(html).toMatch(/<span lang="es">[^<]+<\/span>/);
  });

  test('a page without a translation is served as it is, marked with its language', () => {
    const { html } = pageAt('/en/metodo/')!;
    expect(html).toMatch(/<article[^>]* lang="es"/);
    expect(html).toContain('This page is not yet translated.');
  });
});

describe('a record', () => {
  test('says what is unknown in words, and never as 0', () => {
    expect(text(pageAt('/en/accessions/acc-003/')!.html)).toContain('Not reported');
  });

  test('says by how many days it is late, and on which day that was computed', () => {
    expect(text(pageAt('/en/accessions/acc-003/')!.html)).toMatch(
      /Late by \d+ days?, as of July 1, 2026/,
    );
  });

  test('shows what was reported on it, oldest first', () => {
    const [timeline = ''] = found(
      /<ol class="timeline[^"]*">([\s\S]*?)<\/ol>/g,
      pageAt('/accessions/acc-001/')!,
    );
    const days = [...timeline.matchAll(/<strong><time datetime="([^"]+)"/g)].map(([, day]) => day);
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted());
  });

  test('names the fields inside an object, and shows their values, as those of the record', () => {
    const words = text(pageAt('/en/species/zea-mays/')!.html);
    expect(words).toMatch(/Climate\s+Humid\s+Highest altitude\s+3,300\sm/);
    expect(words).toMatch(/Language\s+nah\s+Name\s+Centli/);
  });

  test('shows a reference as the title of its target, linked where that has a page', () => {
    const { html } = pageAt('/accessions/acc-001/')!;
    expect(html).toContain('<a href="/species/zea-mays/">Maíz</a>');
  });

  test('leads to its place in the source, to its data and to its neighbours', () => {
    const { html } = pageAt('/accessions/acc-001/')!;
    expect(html).toContain(
      'href="https://git.example/seed-bank/edit/main/data/accessions/2024.csv#L2"',
    );
    expect(html).toContain('href="/data/accessions/acc-001.json"');
    expect(html).toMatch(/<nav class="around"[\s\S]*?<a href="\/accessions\/acc-/);
  });
});

describe('where a record stands', () => {
  const headline = (address: string) =>
    text(/<header class="headline">[\s\S]*?<\/header>/.exec(pageAt(address)!.html)?.[0] ?? '');

  test('is said with the day of the report, and of the computation where dates alone decide', () => {
    expect(headline('/en/accessions/acc-003/')).toMatch(/Viable as of June 10, 2025/);
    expect(headline('/en/accessions/acc-003/')).toMatch(/Overdue as of July 1, 2026/);
  });

  test('is late by so many days', () => {
    expect(headline('/en/accessions/acc-003/')).toMatch(/Late by \d+ days, as of July 1, 2026/);
  });

  test('a problem is reported with key, address and place', () => {
    const { html } = pageAt('/en/accessions/acc-003/')!;
    const [, address = ''] = /href="([^"]*\/issues\/new[^"]*)"/.exec(html) ?? [];
    const form = new URL(address.replaceAll('&amp;', '&')).searchParams;
    expect(form.get('title')).toContain('ACC/003');
    expect(form.get('body')).toContain('https://seeds.example/en/accessions/acc-003/');
    expect(form.get('body')).toContain('data/accessions/2024.csv:4');
  });
});

test('each number of the home page leads to exactly its records', () => {
  const [tiles = ''] = found(/<ul class="tiles[^"]*">([\s\S]*?)<\/ul>/g, pageAt('/en/')!);
  const links = [
    ...tiles.matchAll(/<a href="([^"]+)"[\s\S]*?<strong>([^<]*)<\/strong>([\s\S]*?)<\/a>/g),
  ];
  expect(links.length).toBeGreaterThan(2);
  for (const [, address = '', number = '', rest = ''] of links) {
    if (address.startsWith('#')) continue;
    const [list = ''] =
      /<table class="records">[\s\S]*?<\/table>/.exec(pageAt(address)!.html) ?? [];
    const rows = list.match(/<th scope="row">/g) ?? [];
    // The sum of an amount is no number of records.
    if (!text(rest).includes('Seeds available'))
      expect([address, String(rows.length)]).toEqual([address, number]);
  }
  expect(tiles).toContain('/en/accessions/-/mode-donation-viability-viable/');
});

test('the home page says what is late even where nothing is, and of what it cannot know', () => {
  const home = pageAt('/en/')!;
  const [late = ''] = found(/<section class="section" id="late">([\s\S]*?)<\/section>/g, home);
  expect(text(late)).toMatch(/Late or silent .+/);
  expect(home.html).toContain('id="late-lists"');
});

test('a list says where its charts are only if it has some', () => {
  expect(
    breaking((page) =>
      page.html.includes('href="#charts"') && !page.html.includes('id="charts"') ? ['#charts'] : [],
    ),
  ).toEqual([]);
});

describe('a list', () => {
  test('narrowed to a value has as many rows as its menu promised', () => {
    const [menu = ''] = found(/<nav class="facets"([\s\S]*?)<\/nav>/g, pageAt('/accessions/')!);
    const links = [
      ...menu.matchAll(/<a href="([^"]+)"[^>]*>[\s\S]*?<span class="number">(\d+)<\/span>/g),
    ];
    expect(links.length).toBeGreaterThan(5);
    for (const [, address = '', count = ''] of links) {
      const rows = pageAt(address)!.html.match(/<th scope="row">/g) ?? [];
      expect([address, rows.length]).toEqual([address, Number(count)]);
    }
  });
});
