import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/core/problem/problem.ts';
import type { Publication } from '../../../src/core/publication/publication.ts';
import { qualityOf } from '../../../src/core/quality/quality.ts';
import { buildPublication, choice, list, number, reference, text } from '../publication-builder.ts';

function sample(): Publication {
  return buildPublication({
    stations: {
      frequency: 'P1M',
      properties: {
        id: text('Id'),
        title: text('Title', { 'x-translatable': true }),
        lead: reference('Led from', 'stations'),
      },
      rules: { required: ['id', 'title'] },
      csv: [
        ['id', 'title', 'title_es', 'lead'],
        ['north', 'North', 'Norte', ''],
        ['south', 'South', '', 'north'],
        ['west', '', 'Oeste', 'nowhere'],
      ],
    },
    seeds: {
      properties: {
        id: text('Id'),
        title: text('Title'),
        weight: number('Weight'),
        state: choice('State', 'dry', 'wet'),
        stations: list('Stations', { type: 'string', 'x-references': 'stations' }),
      },
      derive: { siblings: { title: 'None', count: { collection: 'seeds', by: 'id' } } },
      rows: [
        { id: 'a', title: 'A', weight: 0, stations: ['north', 'south'] },
        { id: 'b', title: 'B', state: 'dry' },
      ],
    },
  });
}

const warning = (
  file: string,
  line: number,
  code: Problem['code'] = 'text/invisible',
): Problem => ({
  code,
  level: 'warning',
  place: { file, line },
  facts: {},
});

const ofCollection = (publication: Publication, id: string, days = new Map<string, string>()) =>
  qualityOf(publication, days).collections.find(({ collection }) => collection.id === id)!;

describe('completeness', () => {
  it('counts what has a value: 0 and false are values, a blank is none', () => {
    const { fields, cells } = ofCollection(sample(), 'seeds');
    const filled = new Map(fields.map((field) => [field.name, field.filled]));
    expect(Object.fromEntries(filled)).toMatchObject({
      id: 2,
      title: 2,
      weight: 1,
      state: 1,
      stations: 1,
    });
    expect(cells).toEqual({ total: 10, filled: 7 });
  });

  it('tells computed fields apart and leaves them and translations out of the sum', () => {
    const { fields } = ofCollection(sample(), 'seeds');
    expect(fields.find(({ name }) => name === 'siblings')?.computed).toBe(true);
    const stations = ofCollection(sample(), 'stations');
    expect(stations.fields.find(({ name }) => name === 'title_es')?.translationOf).toBe('title');
    expect(stations.cells).toEqual({ total: 9, filled: 7 });
  });

  it('has nothing to divide by in a collection without records', () => {
    const publication = buildPublication({
      seeds: { properties: { id: text('Id'), title: text('Title') }, rows: [] },
    });
    expect(ofCollection(publication, 'seeds').cells).toEqual({ total: 0, filled: 0 });
  });
});

describe('references', () => {
  it('are resolved when the key is one of a record, each item of a list for itself', () => {
    expect(ofCollection(sample(), 'seeds').references).toEqual([
      { field: 'stations', collection: 'stations', total: 2, resolved: 2 },
    ]);
    expect(ofCollection(sample(), 'stations').references).toEqual([
      { field: 'lead', collection: 'stations', total: 2, resolved: 1 },
    ]);
  });
});

describe('translations', () => {
  it('are counted against what there is to translate; one without an original is broken', () => {
    expect(ofCollection(sample(), 'stations').translations).toEqual([
      { language: 'es', total: 2, translated: 1, withoutOriginal: 1 },
    ]);
  });
});

describe('freshness', () => {
  it('is late from the day after the next change was due', () => {
    const days = new Map([['stations/north', '2024-04-10']]);
    expect(ofCollection(sample(), 'stations', days).freshness).toEqual({
      newest: '2024-04-10',
      due: '2024-05-10',
      daysLate: 36,
    });
  });

  it('is unknown without a promise or without a history', () => {
    expect(ofCollection(sample(), 'stations').freshness).toBeUndefined();
    const days = new Map([['seeds/a', '2020-01-01']]);
    expect(ofCollection(sample(), 'seeds', days).freshness).toBeUndefined();
  });
});

describe('warnings', () => {
  const warned = (): Publication => ({
    ...sample(),
    warnings: [
      warning('data/stations/stations.csv', 1, 'schema/no-examples'),
      warning('data/stations/stations.csv', 3),
      warning('data/publication.json', 4, 'configuration/interface-language'),
      warning('schemas/seeds.schema.json', 9, 'schema/no-examples'),
    ],
  });

  it('stand together by code, each with the record that its line is in', () => {
    const { warnings } = qualityOf(warned(), new Map());
    expect(warnings.map(({ code, warnings: all }) => [code, all.length])).toEqual([
      ['configuration/interface-language', 1],
      ['schema/no-examples', 2],
      ['text/invisible', 1],
    ]);
    const found = warnings.flatMap((group) => group.warnings.map((one) => one.found?.record.key));
    expect(found).toEqual([undefined, undefined, undefined, 'south']);
  });

  it('belong to the record that goes on over several lines', () => {
    const publication = { ...sample(), warnings: [warning('data/stations/stations.csv', 40)] };
    expect(qualityOf(publication, new Map()).warnings[0]?.warnings[0]?.found?.record.key).toBe(
      'west',
    );
  });

  it('are counted for the collection in whose files they stand', () => {
    const { collections } = qualityOf(warned(), new Map());
    expect(collections.map(({ collection, warnings }) => [collection.id, warnings])).toEqual([
      ['stations', 2],
      ['seeds', 1],
    ]);
  });
});
