import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { hasGrants, threeSixty, threeSixtyCsv } from '../../src/core/export/formats/threesixty.ts';
import { checkGrants } from '../../src/core/export/formats/threesixty-check.ts';
import type { Collection } from '../../src/core/collection/collection.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { grantsMapping as mapping } from './grants-mapping.ts';
import { jsonOf, loadFolder, publish, textOf } from './published.ts';
import { hasStandards, readStandardJson, skipped } from './standards.ts';
import { draft2020 } from './validator.ts';

interface Package {
  license?: string;
  grants: Record<string, unknown>[];
}

/** The package names the grant by the tag before its own: the schema is known under both. */
function officialSchema() {
  const read = (file: string) => {
    // Its dialect is named with http, which is not the name of that dialect.
    const { $schema: _, ...schema } = readStandardJson(`360giving/${file}`);
    return schema;
  };
  const grant = read('360-giving-schema.json');
  const before = String(grant.$id).replace('1.4.3', '1.4.2');
  return draft2020(read('360-giving-package-schema.json'), grant, { ...grant, $id: before });
}

const seeds = await loadFolder('tests/fixtures/seed-bank');
const both = [threeSixty, threeSixtyCsv];

function mapped(profile: object): { publication: Publication; collection: Collection } {
  const collection: Collection = {
    ...seeds.collections.get('accessions')!,
    profiles: { '360giving': profile },
  };
  const collections = new Map([...seeds.collections, ['accessions', collection] as const]);
  return { publication: { ...seeds, collections }, collection };
}

describe('grants after 360Giving', () => {
  const { publication, collection } = mapped(mapping);
  const published = publish(publication, both);
  const written = jsonOf(published, '/data/360giving.json') as Package;

  it.skipIf(!hasStandards)(`obey the official schema, formats too${skipped}`, () => {
    expect(officialSchema()(written)).toEqual([]);
  });

  it.skipIf(!hasStandards)(`are refused by it when broken${skipped}`, () => {
    const validate = officialSchema();
    const [first] = written.grants;
    for (const broken of [
      { amountAwarded: '12' },
      { awardDate: '2024-13-40' },
      { currency: 'PESO' },
      { recipientOrganization: [{ id: 'x' }] },
      { url: 'not an address' },
    ]) {
      expect(
        validate({ ...written, grants: [{ ...first, ...broken }] }),
        JSON.stringify(broken),
      ).not.toEqual([]);
    }
  });

  it('are those records that have all that is required', () => {
    const complete = collection.records.filter(({ values }) => values.note !== undefined);
    expect(complete.length).toBeGreaterThan(0);
    expect(complete.length).toBeLessThan(collection.records.length);
    expect(written.grants).toHaveLength(complete.length);
    expect(written.grants).toContainEqual({
      id: '360G-seeds-ACC/001',
      title: 'Maíz azul',
      description: 'Grano *azul*, para harina.',
      currency: 'MXN',
      amountAwarded: 1200,
      awardDate: '2024-02-10',
      plannedDates: [{ startDate: '2023-10', endDate: '2026-12-01' }],
      recipientOrganization: [{ id: 'XI-SEEDS-zea-mays', name: 'Zea mays' }],
      fundingOrganization: [{ id: 'XI-SEEDS-1', name: 'Banco de semillas inventado' }],
      grantProgramme: [{ title: 'donation' }],
    });
  });

  it('are under the licence of their collection, which may not be that of the publication', () => {
    expect(publication.licence).toBe('CC-BY-4.0');
    expect(collection.licence).toBe('CC0-1.0');
    expect(written.license).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
  });

  it('name no licence where they are from collections under different ones', () => {
    const other: Collection = { ...collection, id: 'others', licence: 'ODbL-1.0' };
    const collections = new Map([...publication.collections, ['others', other] as const]);
    const twice = publish({ ...publication, collections }, both);
    const { license, grants } = jsonOf(twice, '/data/360giving.json') as Package;
    expect(grants).toHaveLength(2 * written.grants.length);
    expect(license).toBeUndefined();
  });

  it('name each record that is left out, by what it lacks', () => {
    const lacking = collection.records.filter(({ values }) => values.note === undefined);
    expect(checkGrants(publication, collection)).toEqual([
      { kind: 'incomplete', path: 'description', keys: lacking.map(({ key }) => key) },
    ]);
  });

  it("have the standard's titles in the spreadsheet form", () => {
    const rows = parse<Record<string, string>>(textOf(published, '/data/360giving.csv'), {
      columns: true,
    });
    expect(rows).toHaveLength(written.grants.length);
    expect(rows.find((row) => row.Identifier === '360G-seeds-ACC/001')).toMatchObject({
      'Amount Awarded': '1200',
      'Recipient Org:Name': 'Zea mays',
      'Planned Dates:Start Date': '2023-10',
    });
  });
});

describe('a mapping to 360Giving', () => {
  const findings = (profile: object) => {
    const { publication, collection } = mapped(profile);
    return checkGrants(publication, collection);
  };

  it('that lacks something is told which', () => {
    const { title: _, ...without } = mapping;
    expect(findings(without)).toEqual([{ kind: 'unmapped', path: 'title' }]);
    expect(findings({})).toContainEqual({
      kind: 'unmapped',
      path: 'recipientOrganization.name',
    });
  });

  it('that names what is not there is told so', () => {
    expect(findings({ ...mapping, title: 'nom' })).toEqual([
      { kind: 'unknown-field', path: 'title', field: 'nom' },
    ]);
    expect(findings({ ...mapping, 'recipientOrganization.name': 'species.nom' })).toEqual([
      { kind: 'unknown-field', path: 'recipientOrganization.name', field: 'species.nom' },
    ]);
    expect(findings({ ...mapping, colour: 'name' })).toEqual([
      { kind: 'property', path: 'colour' },
    ]);
    expect(findings({ ...mapping, url: { text: 'x' } })).toEqual([{ kind: 'source', path: 'url' }]);
  });

  it('leads to no file where no grant is whole', () => {
    expect(hasGrants(seeds)).toBe(false);
    expect(publish(seeds, both).contents.size).toBe(0);
    const without = mapped({ ...mapping, amountAwarded: 'name' });
    expect(publish(without.publication, both).contents.size).toBe(0);
    expect(hasGrants(mapped(mapping).publication)).toBe(true);
    expect(checkGrants(seeds, seeds.collections.get('accessions')!)).toEqual([]);
  });
});

describe('the shipped publication', async () => {
  const shipped = await loadFolder('.');

  it.skipIf(!hasStandards)(`has grants that are valid${skipped}`, () => {
    expect(hasGrants(shipped)).toBe(true);
    expect(officialSchema()(jsonOf(publish(shipped, both), '/data/360giving.json'))).toEqual([]);
  });

  it('has no mapping that is wrong, only records that lack something', () => {
    const findings = [...shipped.collections.values()].flatMap((collection) =>
      checkGrants(shipped, collection),
    );
    expect(findings.filter(({ kind }) => kind !== 'incomplete')).toEqual([]);
  });
});
