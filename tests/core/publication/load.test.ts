/** A publication as it is loaded from its folder: the model, its defaults and what is computed. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPublication } from '../../../src/core/publication/load.ts';
import type { Publication } from '../../../src/core/publication/publication.ts';
import { valueOf } from '../../../src/core/record/record.ts';
import {
  edit,
  inPublication,
  inSchema,
  inSeeds,
  put,
  stations,
} from '../../documentation/problem-examples/change.ts';
import type { Change } from '../../documentation/problem-examples/change.ts';
import { publicationFolder } from '../../documentation/problem-examples/publication-folder.ts';

const options = { today: () => '2025-06-01', interfaceLanguages: ['en', 'es', 'ar'] };

async function load(changes: readonly Change[], more: { asOf?: string; siteUrl?: string } = {}) {
  const { root, remove } = publicationFolder(changes);
  try {
    return await loadPublication({ ...options, ...more, root });
  } finally {
    remove();
  }
}
const codes = async (...changes: Change[]) =>
  (await load(changes)).problems.map(({ code }) => code);

async function loadFixture(name: string): Promise<Publication> {
  const { publication, problems } = await loadPublication({ ...options, root: path.resolve(name) });
  expect(problems).toEqual([]);
  return publication!;
}

describe('a publication in two languages', async () => {
  const publication = await loadFixture('tests/fixtures/seed-bank');
  const accessions = publication.collections.get('accessions')!;
  const species = publication.collections.get('species')!;

  test('has its settings, texts by language', () => {
    expect(publication).toMatchObject({
      id: 'seed-bank',
      languages: ['es', 'en'],
      url: 'https://seeds.example',
      base: '/',
      limits: { cell: 2000, file: 100_000, rows: 100 },
      privacy: { smallCellThreshold: 5 },
      asOf: '2025-06-01',
    });
    expect(publication.groups.map(({ collections }) => collections)).toEqual([
      ['species', 'accessions'],
      ['germination-tests'],
    ]);
    expect([...publication.collections.keys()]).toEqual([
      'species',
      'accessions',
      'germination-tests',
    ]);
    expect(publication.home.tiles[2]?.show).toEqual({ kind: 'share', of: { viability: 'viable' } });
  });

  test('joins files of all folders and kinds, by key', () => {
    expect([...accessions.byKey.keys()]).toEqual([
      'ACC/001',
      'ACC/002',
      'ACC/003',
      'ACC/004',
      'ACC/005',
    ]);
    expect(accessions.byKey.get('ACC/005')?.place.file).toBe('data/accessions/donations/2025.csv');
    expect(accessions.byKey.get('ACC/005')?.slug).toBe('acc-005');
    expect(species.byKey.get('cucurbita-pepo')?.place.file).toBe(
      'data/species/cucurbita-pepo.json',
    );
  });

  test('lists records in the order of the collection', () => {
    const received = accessions.records.map((record) => valueOf(record, 'received'));
    expect(received).toEqual([...received].sort().reverse());
  });

  test('has computed fields after those of the schema, with their values', () => {
    const derived = [...accessions.fields.values()].filter((field) => field.derived);
    expect(derived.map(({ name }) => name)).toEqual(accessions.derive.map(({ name }) => name));
    expect([...accessions.fields.keys()].slice(-derived.length)).toEqual(
      derived.map(({ name }) => name),
    );
    expect(accessions.fields.get('viability')?.options?.map(({ value }) => value)).toContain(
      'not_viable',
    );
    expect(accessions.byKey.get('ACC/001')?.derived.tests).toBeGreaterThan(0);
    expect(species.byKey.get('cucurbita-pepo')?.derived.viability).toBeDefined();
  });

  test('knows fields inside objects by their path', () => {
    expect(species.nested?.get('habitat.climate')?.options).toHaveLength(2);
    expect(species.fields.has('habitat.climate')).toBe(false);
  });

  test('has its withdrawn records', () => {
    expect(publication.withdrawals).toEqual([
      {
        collection: 'species',
        key: 'zea-mays-saccharata',
        date: '2025-03-01',
        reason: 'Era una variedad, no una especie.',
        replacedBy: 'zea-mays',
        slug: 'zea-mays-saccharata',
        replacedAt: 'zea-mays',
      },
    ]);
  });
});

test('the other publications load without a problem', async () => {
  const publication = await loadFixture('examples/us-nap5');
  expect(publication.base).toBe('/us-nap5/');
  const { problems } = await loadPublication({
    ...options,
    root: path.resolve('tests/fixtures/arabic-library'),
  });
  expect(problems).toEqual([]);
});

describe('defaults', async () => {
  const { publication } = await load([
    inPublication('  "timeZone": "America/Mexico_City",\n', ''),
    edit('data/stations/stations.json', '"North ridge"', '"Zenith"'),
  ]);

  test('stand in for what is not written', () => {
    expect(publication).toMatchObject({
      timeZone: 'UTC',
      limits: { cell: 100_000, file: 50_000_000, rows: 1_000_000 },
      privacy: { smallCellThreshold: 5 },
      withdrawals: [],
    });
    expect(publication?.collections.get('stations')).toMatchObject({
      key: 'id',
      licence: 'CC-BY-4.0',
      record: { title: 'name', page: true, related: undefined },
      list: { columns: ['name', 'id', 'height'], facets: [], sort: [] },
    });
  });

  test('of order are the order of the files', () => {
    expect(publication?.collections.get('stations')?.records.map(({ key }) => key)).toEqual([
      'north',
      'south',
    ]);
  });
});

describe('the day and the address', () => {
  test('are those that are given', async () => {
    const { publication } = await load([], {
      asOf: '2024-02-29',
      siteUrl: 'http://localhost:4321/a/b/',
    });
    expect(publication).toMatchObject({
      asOf: '2024-02-29',
      url: 'http://localhost:4321/a/b',
      base: '/a/b/',
    });
  });

  test("today is asked for in the publication's time zone", async () => {
    const { root, remove } = publicationFolder([]);
    const today = (zone: string) => (zone === 'America/Mexico_City' ? '2025-01-01' : '2025-01-02');
    const { publication } = await loadPublication({ ...options, today, root });
    remove();
    expect(publication?.asOf).toBe('2025-01-01');
  });
});

describe('the hours of a calendar', () => {
  const calendar = (more: string) =>
    inSeeds('"start": "tested", "title": "name"', `"start": "tested", ${more}, "title": "name"`);

  test('are fields that there are, and end only what began', async () => {
    expect(await codes(calendar('"startTime": "name", "endTime": "kind"'))).toEqual([]);
    expect(await codes(calendar('"startTime": "nmae"'))).toEqual(['configuration/unknown-field']);
    expect(await codes(calendar('"startTime": "name", "endTime": "kidn"'))).toEqual([
      'configuration/unknown-field',
    ]);
    expect(await codes(calendar('"endTime": "name"'))).toEqual(['configuration/required']);
    expect(await codes(calendar('"starttime": "name"'))).toEqual(['configuration/unknown-key']);
  });
});

describe('problems of different files are told together', () => {
  test('in the order of their places, without a publication', async () => {
    const { publication, problems, files, records } = await load([
      inSeeds('"title": "Seeds"', '"titel": "Seeds"'),
      inSchema('"x-references": "stations"', '"x-references": "statoins"'),
      put('data/seeds/seeds.csv', 'id,name,kind,parent\namber,,gras,blue\n'),
      stations('[{ "id": "north", "name": "x" }, { "id": "NORTH", "name": "y" }]'),
      edit('content/en/about.mdx', 'nav: header', 'nav: top'),
    ]);
    expect(publication).toBeUndefined();
    expect(problems.map(({ place, code }) => `${place.file} ${code}`)).toEqual([
      'content/en/about.mdx prose/nav',
      'data/seeds/collection.json configuration/required',
      'data/seeds/collection.json configuration/unknown-key',
      'data/seeds/seeds.csv cell/required',
      'data/seeds/seeds.csv cell/option',
      'data/seeds/seeds.csv record/reference',
      'data/stations/stations.json record/key-case',
      'schemas/seeds.schema.json schema/unknown-collection',
    ]);
    expect([files, records]).toEqual([8, 3]);
  });

  test('a publication with warnings alone is given', async () => {
    const { publication, problems } = await load([put('data/seeds/old.xls', 'x')]);
    expect(problems.map(({ level }) => level)).toEqual(['warning']);
    expect(publication?.collections.size).toBe(2);
  });

  test('a schema that is no JSON is told once, and its records are not judged', async () => {
    expect(await codes(put('schemas/seeds.schema.json', '{'))).toEqual(['json/end']);
    expect(await codes(put('data/publication.json', '{'))).toEqual(['json/end']);
  });
});

describe('what is refused', () => {
  test('a list that refers to its own collection in a circle, only where the schema says so', async () => {
    const rows = put(
      'data/seeds/seeds.csv',
      'id,name,kind,friends\namber,A,grass,blue\nblue,B,grass,amber\n',
    );
    const friends = (more: string) =>
      inSchema(
        '"names": {',
        `"friends": { "title": "F", "description": "F.", "type": "array", "items": { "type": "string", "x-references": "seeds" }, ${more} "examples": [["amber"]] }, "names": {`,
      );
    expect(await codes(friends(''), rows)).toEqual([]);
    expect(await codes(friends('"x-acyclic": true,'), rows)).toEqual(['record/circle']);
  });

  test('a circle through several files, once', async () => {
    const { problems } = await load([
      put('data/seeds/a.csv', 'id,name,kind,parent\na,A,grass,b\nb,B,grass,c\n'),
      put('data/seeds/b.csv', 'id,name,kind,parent\nc,C,grass,a\nd,D,grass,a\n'),
    ]);
    expect(problems).toMatchObject([
      {
        code: 'record/circle',
        facts: { circle: 'a -> b -> c -> a' },
        place: { file: 'data/seeds/a.csv', line: 2 },
      },
    ]);
  });

  test('a reserved or taken address, in any language', async () => {
    const page = (name: string) => put(`content/en/${name}.mdx`, '---\ntitle: x\n---\n');
    for (const name of ['data', 'changes', 'embed', 'es', 'index'])
      expect(await codes(page(name)), name).toEqual(['prose/taken']);
  });

  test('keys by their text, numbers too', async () => {
    const changes = [
      edit(
        'schemas/stations.schema.json',
        '"type": "string", "examples": ["north"]',
        '"type": "integer", "examples": [1]',
      ),
      stations('[{ "id": 7, "name": "x" }, { "id": 7, "name": "y" }]'),
    ];
    expect(await codes(...changes)).toEqual(['record/key-twice']);
  });

  test('a withdrawal of nothing known, and a successor that is not there', async () => {
    const { problems } = await load([
      put(
        'data/withdrawn.csv',
        'collection,key,date,reason,replaced_by\nseed,rye,2025-03-01,x,\nseeds,rye,2025-02-30,x,\nseeds,oat,2025-03-01,,amer\nseeds,ney,2025-03-01,x,oat\n',
      ),
    ]);
    expect(
      problems.map(({ code, field, place }) => `${place.line ?? 0} ${field ?? ''} ${code}`),
    ).toEqual([
      '2 collection configuration/unknown-collection',
      '3 date cell/date-missing',
      '4 reason cell/required',
      '4 replaced_by record/reference',
    ]);
  });

  test('files with nothing to read are left alone', async () => {
    const quiet = [
      'data/seeds/README.md',
      'data/.DS_Store',
      'content/en/photo.jpg',
      'schemas/notes.txt',
    ];
    expect(await codes(...quiet.map((file) => put(file, 'x')))).toEqual([]);
    for (const file of ['data/seeds/a.CSV', 'data/b.csv', 'content/en/c.md', 'schemas/d.json'])
      expect(await codes(put(file, 'x')), file).toEqual(['file/ignored']);
  });
});
