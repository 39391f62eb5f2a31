/** References in the published JSON are keys of records whose own JSON stands at a known address. */
import { describe, expect, it } from 'vitest';
import type { Collection } from '../../src/core/collection/collection.ts';
import { folders, jsonOf, loadFolder, plainOutputs, publish } from './published.ts';

type Published = Readonly<Record<string, unknown>> & {
  readonly $data: string;
  readonly $references?: Readonly<Record<string, string | readonly string[]>>;
};
type Files = ReadonlyMap<string, readonly Published[]>;

/** The fields that hold keys of another collection, in the terms of the file. */
const referencesOf = ({ fields }: Collection) =>
  [...fields.values()].flatMap(({ name, references, derived }) =>
    references === undefined || derived ? [] : [{ name, target: references }],
  );

/** References to nothing, a line each. */
function lostIn(files: Files, collections: ReadonlyMap<string, Collection>): string[] {
  const keysOf = (id: string) =>
    new Set(files.get(id)!.map((record) => record[collections.get(id)!.key]));
  return [...collections.values()].flatMap((collection) =>
    referencesOf(collection).flatMap(({ name, target }) => {
      const keys = keysOf(target);
      return files
        .get(collection.id)!
        .flatMap((record) => record[name] ?? [])
        .filter((key) => !keys.has(key))
        .map((key) => `${collection.id}.${name}: ${JSON.stringify(key)}`);
    }),
  );
}

describe.each(folders)('the JSON of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const { collections } = publication;
  const published = publish(
    publication,
    plainOutputs.filter(({ id }) => id === 'json' || id === 'record-json'),
  );
  const files = new Map(
    [...collections.keys()].map((id) => {
      const { records } = jsonOf(published, `/data/${id}.json`) as { records: Published[] };
      return [id, records] as const;
    }),
  );

  it('has references that are keys of records, and is refused with one that is none', () => {
    expect(lostIn(files, collections)).toEqual([]);
    const [first] = [...collections.values()].flatMap((collection) =>
      referencesOf(collection).map((reference) => ({ id: collection.id, ...reference })),
    );
    const { id, name } = first!;
    const broken = files.get(id)!.map((record) => ({ ...record, [name]: 'no-such-key' }));
    expect(lostIn(new Map([...files, [id, broken]]), collections)).not.toEqual([]);
  });

  /** The addresses beside references that do not lead to the record with that key, a line each. */
  const wrongIn = (records: readonly Published[], collection: Collection) =>
    records.flatMap((record) =>
      referencesOf(collection).flatMap(({ name, target }) => {
        const addresses = record.$references?.[name] ?? [];
        return [record[name] ?? []].flat().filter((key, index) => {
          const address = [addresses].flat()[index]?.slice(publication.url.length) ?? '';
          if (!published.contents.has(address)) return true;
          const found = jsonOf(published, address) as { collection: string; record: Published };
          const { key: keyField } = collections.get(target)!;
          return found.collection !== target || found.record[keyField] !== key;
        });
      }),
    );

  it('has the address of what a reference names, and is refused with that of another', () => {
    const lines: unknown[] = [];
    for (const [id, records] of files) lines.push(...wrongIn(records, collections.get(id)!));
    expect(lines).toEqual([]);
    const [id, records] = [...files].find(([, all]) =>
      all.some((record) => Object.keys(record.$references ?? {}).length > 0),
    )!;
    const broken = records.map((record) => ({
      ...record,
      $references: Object.fromEntries(
        Object.keys(record.$references ?? {}).map((name) => [name, record.$data]),
      ),
    }));
    expect(wrongIn(broken, collections.get(id)!)).not.toEqual([]);
  });

  it('tells for every record the address at which it stands alone', () => {
    for (const records of files.values()) {
      for (const record of records) {
        const address = record.$data.slice(publication.url.length);
        expect(jsonOf(published, address)).toMatchObject({ record });
      }
    }
  });
});
