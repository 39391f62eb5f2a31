/** A format is one file, one line in the table, and one word in each language: then all tell of it. */
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { toCsv } from '../../src/core/export/csv.ts';
import { dcatJsonLd, dcatTurtle } from '../../src/core/export/formats/dcat.ts';
import { operationsOf } from '../../src/core/export/formats/openapi.ts';
import { toSchemaOrgDataset } from '../../src/core/export/formats/schema-org.ts';
import type { CollectionOutput } from '../../src/core/export/output.ts';
import { outputs } from '../../src/core/export/outputs.ts';
import { dataPath } from '../../src/core/publication/address.ts';
import { loadFolder, publish, textOf } from './published.ts';

const tsv: CollectionOutput = {
  id: 'tsv',
  format: 'TSV',
  mediaType: 'text/tab-separated-values',
  table: {},
  distribution: { euFileType: 'TSV' },
  per: 'collection',
  path: (collection) => dataPath(collection, '.tsv'),
  make: (_, collection) => toCsv(collection).replaceAll(',', '\t'),
};

const publication = await loadFolder('tests/fixtures/seed-bank');
const published = publish(publication, [tsv, ...outputs]);
const url = 'https://seeds.example/data/accessions.tsv';

it.each([dcatJsonLd, dcatTurtle].map((output) => output.path(publication)))(
  'is a distribution in %s',
  (address) => {
    expect(textOf(published, address)).toContain(url);
    expect(textOf(published, address)).toContain('file-type/TSV');
  },
);

it('is a distribution in data.json and in the pages, in the order of the table', () => {
  const { dataset } = JSON.parse(textOf(published, '/data.json')) as {
    dataset: { distribution: { title: string; downloadURL: string; format: string }[] }[];
  };
  const { distribution } = dataset.find((one) => one.distribution[0]?.downloadURL === url)!;
  expect(distribution[0]).toMatchObject({ title: 'accessions.tsv', format: 'TSV' });
  expect(distribution.slice(1).map(({ title }) => title.replace('accessions', ''))).toEqual([
    '.csv',
    '-full.csv',
    '.xlsx',
    '.json',
    '.ndjson',
    '.parquet',
  ]);
  const shown = toSchemaOrgDataset(published.context, publication.collections.get('accessions')!);
  expect(JSON.stringify(shown)).toContain(url);
});

it('is an address of the API, has a checksum and lies in the archive, whose README tells of it', () => {
  const paths = operationsOf(publication, published.context.outputs).map(({ path }) => path);
  expect(paths).toContain('/data/accessions.tsv');
  expect(textOf(published, '/data/SHA256SUMS')).toContain('  accessions.tsv\n');
  const archive = unzipSync(published.contents.get(`/data/${publication.id}.zip`)!);
  expect(Object.keys(archive)).toContain('accessions.tsv');
  expect(new TextDecoder().decode(archive['README.txt'])).toContain('<name>.tsv (TSV)');
});

it('is no second resource of the Data Package, which has each table once', () => {
  const { resources } = JSON.parse(textOf(published, '/data/datapackage.json')) as {
    resources: { path: string }[];
  };
  expect(resources.map(({ path }) => path)).toEqual(
    [...publication.collections.keys()].map((id) => `${id}.csv`),
  );
});
