/** One licence, in every output that can name one. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { licenceUrl } from '../../src/core/export/formats/terms.ts';
import type { CollectionOutput } from '../../src/core/export/output.ts';
import { outputs } from '../../src/core/export/outputs.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { loadFolder, publish } from './published.ts';

const licence = 'ODbL-1.0';
const names = [licence, licenceUrl(licence)];

/** Bare tables and lists have no place for it; the others describe the data and are none. */
const without = [
  'csv',
  'csv-full',
  'ndjson',
  'dictionary',
  'dictionary-collection',
  'sha256sums',
  'withdrawn-csv',
  'withdrawn-json',
];
const descriptions = ['schema'];

async function licensed(): Promise<Publication> {
  const seeds = await loadFolder('tests/fixtures/seed-bank');
  const collections = [...seeds.collections].map(
    ([id, collection]) => [id, { ...collection, licence }] as const,
  );
  return { ...seeds, licence, collections: new Map(collections) };
}

/** The text of a file; of an archive or workbook, that of everything in it. */
function textOf(bytes: Uint8Array): string {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isArchive ? Object.values(unzipSync(bytes)) : [bytes];
  return parts
    .map((part) =>
      isArchive && part[0] === 0x50 && part[1] === 0x4b
        ? textOf(part)
        : new TextDecoder().decode(part),
    )
    .join('\n');
}

describe('the licence', async () => {
  const publication = await licensed();
  const published = publish(publication, outputs);
  const named = outputs
    .filter(({ id }) => ![...without, ...descriptions].includes(id))
    .map((output) => ({
      id: output.id,
      files: [...publish(publication, [output]).contents.keys()],
    }))
    .filter(({ files }) => files.length > 0);

  it.each(named)('is named by $id, and no other', ({ files }) => {
    for (const address of files) {
      const text = textOf(published.contents.get(address)!);
      expect(
        names.filter((name) => text.includes(name)),
        address,
      ).not.toEqual([]);
      expect(text, address).not.toMatch(/creativecommons|CC-BY|CC0-1/);
    }
  });

  it('is that of every kind of output but bare tables and descriptions', () => {
    expect(named.length).toBeGreaterThan(14);
  });
});

describe('the licence of a collection that is not that of the publication', async () => {
  const seeds = await loadFolder('tests/fixtures/seed-bank');
  const own = ['ODC-By-1.0', 'PDDL-1.0', 'ODbL-1.0'];
  const collections = [...seeds.collections.values()].map((collection, index) => ({
    ...collection,
    licence: own[index]!,
  }));
  const publication: Publication = {
    ...seeds,
    licence: 'CC-BY-4.0',
    collections: new Map(collections.map((collection) => [collection.id, collection] as const)),
  };
  const published = publish(publication, outputs);
  const ofCollections = outputs.filter(
    ({ id, per }) => per === 'collection' && ![...without, ...descriptions].includes(id),
  ) as CollectionOutput[];

  it.each(ofCollections)('is named by $id', (output) => {
    for (const collection of collections) {
      const bytes = published.contents.get(output.path(collection));
      if (!bytes) continue;
      const text = textOf(bytes);
      const named = [...own, publication.licence].filter((licence) =>
        [licence, licenceUrl(licence)].some((name) => text.includes(name)),
      );
      expect(named, collection.id).toEqual([collection.licence]);
    }
  });
});
