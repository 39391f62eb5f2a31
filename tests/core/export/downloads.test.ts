import { describe, expect, test } from 'vitest';
import { downloads } from '../../../src/core/export/downloads.ts';
import type { ExportContext, Output, PublicationOutput } from '../../../src/core/export/output.ts';
import { outputs } from '../../../src/core/export/outputs.ts';
import { wordingOf } from '../../../src/i18n/wording.ts';
import { buildPublication, text } from '../publication-builder.ts';

const publication = buildPublication({
  seeds: { properties: { id: text('Id') }, rows: [{ id: 'b' }, { id: 'a' }] },
  places: { properties: { id: text('Id') }, rows: [] },
});
const archive = { contentOf: () => undefined, sha256: () => '', licenceText: () => undefined };
const wording = wordingOf(publication);
const context: ExportContext = {
  publication,
  days: new Map(),
  files: new Map(),
  archive,
  outputs,
  wording,
};

describe('the downloads', () => {
  test('are made in the order of their table, collections in navigation order', () => {
    const own = outputs.filter(
      ({ per, id }) =>
        per !== 'publication' && ['csv', 'json', 'record-json', 'schema'].includes(id),
    );
    expect([...downloads({ ...context, outputs: own })].map(({ path }) => path)).toEqual([
      '/data/seeds.csv',
      '/data/places.csv',
      '/data/seeds.json',
      '/data/places.json',
      '/schemas/seeds.schema.json',
      '/schemas/places.schema.json',
      '/data/seeds/b.json',
      '/data/seeds/a.json',
    ]);
  });

  test('are made when they are asked for, and find what was written before', () => {
    const made: string[] = [];
    const files = new Map<string, { bytes: number; sha256: string }>();
    const described = { format: 'X', mediaType: 'text/plain' } as const;
    const last: Output = {
      ...described,
      id: 'last',
      per: 'publication',
      path: () => '/last',
      make: ({ files: written }) => [...written.keys()].join(),
    };
    const first: Output = {
      ...described,
      id: 'first',
      per: 'collection',
      path: ({ id }) => `/${id}`,
      has: ({ id }) => id === 'seeds',
      make: (_, { id }) => {
        made.push(id);
        return id;
      },
    };
    const walk = downloads({ ...context, files, outputs: [first, last] });
    expect(made).toEqual([]);
    expect(walk.next().value).toEqual({ path: '/seeds', content: 'seeds' });
    expect(made).toEqual(['seeds']);
    files.set('/seeds', { bytes: 5, sha256: '' });
    expect(walk.next().value).toEqual({ path: '/last', content: '/seeds' });
    expect(walk.next().done).toBe(true);
  });

  test('leave out what a publication has nothing for', () => {
    const empty: PublicationOutput = {
      id: 'empty',
      format: 'X',
      mediaType: 'text/plain',
      per: 'publication',
      path: () => '/empty',
      has: ({ collections }) => collections.size > 2,
      make: () => '',
    };
    expect([...downloads({ ...context, outputs: [empty] })]).toEqual([]);
    expect([...downloads(context)].map(({ path }) => path)).not.toContain('/calendar.ics');
  });

  test('are the same bytes twice', () => {
    const make = () => [
      ...downloads({
        ...context,
        outputs: outputs.filter(({ id }) =>
          ['csv', 'csv-full', 'json', 'ndjson', 'schema', 'record-json'].includes(id),
        ),
      }),
    ];
    expect(make()).toEqual(make());
  });

  test('have addresses of their own', () => {
    const paths = [...downloads(context)].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
