import { parseXml } from '@rgrove/parse-xml';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atom, collectionAtom } from '../../src/core/export/formats/atom.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { folders, loadFolder, publish, textOf } from './published.ts';

const all = [atom, collectionAtom];

/** What RFC 4287 demands of a feed and its entries, of one that an XML parser and a feed reader took. */
function readFeed(source: string) {
  parseXml(source);
  const feed = parseAtomFeed(source);
  const missing = [feed, ...(feed.entries ?? [])].flatMap(({ id, title, updated }) =>
    id && title !== undefined && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(String(updated))
      ? []
      : [id ?? 'no id'],
  );
  if (missing.length > 0) throw new Error(`incomplete: ${missing.join(', ')}`);
  if (!feed.authors?.[0]?.name) throw new Error('no author');
  if (!feed.links?.some(({ rel }) => rel === 'self')) throw new Error('no self link');
  return feed;
}

describe.each(folders)('Atom of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const published = publish(publication, all);
  const sources = [...published.contents.keys()].map((address) => textOf(published, address));

  it('is well-formed and a feed, whole and by collection', () => {
    expect(sources).toHaveLength(publication.collections.size + 1);
    for (const source of sources) {
      const ids = readFeed(source).entries?.map(({ id }) => id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is refused when broken', () => {
    const [source = ''] = sources;
    expect(() => readFeed(source.replace('</title>', ' & more</title>'))).toThrow();
    expect(() => readFeed(source.replace('</entry>', ''))).toThrow();
    expect(() => readFeed(source.replaceAll('updated>', 'changed>'))).toThrow();
    expect(() => readFeed(source.replaceAll('author>', 'writer>'))).toThrow();
  });

  it('has the newest first, and only records whose day is known', () => {
    const { entries = [] } = readFeed(textOf(published, '/feed.xml'));
    const days = entries.map(({ updated }) => String(updated).slice(0, 10));
    expect(days).toEqual(days.toSorted().reverse());
    expect(entries).toHaveLength(Math.min(published.context.days.size, 100));
  });
});

describe('a feed of hostile words', async () => {
  const seeds = await loadFolder('tests/fixtures/seed-bank');
  const title = '</title> & "quoted" <script>\u0007 \uD800 😀 ]]>';
  const hostile: Publication = { ...seeds, title: { es: title } };

  it('escapes them, and marks what XML cannot write', () => {
    const feed = readFeed(textOf(publish(hostile, all), '/feed.xml'));
    const read = typeof feed.title === 'string' ? feed.title : feed.title?.value;
    expect(read).toBe('</title> & "quoted" <script>\uFFFD \uFFFD 😀 ]]>');
  });

  it('has entries that lead to the page, or to the JSON of a record without one', () => {
    const published = publish(seeds, all);
    const page = readFeed(textOf(published, '/accessions/feed.xml')).entries?.[0];
    expect(page?.id).toMatch(/^https:\/\/seeds\.example\/accessions\/acc-\d{3}\/$/);
    const data = readFeed(textOf(published, '/germination-tests/feed.xml')).entries?.[0];
    expect(data?.id).toMatch(/^https:\/\/seeds\.example\/data\/germination-tests\/.*\.json$/);
  });
});
