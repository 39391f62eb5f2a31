import { describe, expect, it } from 'vitest';
import { collectionDataPackage, dataPackage } from '../../src/core/export/formats/datapackage.ts';
import { folders, jsonOf, loadFolder, plainOutputs, publish, textOf } from './published.ts';
import { hasStandards, readStandardJson, skipped } from './standards.ts';
import { draft7 } from './validator.ts';

interface TableField {
  name: string;
  type: string;
  constraints?: Record<string, unknown>;
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: TableField[];
    primaryKey: string[];
    missingValues: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}
interface Package {
  version?: string;
  created?: string;
  licenses: { name: string; path: string }[];
  resources: Resource[];
}

const officialProfile = () => draft7(readStandardJson('frictionless-2.0/datapackage.json'));

/** As it would be read: without what is undefined. */
const toJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

const table = [
  ...plainOutputs.filter(({ id }) => id === 'csv'),
  dataPackage,
  collectionDataPackage,
];

describe.each(folders)('Data Package of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const published = publish(publication, table);
  const whole = jsonOf(published, '/data/datapackage.json') as Package;
  const parts = [...publication.collections.keys()].map(
    (id) => jsonOf(published, `/data/${id}.datapackage.json`) as Package,
  );

  it.skipIf(!hasStandards)(`obeys the official profile, whole and in parts${skipped}`, () => {
    const validate = officialProfile();
    for (const descriptor of [whole, ...parts]) expect(validate(descriptor)).toEqual([]);
  });

  it.skipIf(!hasStandards)(`is refused by the profile when broken${skipped}`, () => {
    const validate = officialProfile();
    for (const [key, value] of [
      ['hash', 'sha256:xyz'],
      ['path', undefined],
      ['bytes', '12'],
      ['schema', { fields: [] }],
    ] as const) {
      const [first, ...rest] = whole.resources;
      const twin = { ...whole, resources: [{ ...first, [key]: value }, ...rest] };
      expect(validate(toJson(twin)), key).not.toEqual([]);
    }
  });

  it('names each column of each table, in order', () => {
    for (const resource of whole.resources) {
      const [header] = textOf(published, `/data/${resource.path}`).split('\n');
      expect(resource.schema.fields.map(({ name }) => name).join(',')).toBe(header);
      expect(resource.schema.missingValues).toEqual(['']);
    }
  });

  it('tells the size and checksum of the tables as they are', () => {
    for (const { path, bytes, hash } of whole.resources) {
      const written = published.context.files.get(`/data/${path}`);
      expect({ bytes, hash }).toEqual({
        bytes: written?.bytes,
        hash: `sha256:${String(written?.sha256)}`,
      });
    }
  });

  it('has foreign keys that lead to a primary key of the package', () => {
    const keys = new Map(whole.resources.map(({ name, schema }) => [name, schema.primaryKey]));
    const all = whole.resources.flatMap(({ name, schema }) =>
      (schema.foreignKeys ?? []).map(({ reference }) => ({ name, reference })),
    );
    expect(all.length).toBeGreaterThan(0);
    for (const { name, reference } of all)
      expect(keys.get(reference.resource ?? name)).toEqual(reference.fields);
    for (const { resources } of parts) {
      for (const { reference } of resources[0]?.schema.foreignKeys ?? [])
        expect(reference.resource).toBeUndefined();
    }
  });
});

describe('what the seed bank says', async () => {
  const publication = await loadFolder('tests/fixtures/seed-bank');
  const published = publish(publication, table);
  const whole = jsonOf(published, '/data/datapackage.json') as Package;
  const field = (resource: string, name: string) =>
    whole.resources
      .find((entry) => entry.name === resource)
      ?.schema.fields.find((entry) => entry.name === name);

  it('is typed with its constraints', () => {
    expect(field('accessions', 'seeds')).toMatchObject({
      type: 'integer',
      unit: 'semillas',
      constraints: { required: true, minimum: 0 },
    });
    expect(field('accessions', 'received')).toMatchObject({ type: 'date' });
    expect(field('accessions', 'number')?.constraints).toMatchObject({ pattern: '^ACC/[0-9]{3}$' });
    expect(field('accessions', 'mode')).toMatchObject({
      constraints: { enum: ['donation', 'exchange', 'collection'] },
      categories: [{ value: 'donation', label: 'Donación' }, {}, {}],
    });
    expect(field('accessions', 'traits')).toMatchObject({ type: 'string', separator: '|' });
    expect(field('species', 'habitat.altitude')).toMatchObject({
      type: 'integer',
      title: 'Altitud máxima',
    });
    expect(field('species', 'names')).toMatchObject({ type: 'array' });
  });

  it('leaves out a bound that is another field', () => {
    expect(field('accessions', 'viable_at_entry')?.constraints).toEqual({
      required: true,
      minimum: 0,
    });
  });

  it('has its version, and none outside git', () => {
    expect(whole).toMatchObject({ version: '2026.3.9+f13d193', created: '2026-03-09T10:20:30Z' });
    const outside = publish(publication, table, {});
    const text = textOf(outside, '/data/datapackage.json');
    expect(jsonOf(outside, '/data/datapackage.json') as Package).not.toHaveProperty('version');
    expect(text).not.toMatch(/undefined|null/);
  });

  it('names every licence by its SPDX id, once', () => {
    expect(whole.licenses).toEqual([
      { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
      { name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    ]);
  });
});
