/** No two files of a publication have one address: the names that would lead to it are refused. */
import { describe, expect, test } from 'vitest';
import type { ExportContext } from '../../../src/core/export/output.ts';
import { outputs } from '../../../src/core/export/outputs.ts';
import { reservedDataNames } from '../../../src/core/publication/address.ts';
import { checkFolders } from '../../../src/core/publication/check-folders.ts';
import { buildPublication, text } from '../publication-builder.ts';

type Context = Pick<ExportContext, 'publication'>;

/** Every address of the table, whether or not this publication has the output. */
function addressesOf({ publication }: Context): string[] {
  const collections = [...publication.collections.values()];
  return outputs.flatMap((output) => {
    if (output.per === 'publication') return [output.path(publication)];
    return collections.flatMap((collection) =>
      output.per === 'collection'
        ? [output.path(collection)]
        : collection.records.map((record) => output.path(collection, record)),
    );
  });
}

function publicationOf(ids: readonly string[]) {
  const kind = { properties: { id: text('Id') }, rows: [{ id: 'a' }] };
  return buildPublication(Object.fromEntries(ids.map((id) => [id, kind])));
}

/** The ids that are refused for the address of their data. */
function refused(ids: readonly string[]): string[] {
  const found: string[] = [];
  const source = { id: 'bank', title: '', description: '', url: '', licence: '' } as const;
  const written = {
    ...source,
    languages: ['en'],
    publisher: { name: '' },
    collections: [...ids],
  } as const;
  checkFolders(
    written,
    ids.map((id) => `data/${id}/${id}.csv`),
    (code, _pointer, { value }) => {
      if (code === 'configuration/data-name') found.push(String(value));
    },
  );
  return found;
}

/** What a collection could be called after: the first part of every file of the whole under /data/. */
const fileNames = addressesOf({ publication: publicationOf([]) }).flatMap(
  (address) => /^\/data\/([a-z][a-z0-9-]*)\./.exec(address)?.[1] ?? [],
);

describe('an id', () => {
  test.each(fileNames)('%s is refused exactly when a file of all data has its address', (name) => {
    const addresses = addressesOf({ publication: publicationOf([name]) });
    const clashes = new Set(addresses).size < addresses.length;
    expect(refused([name])).toEqual(clashes ? [name] : []);
  });

  test('that is another with -full is refused, whichever comes first', () => {
    const ids = ['seeds-full', 'seeds', 'plots-full'];
    const addresses = addressesOf({ publication: publicationOf(ids) });
    expect(new Set(addresses).size).toBeLessThan(addresses.length);
    expect(refused(ids)).toEqual(['seeds-full']);
    expect(refused(ids.toReversed())).toEqual(['seeds-full']);
  });

  test('of a page about all data is refused', () => {
    expect(refused([...reservedDataNames])).toEqual([...reservedDataNames]);
  });
});
