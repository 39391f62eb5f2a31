/** A publication whose data no designer would draw: words, titles and sums as the world has them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const longTitle = `Plan ${'to let everyone see what was promised and what became of it, '.repeat(6)}in the end`;
const markdown = `A **summary** of ${'[one thing](https://plans.example/a/very/long/address) and another, '.repeat(12)}`;

const text = (title: string, more: object = {}) => {
  return { title, description: title, type: 'string', examples: ['a'], ...more };
};

const id = text('Id', { pattern: '^[a-z0-9-]+$' });
const plan = text('Plan', { 'x-references': 'plans' });

interface Kind {
  readonly properties: object;
  readonly settings: object;
  readonly records: readonly object[];
}

const works: Kind = {
  properties: {
    id,
    name: text('Name'),
    summary: text('Summary', { 'x-markdown': true, maxLength: 4000 }),
    plan,
    amount: {
      title: 'Amount',
      description: 'Amount',
      type: 'number',
      examples: [1],
      'x-unit': { field: 'currency' },
    },
    currency: text('Currency', { examples: ['USD'] }),
  },
  settings: {
    record: {
      title: 'name',
      summary: 'summary',
      page: true,
    },
    list: { columns: ['name', 'summary', 'plan', 'amount'], facets: ['currency'] },
  },
  records: ['USD', 'JPY', 'EUR', 'GBP'].map((currency, at) => ({
    id: `w${at}`,
    name: at === 0 ? longWord : `Work ${at}`,
    summary: markdown.trim(),
    plan: 'p1',
    amount: 4_200_000 * (at + 1),
    currency,
  })),
};

const plans: Kind = {
  properties: { id, name: text('Name'), above: { ...plan, title: 'Part of' } },
  settings: {
    record: {
      title: 'name',
      page: true,
      related: [
        { collection: 'works', by: 'plan', as: 'table', columns: ['name', 'plan', 'amount'] },
        { collection: 'plans', by: 'above', as: 'table', columns: ['name', 'above'] },
      ],
    },
    list: { columns: ['name', 'above'] },
  },
  records: [
    { id: 'p1', name: longTitle.trim() },
    { id: 'p2', name: `Second ${longTitle.trim()}`, above: 'p1' },
  ],
};

const empty: Kind = {
  properties: { id, name: text('Name') },
  settings: {
    record: { title: 'name', page: true },
    list: { columns: ['name'], facets: ['name'] },
  },
  records: [],
};

/** Steps of a plan, which have due dates but no pages. */
const steps: Kind = {
  properties: {
    id,
    name: text('Name'),
    plan,
    due: text('Due', { format: 'date', examples: ['2026-01-01'] }),
    state: text('State', {
      oneOf: [
        { const: 'open', title: 'Open' },
        { const: 'done', title: 'Done' },
      ],
      examples: ['open'],
    }),
  },
  settings: {
    record: { title: 'name', page: false },
    list: { columns: ['name', 'due', 'state'] },
    derive: { schedule: { title: 'Schedule', schedule: { due: 'due', done: { state: 'done' } } } },
  },
  records: [{ id: 's1', name: 'First step', plan: 'p1', due: '2026-01-31', state: 'open' }],
};

const publication = (collections: readonly string[]) => ({
  id: 'odd',
  title: 'Odd data',
  description: 'A made-up publication.',
  languages: ['en'],
  url: 'https://plans.example/',
  publisher: { name: 'A made-up office', url: 'https://plans.example/' },
  licence: 'CC0-1.0',
  timeZone: 'UTC',
  coverage: { place: 'Nowhere', country: 'CA' },
  collections,
  home: {
    tiles: [
      { title: 'Works', collection: 'works', count: true },
      { title: 'Plans', collection: 'plans', count: true },
      { title: 'Amounts promised to everyone', collection: 'works', sum: 'amount' },
    ],
  },
});

function write(folder: string, file: string, content: object): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(content, null, 2)}\n`);
}

/**
 * Writes it into a folder of its own, which the caller removes.
 *
 * @param withDates whether anything in it can be late
 */
export function writeOddPublication(withDates: boolean): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-odd-'));
  const kinds = { works, plans, empty, ...(withDates ? { steps } : {}) };
  write(folder, 'data/publication.json', publication(Object.keys(kinds)));
  for (const [name, { properties, settings, records }] of Object.entries(kinds)) {
    const title = `All ${name}`;
    write(folder, `schemas/${name}.schema.json`, {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title,
      description: title,
      type: 'object',
      required: ['id', 'name'],
      properties,
    });
    write(folder, `data/${name}/collection.json`, {
      title,
      singular: name,
      description: `The ${name}.`,
      key: 'id',
      ...settings,
    });
    write(folder, `data/${name}/${name}.json`, records);
  }
  return folder;
}
