import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { derivePublication } from '../../../src/core/derive/derive.ts';
import { toJson } from '../../../src/core/export/json.ts';
import { toNdjson } from '../../../src/core/export/ndjson.ts';
import { toRecordJson } from '../../../src/core/export/record-json.ts';
import type { ExportContext } from '../../../src/core/export/output.ts';
import { wordingOf } from '../../../src/i18n/wording.ts';
import { toPublishedSchema } from '../../../src/core/export/schema.ts';
import { collectionOf } from '../../../src/core/publication/publication.ts';
import { buildPublication, list, number, reference, text } from '../publication-builder.ts';

const version = { commit: 'a'.repeat(40), day: '2024-06-14', instant: '2024-06-14T10:00:00Z' };

function sample() {
  const publication = buildPublication({
    seeds: {
      title: { en: 'Seeds', es: 'Semillas' },
      properties: {
        id: text('Id', { pattern: '^s' }),
        slug: text('Slug'),
        title: text('Title', { 'x-translatable': true }),
        kept: {
          type: 'integer',
          title: 'Kept',
          maximum: { $data: '1/gathered' },
          $comment: 'counted',
        },
        gathered: { type: 'integer', title: 'Gathered', default: { $data: 'no keyword' } },
        parent: reference('Parent', 'seeds'),
        parts: list('Parts', { type: 'object' }),
      },
      rules: { additionalProperties: false, required: ['id'], $id: 'https://elsewhere.example/x' },
      slug: 'slug',
      rows: [
        {
          id: 's1',
          slug: 'maize',
          title: 'Maize </script> " \u2028',
          title_es: 'Maíz',
          kept: 2,
          gathered: 3,
        },
        { id: 's2', slug: 'bean', parent: 's1', parts: [{ n: 0.1, ok: false }] },
      ],
      derive: {
        children: {
          title: { en: 'Children', es: 'Hijas' },
          count: { collection: 'seeds', by: 'parent' },
        },
        first: {
          title: 'First',
          latest: { collection: 'seeds', by: 'parent', order: 'id', field: 'id' },
          default: 0,
        },
      },
    },
    places: {
      properties: { id: text('Id'), area: number('Area') },
      record: { title: 'id', page: false },
      rows: [{ id: 'n', area: 1e21 }],
    },
  });
  derivePublication(publication);
  const context: ExportContext = {
    publication,
    version,
    days: new Map(),
    files: new Map(),
    outputs: [],
    wording: wordingOf(publication),
  };
  return {
    publication,
    context,
    seeds: collectionOf(publication, 'seeds'),
    places: collectionOf(publication, 'places'),
  };
}

const s1 = {
  id: 's1',
  slug: 'maize',
  title: 'Maize </script> " \u2028',
  title_es: 'Maíz',
  kept: 2,
  gathered: 3,
  $derived: { children: 1, first: 's2' },
  $url: 'https://example.org/sample/seeds/maize/',
  $data: 'https://example.org/sample/data/seeds/maize.json',
};

describe('the JSON of a collection', () => {
  test('says what it is, then has every record with its types and addresses', () => {
    const { context, seeds } = sample();
    expect(JSON.parse(toJson(context, seeds))).toEqual({
      collection: 'seeds',
      title: { en: 'Seeds', es: 'Semillas' },
      licence: 'CC0-1.0',
      publisher: { name: 'A gardener' },
      schema: 'https://example.org/sample/schemas/seeds.schema.json',
      version: '2024.6.14+aaaaaaa',
      commit: version.commit,
      modified: version.instant,
      asOf: '2024-06-15',
      records: [
        s1,
        {
          id: 's2',
          slug: 'bean',
          parent: 's1',
          parts: [{ n: 0.1, ok: false }],
          $derived: { children: 0, first: 0 },
          $url: 'https://example.org/sample/seeds/bean/',
          $data: 'https://example.org/sample/data/seeds/bean.json',
          $references: { parent: 'https://example.org/sample/data/seeds/maize.json' },
        },
      ],
    });
  });

  test('has each record on a line of its own', () => {
    const { context, seeds } = sample();
    expect(
      toJson(context, seeds)
        .split('\n')
        .filter((line) => line.includes('"$url"')),
    ).toHaveLength(2);
  });

  test('leaves out the version that nobody knows, and leads to the list where there is no page', () => {
    const { context, places } = sample();
    const written = toJson({ ...context, version: undefined }, places);
    expect(written).not.toContain('"version"');
    expect(JSON.parse(written)).toMatchObject({
      records: [
        {
          area: 1e21,
          $url: 'https://example.org/sample/places/',
          $data: 'https://example.org/sample/data/places/n.json',
        },
      ],
    });
  });

  test('of no records is still JSON', () => {
    const { context, places } = sample();
    expect(JSON.parse(toJson(context, { ...places, records: [] }))).toMatchObject({ records: [] });
    expect(toNdjson(context, { ...places, records: [] })).toBe('');
  });
});

test('NDJSON has a record a line and nothing else', () => {
  const { context, seeds } = sample();
  const lines = toNdjson(context, seeds).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line) as unknown)[0]).toEqual(s1);
  expect(lines).toHaveLength(2);
});

test('the JSON of a record has the same head', () => {
  const { context, seeds } = sample();
  expect(JSON.parse(toRecordJson(context, seeds, seeds.byKey.get('s1')!))).toMatchObject({
    collection: 'seeds',
    asOf: '2024-06-15',
    record: s1,
  });
});

describe('the published schema', () => {
  const compile = () => {
    const { publication, context, seeds } = sample();
    const schema = JSON.parse(toPublishedSchema(publication, seeds)) as {
      $id: string;
      properties: Record<string, object>;
    };
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const records = toNdjson(context, seeds)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    return { schema, records, ajv };
  };

  test('stands under its own address, in plain 2020-12', () => {
    const { schema, ajv } = compile();
    expect(schema.$id).toBe('https://example.org/sample/schemas/seeds.schema.json');
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  test('accepts the published records, and refuses broken ones', () => {
    const { schema, records, ajv } = compile();
    const validate = ajv.compile(schema);
    for (const record of records) expect([validate(record), validate.errors]).toEqual([true, null]);
    expect(validate({ ...records[0], id: 'x1' })).toBe(false);
    expect(validate({ ...records[0], colour: 'red' })).toBe(false);
    expect(validate({ ...records[0], $derived: { children: 'many' } })).toBe(false);
    expect(validate({ ...records[0], $url: 'no address' })).toBe(false);
  });

  test('keeps as a comment what only the generator checks', () => {
    const { schema } = compile();
    expect(schema.properties.kept).toEqual({
      type: 'integer',
      title: 'Kept',
      $comment: 'maximum is the value of 1/gathered; counted',
    });
  });

  test('does not touch values that only look like keywords', () => {
    const { schema } = compile();
    expect(schema.properties.gathered).toMatchObject({ default: { $data: 'no keyword' } });
  });
});
