/** docs/best-practices.md has all 35 practices of the W3C, and names only what is there. */
import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generalAddresses } from './general-addresses.ts';

const page = 'docs/best-practices.md';
const text = readFileSync(page, 'utf8');
const sections = text.split(/^### /m).slice(1);

/** https://www.w3.org/TR/dwbp/, Recommendation of 31 January 2017. */
const titles = [
  'Provide metadata',
  'Provide descriptive metadata',
  'Provide structural metadata',
  'Provide data license information',
  'Provide data provenance information',
  'Provide data quality information',
  'Provide a version indicator',
  'Provide version history',
  'Use persistent URIs as identifiers of datasets',
  'Use persistent URIs as identifiers within datasets',
  'Assign URIs to dataset versions and series',
  'Use machine-readable standardized data formats',
  'Use locale-neutral data representations',
  'Provide data in multiple formats',
  'Reuse vocabularies, preferably standardized ones',
  'Choose the right formalization level',
  'Provide bulk download',
  'Provide Subsets for Large Datasets',
  'Use content negotiation for serving data available in multiple formats',
  'Provide real-time access',
  'Provide data up to date',
  'Provide an explanation for data that is not available',
  'Make data available through an API',
  'Use Web Standards as the foundation of APIs',
  'Provide complete documentation for your API',
  'Avoid Breaking Changes to Your API',
  'Preserve identifiers',
  'Assess dataset coverage',
  'Gather feedback from data consumers',
  'Make feedback available',
  'Enrich data by generating new data',
  'Provide Complementary Presentations',
  'Provide Feedback to the Original Publisher',
  'Follow Licensing Terms',
  'Cite the Original Publication',
];

const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);

/** Addresses of pages in the default language, from their routes. */
async function pageAddresses(): Promise<Set<string>> {
  const addresses = new Set<string>();
  for await (const file of glob('**/*.astro', { cwd: 'src/pages' }))
    addresses.add(
      `/${file.split(path.sep).join('/')}`
        .replace('/[...locale]', '')
        .replace(/(?:\/index)?\.astro$/, '/')
        .replace('[slug]', '<key>')
        .replaceAll(/\[(\w+)\]/g, '<$1>'),
    );
  return addresses;
}

describe(page, () => {
  it('has all 35 practices in their order', () => {
    expect(sections.map((section) => section.split('\n', 1)[0])).toEqual(
      titles.map((title, index) => `${index + 1}. ${title}`),
    );
  });

  it.each(titles)(
    'says of "%s" whether it is met, and what is missing where it is not',
    (title) => {
      const section = sections.find((one) => one.includes(`. ${title}\n`)) ?? '';
      const [, verdict] =
        /\n\n\*\*(Met|In part|Not met|Up to the publication)\.\*\* \S/.exec(section) ?? [];
      expect(verdict).toBeDefined();
      expect(section.includes('Missing: ')).toBe(verdict === 'In part');
    },
  );

  it('names only addresses that are published', async () => {
    const known = new Set([...(await generalAddresses()), ...(await pageAddresses())]);
    const named = code.filter((span) => span.startsWith('/'));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((address) => !known.has(address))).toEqual([]);
  });

  it('names only files that are there', () => {
    const named = code.filter((span) => /^(?:src|tests|scripts|docs|\.github)\//.test(span));
    const linked = [...text.matchAll(/\]\((?!https:)([^)#]+)/g)].map(
      ([, file = '']) => `docs/${file}`,
    );
    expect(named.length + linked.length).toBeGreaterThan(10);
    expect([...named, ...linked].filter((file) => !existsSync(file))).toEqual([]);
  });
});
