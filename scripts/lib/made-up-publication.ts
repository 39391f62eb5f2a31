/**
 * Writes a made-up publication of any size: a seed bank with its accessions, stations and checks.
 * The same count and seed give the same bytes, so that two measurements can be compared.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';

export interface MadeUp {
  /** Accessions; there is a station for every 200 of them, and a check for every second. */
  readonly records: number;
  readonly languages: readonly string[];
  readonly seed: number;
}

/** mulberry32: a small, seeded source of numbers in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = [
  'amber',
  'barley',
  'cedar',
  'drift',
  'early',
  'field',
  'grain',
  'heath',
  'ivory',
  'late',
  'meadow',
  'north',
  'ochre',
  'plain',
  'quartz',
  'ridge',
  'south',
  'tall',
  'upland',
  'valley',
  'white',
  'yellow',
];
const families = ['grass', 'legume', 'herb', 'tree', 'shrub', 'vine'];
const states = ['stored', 'regenerating', 'lent', 'lost'];
const results = ['sprouted', 'partly', 'failed'];

const option = (value: string, tone?: string) => ({
  const: value,
  title: `${value.charAt(0).toUpperCase()}${value.slice(1)}`,
  description: `The word ${value}.`,
  ...(tone === undefined ? {} : { 'x-tone': tone }),
});
const property = (title: string, example: unknown, more: object = {}) => ({
  type: typeof example === 'number' ? 'number' : 'string',
  title,
  description: `${title}, made up.`,
  examples: [example],
  ...more,
});
const schema = (title: string, required: string[], properties: object) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  description: `${title}, made up.`,
  type: 'object',
  required,
  properties,
});

const schemas = {
  stations: schema('Station', ['id', 'name'], {
    id: property('Id', 'station-1'),
    name: property('Name', 'North ridge'),
    height: property('Height', 210, { type: 'integer', 'x-unit': 'm' }),
  }),
  accessions: schema('Accession', ['id', 'name', 'state'], {
    id: property('Id', 'acc-1'),
    name: property('Name', 'Amber barley'),
    family: property('Family', 'grass', { oneOf: families.map((value) => option(value)) }),
    state: property('State', 'stored', {
      oneOf: states.map((value, at) =>
        option(value, ['positive', 'progress', 'warning', 'negative'][at]),
      ),
    }),
    station: property('Station', 'station-1', { 'x-references': 'stations' }),
    collected: property('Collected', '2001-05-17', { format: 'date' }),
    due: property('Next check due', '2027-01-31', { format: 'date' }),
    seeds: property('Seeds', 1200, { type: 'integer', minimum: 0 }),
    weight: property('Weight', 12.5, { 'x-unit': 'g', minimum: 0 }),
    moisture: property('Moisture', 5.25, { 'x-unit': '%', minimum: 0, maximum: 100 }),
    tags: {
      type: 'array',
      items: { type: 'string' },
      title: 'Tags',
      description: 'Words about it.',
      examples: [['early', 'tall']],
    },
    parent: property('Parent', 'acc-1', { 'x-references': 'accessions' }),
    link: property('Link', 'https://seeds.example/acc-1', { format: 'http-url' }),
    note: property('Note', 'Grows on the ridge.'),
    story: property('Story', 'Found by the road.', { 'x-markdown': true }),
  }),
  checks: schema('Check', ['id', 'accession', 'day', 'result'], {
    id: property('Id', 'check-1'),
    accession: property('Accession', 'acc-1', { 'x-references': 'accessions' }),
    day: property('Day', '2024-03-01', { format: 'date' }),
    result: property('Result', 'sprouted', {
      oneOf: results.map((value, at) => option(value, ['positive', 'progress', 'negative'][at])),
    }),
    sprouted: property('Sprouted', 40, { type: 'integer', minimum: 0 }),
  }),
};

const collections = {
  stations: {
    title: 'Stations',
    singular: 'Station',
    description: 'Where accessions come from.',
    record: { title: 'name', page: true },
    list: { columns: ['name', 'height'], facets: [], sort: [{ field: 'name', order: 'asc' }] },
    derive: {
      accessions: { title: 'Accessions', count: { collection: 'accessions', by: 'station' } },
    },
  },
  accessions: {
    title: 'Accessions',
    singular: 'Accession',
    description: 'What is kept.',
    record: {
      title: 'name',
      summary: 'note',
      page: true,
      related: [
        { collection: 'checks', by: 'accession', as: 'timeline', date: 'day', status: 'result' },
      ],
    },
    list: {
      columns: ['name', 'family', 'state', 'station', 'collected', 'latest'],
      facets: ['family', 'state', 'latest'],
      sort: [{ field: 'collected', order: 'desc' }],
    },
    derive: {
      latest: {
        title: 'Latest check',
        latest: { collection: 'checks', by: 'accession', order: 'day', field: 'result' },
      },
      schedule: { title: 'Schedule', schedule: { due: 'due', done: { state: ['lost'] } } },
    },
    charts: [
      {
        id: 'by-family',
        title: 'By family',
        type: 'stacked-bar',
        x: 'family',
        y: 'count',
        by: 'state',
      },
      { id: 'by-year', title: 'By year', type: 'line', x: 'year(collected)', y: 'sum(seeds)' },
    ],
  },
  checks: {
    title: 'Checks',
    singular: 'Check',
    description: 'Germination checks.',
    record: { title: 'id', page: false },
    list: { columns: ['id', 'accession', 'day', 'result'], facets: ['result'], sort: [] },
  },
};

type Cell = string | number;

/** The rows of each collection, without header. */
function makeRows(made: MadeUp): Record<keyof typeof schemas, Cell[][]> {
  const random = seeded(made.seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const one = (from: readonly string[]) => from[below(from.length)] ?? '';
  const day = (from: number, years: number) =>
    `${from + below(years)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
  const sentence = (length: number) => `${Array.from({ length }, () => one(words)).join(' ')}.`;
  const stations = Math.max(1, Math.ceil(made.records / 200));

  return {
    stations: Array.from({ length: stations }, (_, at) => [
      `station-${at + 1}`,
      `${one(words)} ${one(words)} ${at + 1}`,
      below(3000),
    ]),
    accessions: Array.from({ length: made.records }, (_, at) => [
      `acc-${at + 1}`,
      `${one(words)} ${one(words)} ${one(words)} ${at + 1}`,
      one(families),
      one(states),
      `station-${1 + below(stations)}`,
      day(1950, 75),
      day(2026, 3),
      below(100_000),
      (below(10_000) / 100).toString(),
      (below(1000) / 100).toString(),
      `${one(words)};${one(words)}`,
      at > 0 && below(3) === 0 ? `acc-${1 + below(at)}` : '',
      `https://seeds.example/acc-${at + 1}`,
      sentence(12),
      sentence(40),
    ]),
    checks: Array.from({ length: Math.floor(made.records / 2) }, (_, at) => [
      `check-${at + 1}`,
      `acc-${1 + below(made.records)}`,
      day(1990, 35),
      one(results),
      below(100),
    ]),
  };
}

/** Writes the publication into `folder`, which is made. */
export async function writeMadeUpPublication(folder: string, made: MadeUp): Promise<void> {
  const rows = makeRows(made);

  const write = async (file: string, content: string) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  };
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  await write(
    'data/publication.json',
    json({
      id: 'made-up',
      title: 'A made-up seed bank',
      description: 'A publication of any size, for measuring.',
      languages: made.languages,
      url: 'https://seeds.example/',
      publisher: { name: 'Nobody' },
      licence: 'CC0-1.0',
      collections: ['accessions', 'stations', 'checks'],
      home: {
        tiles: [{ title: 'Accessions', collection: 'accessions', count: true }],
        charts: ['accessions/by-family'],
        recent: 5,
      },
    }),
  );
  for (const [id, collection] of Object.entries(collections)) {
    await write(`data/${id}/collection.json`, json(collection));
    const properties = schemas[id as keyof typeof schemas];
    await write(`schemas/${id}.schema.json`, json(properties));
    const header = Object.keys(properties.properties);
    await write(`data/${id}/${id}.csv`, stringify([header, ...rows[id as keyof typeof rows]]));
  }
}
