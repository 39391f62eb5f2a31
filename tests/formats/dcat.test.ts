import jsonld from 'jsonld';
import { DataFactory, Parser, type Quad, Store, Writer } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { Validator } from 'shacl-engine';
import { describe, expect, it } from 'vitest';
import { dcatJsonLd, dcatTurtle } from '../../src/core/export/formats/dcat.ts';
import { folders, jsonOf, loadFolder, plainOutputs, publish, textOf } from './published.ts';
import { hasStandards, readStandard, skipped } from './standards.ts';

const all = [...plainOutputs.filter(({ per }) => per === 'collection'), dcatJsonLd, dcatTurtle];

const parse = (turtle: string) => new Parser().parse(turtle);

/** What DCAT-AP's own shapes have against it by each of two engines, in short. */
async function violations(quads: readonly Quad[]): Promise<string[]> {
  const files = ['shapes.ttl', 'range.ttl'];
  const shapes = new Store(files.flatMap((file) => parse(readStandard(`dcat-ap-3.0.1/${file}`))));
  const data = new Store([...quads]);
  const report = await new SHACLValidator(shapes).validate(data);
  const found = report.results.map(({ focusNode, path, message }) =>
    [focusNode.value, path.value, ...message.map(({ value }) => value)].join(' '),
  );
  const second = await new Validator(shapes, { factory: DataFactory }).validate({ dataset: data });
  // One that is stricter than the other would show here.
  expect(second.conforms).toBe(report.conforms);
  return found;
}

describe.each(folders)('the catalogue of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const published = publish(publication, all);
  const turtle = textOf(published, '/catalog.ttl');

  it.skipIf(!hasStandards)(
    `obeys the shapes of DCAT-AP 3.0.1, in git and outside${skipped}`,
    async () => {
      expect(await violations(parse(turtle))).toEqual([]);
      const outside = textOf(publish(publication, all, {}), '/catalog.ttl');
      expect(await violations(parse(outside))).toEqual([]);
    },
  );

  it.skipIf(!hasStandards)(`is refused by the shapes when broken${skipped}`, async () => {
    const quads = parse(turtle);
    for (const lost of [
      'dcat#accessURL',
      'foaf/0.1/name',
      'dc/terms/title',
      'terms#checksumValue',
    ]) {
      const broken = quads.filter(({ predicate }) => !predicate.value.endsWith(lost));
      expect(await violations(broken), lost).not.toEqual([]);
    }
    const classless = quads.filter(({ object }) => !object.value.endsWith('LinguisticSystem'));
    expect(await violations(classless)).not.toEqual([]);
  });

  it('says the same in JSON-LD as in Turtle, without asking the network', async () => {
    const documentLoader = (url: string) =>
      Promise.reject(new Error(`the network is not asked for ${url}`));
    const format = 'application/n-quads';
    const options = { algorithm: 'RDFC-1.0', format, safe: true, documentLoader };
    const fromJson = await jsonld.canonize(jsonOf(published, '/catalog.jsonld') as object, options);
    const quads = parse(turtle);
    expect(fromJson.split('\n').length).toBeGreaterThan(100);
    const nquads = new Writer({ format: 'N-Quads' }).quadsToString(quads);
    expect(await jsonld.canonize(nquads, { ...options, inputFormat: format })).toBe(fromJson);
  });

  it('offers only what was written, with its size, checksum and licence', () => {
    const store = new Store(parse(turtle));
    const dcat = 'http://www.w3.org/ns/dcat#';
    const urls = store.getObjects(null, `${dcat}downloadURL`, null).map(({ value }) => value);
    expect(urls).toHaveLength(4 * publication.collections.size);
    for (const url of urls) {
      const file = published.context.files.get(url.slice(publication.url.length));
      const [distribution] = store.getSubjects(`${dcat}downloadURL`, url, null);
      expect(store.getObjects(distribution!, `${dcat}byteSize`, null)[0]?.value).toBe(
        String(file?.bytes),
      );
    }
    const licences = store.getObjects(null, 'http://purl.org/dc/terms/license', null);
    for (const { value } of licences) expect(value).toMatch(/^https:\/\/creativecommons\.org\//);
  });
});

describe('a data set', async () => {
  const seeds = await loadFolder('tests/fixtures/seed-bank');
  const { repository: _, ...bare } = seeds;
  const name = 'A gardener';
  const repository = { url: 'https://git.example/seeds', branch: 'main' };
  const objectsOf = (publication: typeof seeds, predicate: string) => {
    const quads = parse(textOf(publish(publication, all), '/catalog.ttl'));
    const found = quads.filter((quad) => quad.predicate.value.endsWith(predicate));
    return new Set(found.map(({ object }) => object.value));
  };

  it('is named by the address that the citations and the other catalogues use', () => {
    const named = objectsOf(seeds, 'dc/terms/identifier');
    for (const id of seeds.collections.keys())
      expect(named).toContain(`https://seeds.example/data/${id}/`);
  });

  it("leads to the publisher's e-mail and pages, or else to the repository, if there is any", () => {
    const url = 'https://gardener.example/';
    const email = 'ask@gardener.example';
    const contacts = (publication: typeof seeds) => [
      ...objectsOf(publication, 'ns#hasEmail'),
      ...objectsOf(publication, 'ns#hasURL'),
    ];
    expect(contacts({ ...seeds, publisher: { name, url, email } })).toEqual([
      `mailto:${email}`,
      url,
    ]);
    expect(contacts({ ...bare, publisher: { name, url }, repository })).toEqual([url]);
    expect(contacts({ ...bare, publisher: { name }, repository })).toEqual([repository.url]);
    expect(contacts({ ...bare, publisher: { name } })).toEqual([]);
    expect(objectsOf({ ...bare, publisher: { name } }, 'contactPoint').size).toBe(0);
  });

  it.skipIf(!hasStandards)(`obeys the shapes with a contact that is a page${skipped}`, async () => {
    const published = publish({ ...bare, publisher: { name }, repository }, all);
    expect(await violations(parse(textOf(published, '/catalog.ttl')))).toEqual([]);
  });
});
