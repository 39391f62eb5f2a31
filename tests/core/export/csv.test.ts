import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { derivePublication } from '../../../src/core/derive/derive.ts';
import { toCsv, toTable } from '../../../src/core/export/csv.ts';
import { toFullCsv } from '../../../src/core/export/csv-full.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import {
  buildPublication,
  choice,
  date,
  list,
  number,
  reference,
  text,
} from '../publication-builder.ts';

const hostile = [
  'a "quoted" word',
  'two\nlines',
  'a return\rin between',
  'both\r\n',
  ' spaces ',
  '=HYPERLINK("http://example.org")',
  '+1',
  '@cell',
  '-2',
  '\ttab',
  '🌽👩🏽‍🌾',
  'שלום ‏',
  'a,b;c|d',
  '#comment',
  "'",
  '""',
  'x'.repeat(100_000),
];

const plain = (id: string, publication: ReturnType<typeof buildPublication>) =>
  toCsv(collectionOf(publication, id));

describe('the plain CSV', () => {
  test('gives back every hostile value from JSON', () => {
    const publication = buildPublication({
      seeds: {
        properties: { id: text('Id'), note: text('Note') },
        rows: hostile.map((note, index) => ({ id: `s${index}`, note })),
      },
    });
    const rows = parse<{ note: string }>(plain('seeds', publication), { columns: true });
    expect(rows.map(({ note }) => note)).toEqual(hostile);
  });

  test('leaves the cells of a CSV as they were written', () => {
    const cells = ['s1', ' 1.50', '2024-05', 'b; a', 'TRUE', ...hostile.slice(0, 3)];
    const header = ['id', 'weight', 'sown', 'tags', 'edible', 'a', 'b', 'c'];
    const publication = buildPublication({
      seeds: {
        properties: {
          id: text('Id'),
          sown: date('Sown'),
          weight: number('Weight'),
          tags: list('Tags'),
          edible: { type: 'boolean', title: 'Edible' },
          a: text('A'),
          b: text('B'),
          c: text('C'),
        },
        csv: [header, cells],
      },
    });
    const [names, row] = parse(plain('seeds', publication));
    expect(names).toEqual(['id', 'sown', 'weight', 'tags', 'edible', 'a', 'b', 'c']);
    expect(row).toEqual(['s1', '2024-05', ' 1.50', 'b; a', 'TRUE', ...hostile.slice(0, 3)]);
  });

  test('has every source field in schema order, twins where they are used, and nothing computed', () => {
    const publication = buildPublication({
      seeds: {
        properties: {
          title: text('Title', { 'x-translatable': true }),
          id: text('Id'),
          note: text('Note', { 'x-translatable': true }),
          never: number('Never'),
        },
        rows: [
          { id: 's1', title: 'Maize' },
          { id: 's2', title: 'Bean', title_es: 'Frijol' },
        ],
        derive: { children: { title: 'Children', count: { collection: 'seeds', by: 'id' } } },
      },
    });
    derivePublication(publication);
    expect(plain('seeds', publication)).toBe(
      'title,title_es,id,note,never\nMaize,,s1,,\nBean,Frijol,s2,,\n',
    );
  });

  test('flattens objects, joins lists, and keeps lists of objects in one cell of JSON', () => {
    const publication = buildPublication({
      seeds: {
        properties: {
          id: text('Id'),
          place: {
            type: 'object',
            title: 'Place',
            properties: {
              names: list('Names'),
              soil: {
                type: 'object',
                title: 'Soil',
                properties: { kind: text('Kind'), ph: number('pH') },
              },
            },
          },
          tags: list('Tags', { type: 'integer' }),
          codes: { ...list('Codes'), 'x-separator': '|' },
          parts: list('Parts', { type: 'object' }),
        },
        rows: [
          {
            id: 's1',
            place: { soil: { ph: 6.5 }, names: ['a', 'b'] },
            tags: [2, 1],
            codes: ['x', 'y'],
            parts: [{ n: 1, of: 'a;b' }],
          },
          { id: 's2', place: { extra: true } },
        ],
      },
    });
    expect(parse(plain('seeds', publication))).toEqual([
      [
        'id',
        'place.names',
        'place.soil.kind',
        'place.soil.ph',
        'place.extra',
        'tags',
        'codes',
        'parts',
      ],
      ['s1', 'a;b', '', '6.5', '', '2;1', 'x|y', '[{"n":1,"of":"a;b"}]'],
      ['s2', '', '', '', 'true', '', '', ''],
    ]);
  });

  test('of no records is its header', () => {
    const publication = buildPublication({
      seeds: { properties: { id: text('Id'), 'odd, name': text('Odd') } },
    });
    expect(plain('seeds', publication)).toBe('id,"odd, name"\n');
  });
});

test('a table ends its rows with line feeds and has no byte-order mark', () => {
  expect(
    toTable([
      ['a', 'b'],
      ['', ''],
    ]),
  ).toBe('a,b\n,\n');
});

describe('the full CSV', () => {
  const publication = buildPublication({
    places: {
      properties: { id: text('Id'), title: text('Title') },
      rows: [
        { id: 'n', title: 'North, upper' },
        { id: 's', title: 'South' },
      ],
      derive: {
        newest: {
          title: 'Newest',
          latest: { collection: 'seeds', by: 'place', order: 'sown', field: 'place' },
        },
        seeds: { title: 'Seeds', count: { collection: 'seeds', by: 'place' }, default: 0 },
      },
    },
    seeds: {
      properties: {
        id: text('Id'),
        place: reference('Place', 'places'),
        place_title: text('A field of that name'),
        places: list('Places', reference('Place', 'places')),
        sown: date('Sown'),
        status: choice('Status', 'dry'),
      },
      record: { title: 'status' },
      rows: [
        {
          id: 's1',
          place: 'n',
          place_title: 'mine',
          places: ['s', 'gone', 'n'],
          sown: '2024',
          status: 'dry',
        },
        { id: 's2' },
      ],
    },
  });
  derivePublication(publication);
  const full = (id: string) => parse(toFullCsv(publication, collectionOf(publication, id)));

  test('has the titles of what is named, under a name that nobody has', () => {
    expect(full('seeds')).toEqual([
      ['id', 'place', 'place_title_', 'place_title', 'places', 'places_title', 'sown', 'status'],
      ['s1', 'n', 'North, upper', 'mine', 's;gone;n', 'South;;North, upper', '2024', 'dry'],
      ['s2', '', '', '', '', '', '', ''],
    ]);
  });

  test('has what was computed, with the title of what that names', () => {
    expect(full('places')).toEqual([
      ['id', 'title', 'newest', 'newest_title', 'seeds'],
      ['n', 'North, upper', 'n', 'North, upper', '1'],
      ['s', 'South', '', '', '0'],
    ]);
  });
});
