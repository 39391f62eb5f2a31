/** Which published addresses a change takes away, beside those of records that are gone. */
import { expect, it } from 'vitest';
import type { Revision } from '../../../src/core/diff/revision.ts';
import { checkAddresses } from '../../../src/core/guard/check-addresses.ts';
import { type SampleCollection, buildPublication, text } from '../publication-builder.ts';

const rows = Array.from({ length: 30 }, (_, index) => ({ id: `s${index}`, code: `code-${index}` }));
const seeds: SampleCollection = {
  properties: { id: text('Id'), code: text('Code') },
  charts: [{ id: 'by-code', title: 'By code', type: 'bar', x: 'code', y: 'count' }],
  rows,
};
const places: SampleCollection = { properties: { id: text('Id') }, rows: [{ id: 'north' }] };

function revision(
  samples: Readonly<Record<string, SampleCollection>> = { seeds, places },
  site: Partial<Revision> = {},
): Revision {
  const { languages, collections, withdrawals } = buildPublication(samples);
  const own = { languages, collections, withdrawals, prose: ['about', 'method'] };
  return { language: languages[0], ...own, ...site };
}

const lost = (after: Revision, before = revision()) =>
  checkAddresses(before, after, { today: '2025-06-01' }).map(({ subject, problem }) => [
    subject,
    problem.facts.count,
    problem.place.file,
  ]);

it('finds none in what stays, and none in what is added', () => {
  expect(lost(revision())).toEqual([]);
  const more = { id: 's30', code: 'code-30' };
  const bigger = { seeds: { ...seeds, rows: [...rows, more] }, places, tools: places };
  expect(lost(revision(bigger, { prose: ['about', 'help', 'method'] }))).toEqual([]);
});

it('finds a language, another default language, and a page that a person wrote', () => {
  expect(lost(revision(undefined, { languages: ['en'] }))).toEqual([
    ['/es/', '', 'data/publication.json'],
  ]);
  expect(lost(revision(undefined, { language: 'es', languages: ['es', 'en'] }))).toEqual([
    ['/es/', '', 'data/publication.json'],
  ]);
  expect(lost(revision(undefined, { prose: ['about'] }))).toEqual([['/method/', '', 'content']]);
});

it('finds a collection, a chart, and the pages of records', () => {
  expect(lost(revision({ seeds }))).toEqual([['/places/', '', 'data/publication.json']]);
  expect(lost(revision({ seeds: { ...seeds, charts: [] }, places }))).toEqual([
    ['/embed/seeds/by-code/', '', 'data/seeds/collection.json'],
  ]);
  const without = { ...seeds, record: { title: 'id', page: false } };
  expect(lost(revision({ seeds: without, places }))).toEqual([
    ['/seeds/*', 30, 'data/seeds/collection.json'],
  ]);
});

it('finds records at other addresses: each of a few, and many at once', () => {
  const changed = (count: number) =>
    rows.map((row, index) => (index < count ? { ...row, code: `new-${index}` } : row));
  const bySlug = (own: typeof rows) =>
    revision({ seeds: { ...seeds, slug: 'code', rows: own }, places });
  expect(lost(bySlug(changed(2)), bySlug(rows)).map(([address]) => address)).toEqual([
    '/seeds/code-0/',
    '/seeds/code-1/',
  ]);
  expect(
    lost(bySlug(changed(25)), bySlug(rows)).map(([address, count]) => [address, count]),
  ).toEqual([['/seeds/*', 25]]);
  expect(lost(bySlug(rows))).toEqual([['/seeds/*', 30, 'data/seeds/seeds.json']]);
});

it('leaves records that are gone to the rules about them', () => {
  expect(lost(revision({ seeds: { ...seeds, rows: rows.slice(5) }, places }))).toEqual([]);
});

it('finds those of withdrawn records whose row is deleted, or does not say where they were', () => {
  const gone = (key: string, slug?: string) => ({
    ...{ collection: 'seeds', key, date: '2025-01-01', reason: 'Lost' },
    slug,
  });
  const fewer = { seeds: { ...seeds, rows: rows.slice(1) }, places };
  const withdrawn = revision(fewer, { withdrawals: [gone('s0', 's0')] });
  expect(lost(withdrawn)).toEqual([]);
  expect(lost(revision(fewer), withdrawn)).toEqual([['/seeds/s0/', '', 'data/withdrawn.csv']]);
  expect(lost(revision(), withdrawn)).toEqual([]);
  expect(lost(revision(fewer, { withdrawals: [gone('s0')] }))).toEqual([
    ['/seeds/s0/', '', 'data/withdrawn.csv'],
  ]);
  const bare = { seeds: { ...seeds, record: { title: 'id', page: false } }, places };
  const fewerBare = { seeds: { ...bare.seeds, rows: rows.slice(1) }, places };
  expect(
    lost(revision(fewerBare), revision(fewerBare, { withdrawals: [gone('s0', 's0')] })),
  ).toEqual([['/data/seeds/s0.json', '', 'data/withdrawn.csv']]);
});
