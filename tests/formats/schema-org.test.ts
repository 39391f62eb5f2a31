import Validator from '@adobe/structured-data-validator';
import { describe, expect, it } from 'vitest';
import {
  describe as describeWell,
  toSchemaOrgCatalog,
  toSchemaOrgDataset,
} from '../../src/core/export/formats/schema-org.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { folders, loadFolder, plainOutputs, publish } from './published.ts';
import { hasStandards, readStandardJson, skipped } from './standards.ts';

interface Dataset {
  description: string;
  identifier: string;
  license: { identifier: string };
  distribution: { contentUrl: string; encodingFormat: string }[];
  variableMeasured: { propertyID: string }[];
}

/** What schema.org's own vocabulary does not know of: a property or a type. */
async function unknownTo(document: object): Promise<string[]> {
  const validator = new Validator(
    readStandardJson('schemaorg-30.0/schemaorg-current-https.jsonld'),
  );
  const type = String((document as Record<string, unknown>)['@type']);
  const found = await validator.validate({
    jsonld: { [type]: [document] },
    microdata: {},
    rdfa: {},
  });
  return found.map(({ issueMessage }) => issueMessage);
}

/** What search engines ask of a data set beyond the vocabulary, which makes nothing obligatory. */
const wanted = [
  'name',
  'description',
  'license',
  'creator',
  'temporalCoverage',
  'spatialCoverage',
  'distribution',
  'variableMeasured',
] as const;

const isSaid = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length > 0 && value.every(isSaid);
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isSaid);
  return typeof value === 'string' && value.trim() !== '';
};

/** What a data set does not say, or not as it is to be said. */
function lackingIn(dataset: object): string[] {
  const said = dataset as Record<string, unknown>;
  const coverage = said.temporalCoverage;
  return [
    ...wanted.filter((name) => !isSaid(said[name])),
    ...(typeof coverage === 'string' && !/^(?:\d[\d-]*|\.\.)\/(?:\d[\d-]*|\.\.)$/.test(coverage)
      ? ['temporalCoverage as an interval']
      : []),
    ...((said.distribution ?? []) as Dataset['distribution']).flatMap((file) =>
      URL.canParse(file.contentUrl) && /^\w+\/[\w.+-]+$/.test(file.encodingFormat)
        ? []
        : ['distribution with contentUrl and encodingFormat'],
    ),
  ];
}

describe.each(folders)('schema.org of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const { context } = publish(
    publication,
    plainOutputs.filter(({ per }) => per === 'collection'),
  );
  const collections = [...publication.collections.values()];
  const datasets = collections.map(
    (collection) => toSchemaOrgDataset(context, collection) as Dataset,
  );

  it.skipIf(!hasStandards)(`uses no word that schema.org does not have${skipped}`, async () => {
    for (const document of [...datasets, toSchemaOrgCatalog(context)])
      expect(await unknownTo(document)).toEqual([]);
  });

  it.skipIf(!hasStandards)(`is refused when a word is misspelt${skipped}`, async () => {
    const [dataset] = datasets;
    expect(await unknownTo({ ...dataset, variablesMeasured: [] })).not.toEqual([]);
    expect(
      await unknownTo({
        ...dataset,
        distribution: [{ '@type': 'DataDownload', downloadURL: 'x' }],
      }),
    ).not.toEqual([]);
  });

  it('says who, when, where, under which licence and in which files, and lacks what is left out', () => {
    for (const dataset of datasets) {
      expect(lackingIn(dataset)).toEqual([]);
      for (const name of wanted) {
        const { [name]: _, ...without } = dataset as unknown as Record<string, unknown>;
        expect(lackingIn(without)).toEqual([name]);
      }
      const [file] = dataset.distribution;
      for (const broken of [
        { ...dataset, temporalCoverage: '2024' },
        { ...dataset, distribution: [{ ...file, contentUrl: '/data/seeds.csv' }] },
        { ...dataset, distribution: [{ ...file, encodingFormat: 'CSV' }] },
      ])
        expect(lackingIn(broken)).toHaveLength(1);
    }
  });

  it('describes itself in 50 to 5,000 characters, and offers what was written', () => {
    for (const [index, dataset] of datasets.entries()) {
      const { description, distribution, identifier, license, variableMeasured } = dataset;
      const { id = '' } = collections[index] ?? {};
      expect(new URL(identifier).pathname).toMatch(new RegExp(`/data/${id}/$`));
      expect(description.length).toBeGreaterThanOrEqual(50);
      expect(description.length).toBeLessThanOrEqual(5000);
      expect(distribution).toHaveLength(4);
      expect(license.identifier).toBe(collections[index]?.licence);
      expect(variableMeasured.map(({ propertyID }) => propertyID)).toContain(
        collections[index]?.key,
      );
    }
  });
});

describe('a description', async () => {
  const publication = await loadFolder('tests/fixtures/seed-bank');

  it('that is too short is followed by that of the publication', () => {
    expect(describeWell(publication, 'Semillas.')).toMatch(/^Semillas\. Una publicación inventada/);
  });

  it('that is too long ends at a word', () => {
    const text = describeWell(publication, 'seeds '.repeat(2000));
    expect(text.length).toBeLessThanOrEqual(5000);
    expect(text).toMatch(/ seeds…$/);
  });

  it('is left alone where nothing more is known', () => {
    const terse: Publication = { ...publication, description: { es: 'Poco.' } };
    expect(describeWell(terse, 'Poco.')).toBe('Poco.');
  });
});
