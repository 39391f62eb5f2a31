/** Withdrawn records: where they were, what is said of them, and what is published in their place. */
import { describe, expect, test } from 'vitest';
import { loadPublication } from '../../../src/core/publication/load.ts';
import { searchEntries } from '../../../src/core/search/entry.ts';
import { relate } from '../../../src/core/derive/relations.ts';
import { type Change, inSeeds, put, seed } from '../../documentation/problem-examples/change.ts';
import { publicationFolder } from '../../documentation/problem-examples/publication-folder.ts';
import { jsonOf, publish, textOf } from '../../formats/published.ts';
import { outputs } from '../../../src/core/export/outputs.ts';

async function load(...changes: readonly Change[]) {
  const { root, remove } = publicationFolder(changes);
  try {
    return await loadPublication({
      root,
      today: () => '2025-06-01',
      interfaceLanguages: ['en', 'es'],
    });
  } finally {
    remove();
  }
}

const withdrawn = (columns: string, ...rows: readonly string[]) =>
  put('data/withdrawn.csv', [columns, ...rows, ''].join('\n'));

const told = withdrawn(
  'collection,key,date,reason,reason_es,replaced_by',
  'seeds,rye,2025-03-01,It was entered twice.,Estaba dos veces.,amber',
  'seeds,old-rye,2025-02-01,It was misspelt.,,rye',
  'stations,west,2025-03-01,It was closed.,,',
);

describe('addresses', () => {
  test('are those that the records had, and each knows where its replacement is', async () => {
    const { publication } = await load(told);
    expect(
      publication?.withdrawals.map(({ key, slug, replacedAt }) => [key, slug, replacedAt]),
    ).toEqual([
      ['rye', 'rye', 'amber'],
      ['old-rye', 'old-rye', 'rye'],
      ['west', 'west', undefined],
    ]);
  });

  const slugs = inSeeds('"description"', '"slug": "code",\n  "description"');
  const coded = (...rows: readonly string[]) =>
    put('data/seeds/seeds.csv', ['id,name,kind,code', ...rows, ''].join('\n'));

  test('come from the row where the key is not in them, and a row that cannot tell is a warning', async () => {
    const { publication, problems } = await load(
      slugs,
      coded('amber,Amber barley,grass,AB001'),
      withdrawn(
        'collection,key,date,reason,slug',
        'seeds,rye,2025-03-01,Lost.,RY001',
        'seeds,oat,2025-03-01,Lost.,',
      ),
    );
    expect(publication?.withdrawals.map(({ slug }) => slug)).toEqual(['RY001', undefined]);
    expect(problems.map(({ code, level, place }) => [code, level, place.line])).toEqual([
      ['withdrawn/address', 'warning', 3],
    ]);
  });

  test('are not taken from a record that has them now, nor given twice', async () => {
    const { publication, problems } = await load(
      slugs,
      coded('amber,Amber barley,grass,AB001'),
      withdrawn(
        'collection,key,date,reason,slug',
        'seeds,rye,2025-03-01,Renamed.,ab001',
        'seeds,oat,2025-03-01,Lost.,o-1',
        'seeds,oats,2025-03-02,Lost too.,o-1',
      ),
    );
    expect(problems).toEqual([]);
    expect(publication?.withdrawals.map(({ slug }) => slug)).toEqual([undefined, undefined, 'o-1']);
  });

  test.each(['../../../etc/passwd', 'a/b', '.hidden', 'index.html'])(
    'never lead out of their folder: %s',
    async (key) => {
      const { publication, problems } = await load(
        withdrawn('collection,key,date,reason', `seeds,${key},2025-03-01,Lost.`),
      );
      expect(publication?.withdrawals[0]?.slug).toBeUndefined();
      expect(problems.map(({ code }) => code)).toEqual(['withdrawn/address']);
    },
  );
});

describe('what is published', async () => {
  const { publication } = await load(told);
  const published = publish(publication!, outputs);

  test('stands at the address of the record, and is no record', () => {
    expect(jsonOf(published, '/data/seeds/rye.json')).toMatchObject({
      collection: 'seeds',
      withdrawn: {
        key: 'rye',
        date: '2025-03-01',
        reason: { en: 'It was entered twice.', es: 'Estaba dos veces.' },
        replacedBy: 'amber',
        $replacement: `${publication!.url}/data/seeds/amber.json`,
      },
    });
    expect(jsonOf(published, '/data/seeds/rye.json')).not.toHaveProperty('record');
  });

  test('lists what was withdrawn, as a table and as JSON', () => {
    const [header, first] = textOf(published, '/data/withdrawn.csv').split('\n');
    expect(header).toBe('collection,key,date,reason,reason_es,replaced_by,url,data');
    const at = `${publication!.url}/seeds/rye/,${publication!.url}/data/seeds/rye.json`;
    expect(first).toBe(`seeds,rye,2025-03-01,It was entered twice.,Estaba dos veces.,amber,${at}`);
    const { withdrawn: list } = jsonOf(published, '/data/withdrawn.json') as {
      withdrawn: { key: string }[];
    };
    expect(list.map(({ key }) => key)).toEqual(['rye', 'old-rye', 'west']);
  });

  test('keeps it out of lists and search', () => {
    for (const file of ['/data/seeds.csv', '/data/seeds.json', '/data/seeds.ndjson'])
      expect(textOf(published, file)).not.toContain('rye');
    const words = { yes: 'yes', no: 'no' };
    const entries = [...searchEntries(publication!, relate(publication!), 'en', words)];
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries)).not.toContain('rye');
  });

  test('has no list where nothing was withdrawn', async () => {
    const none = await load();
    const { contents } = publish(none.publication!, outputs);
    expect([...contents.keys()].filter((address) => address.includes('withdrawn'))).toEqual([]);
  });
});

describe('a reference to a withdrawn record', () => {
  test('is told with the day, the reason and what took its place', async () => {
    const { problems } = await load(
      seed('station', 'west'),
      withdrawn(
        'collection,key,date,reason,replaced_by',
        'stations,west,2025-03-01,It was closed.,north',
      ),
    );
    expect(problems).toMatchObject([
      {
        code: 'record/reference-withdrawn',
        field: 'station',
        facts: { value: 'west', date: '2025-03-01', reason: 'It was closed.', replaced: 'north' },
      },
    ]);
  });
});

test('a reason names nobody, in any language', async () => {
  const { problems } = await load(
    withdrawn(
      'collection,key,date,reason,reason_es',
      'seeds,rye,2025-03-01,Ask ana.ruiz@mail.example.,Estaba dos veces.',
      'seeds,oat,2025-03-01,Lost.,Llame al +52 951 222 3344.',
    ),
  );
  expect(problems.map(({ code, field, place }) => [code, field, place.line])).toEqual([
    ['privacy/email', 'reason', 2],
    ['privacy/phone', 'reason_es', 3],
  ]);
});

test('what replaces a record is not the record itself in the end', async () => {
  const chain = (last: string) =>
    load(
      withdrawn(
        'collection,key,date,reason,replaced_by',
        'seeds,a,2025-03-01,Lost.,b',
        'seeds,b,2025-03-01,Lost.,c',
        `seeds,c,2025-03-01,Lost.,${last}`,
        'stations,a,2025-03-01,Lost.,',
      ),
    );
  expect((await chain('amber')).problems).toEqual([]);
  expect((await chain('a')).problems).toMatchObject([
    { code: 'withdrawn/circle', place: { line: 2 }, facts: { circle: 'a -> b -> c -> a' } },
  ]);
  expect((await chain('c')).problems).toMatchObject([{ facts: { circle: 'c -> c' } }]);
});
