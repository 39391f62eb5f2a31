import { describe, expect, it } from 'vitest';
import { dcatUs } from '../../src/core/export/formats/dcat-us.ts';
import { folders, jsonOf, loadFolder, plainOutputs, publish } from './published.ts';
import { hasStandards, readStandardJson, skipped } from './standards.ts';
import { draft4 } from './validator.ts';

interface Dataset {
  title: string;
  distribution: { downloadURL: string }[];
}
interface Catalog {
  dataset: Dataset[];
}

/** The schema of a data set is named as a neighbour of the catalogue's. */
function officialSchema() {
  const dataset = readStandardJson('dcat-us-1.1-nonfederal/dataset-non-federal.json');
  return draft4(readStandardJson('dcat-us-1.1-nonfederal/catalog.json'), dataset);
}

const all = [...plainOutputs.filter(({ per }) => per === 'collection'), dcatUs];

describe.each(folders)('data.json of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const published = publish(publication, all);
  const catalog = jsonOf(published, '/data.json') as Catalog;

  it.skipIf(!hasStandards)(`obeys the schema of DCAT-US 1.1, in git and outside${skipped}`, () => {
    const validate = officialSchema();
    expect(validate(catalog)).toEqual([]);
    expect(validate(jsonOf(publish(publication, all, {}), '/data.json'))).toEqual([]);
  });

  it.skipIf(!hasStandards)(`is refused when broken${skipped}`, () => {
    const validate = officialSchema();
    const [first, ...rest] = catalog.dataset;
    for (const broken of [
      { accessLevel: 'open' },
      { title: '' },
      { keyword: [] },
      { accrualPeriodicity: 'monthly' },
      { contactPoint: { hasEmail: 'mailto:seeds' } },
      { distribution: [{ downloadURL: 'https://seeds.example/data/x.csv' }] },
    ]) {
      expect(
        validate({ ...catalog, dataset: [{ ...first, ...broken }, ...rest] }),
        JSON.stringify(broken),
      ).not.toEqual([]);
    }
    expect(validate({ ...catalog, conformsTo: undefined })).not.toEqual([]);
  });

  it('names a data set for each collection, and the files that were written', () => {
    expect(catalog.dataset).toHaveLength(publication.collections.size);
    for (const { downloadURL } of catalog.dataset.flatMap(({ distribution }) => distribution)) {
      expect(published.context.files.has(downloadURL.slice(publication.url.length))).toBe(true);
    }
  });
});
