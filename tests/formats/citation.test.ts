import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cff } from '../../src/core/export/formats/cff.ts';
import { citationOf, formatApa, formatBibtex } from '../../src/core/export/formats/citation.ts';
import { folders, loadFolder, publish, textOf } from './published.ts';
import { hasStandards, readStandardJson, skipped } from './standards.ts';
import { draft7 } from './validator.ts';

describe.each(folders)('CITATION.cff of %s', async (folder) => {
  const publication = await loadFolder(folder);
  const read = (known?: Parameters<typeof publish>[2]) =>
    parse(textOf(publish(publication, [cff], known), '/CITATION.cff')) as Record<string, unknown>;

  it.skipIf(!hasStandards)(`obeys the official schema, in git and outside${skipped}`, () => {
    const validate = draft7(readStandardJson('cff-1.2.0/schema.json'));
    expect(validate(read())).toEqual([]);
    expect(validate(read({}))).toEqual([]);
  });

  it.skipIf(!hasStandards)(`is refused when broken${skipped}`, () => {
    const validate = draft7(readStandardJson('cff-1.2.0/schema.json'));
    expect(validate({ ...read(), license: 'CC-BY-9.0' })).not.toEqual([]);
    expect(validate({ ...read(), authors: [] })).not.toEqual([]);
    expect(validate({ ...read(), 'date-released': 'yesterday' })).not.toEqual([]);
  });

  it("has the publication's licence and dates as text", () => {
    expect(read()).toMatchObject({
      license: publication.licence,
      'date-released': '2026-03-09',
      type: 'dataset',
    });
  });
});

describe('a citation', async () => {
  const publication = await loadFolder('tests/fixtures/seed-bank');
  const { context } = publish(publication, []);
  const whole = citationOf(context);
  const part = citationOf(context, publication.collections.get('species'));

  it('is a sentence as the APA wants it', () => {
    expect(formatApa(whole)).toBe(
      'Banco de semillas inventado. (2026). Banco de semillas de ejemplo (Version 2026.3.9+f13d193) [Data set]. https://seeds.example/data/',
    );
    expect(formatApa(part, { dataSet: 'Conjunto de datos', version: 'Versión {version}' })).toBe(
      'Banco de semillas inventado. (2026). Especies (Versión 2026.3.9+f13d193) [Conjunto de datos]. Banco de semillas de ejemplo. https://seeds.example/data/species/',
    );
    expect(formatApa({ ...whole, author: 'Seeds Inc.', version: undefined })).toMatch(
      /^Seeds Inc\. \(2026\)\. [^(]*\[/,
    );
  });

  it('is a BibTeX entry in which nothing is a command', () => {
    expect(formatBibtex({ ...whole, title: '100 % & #1_{x}\\' })).toBe(
      [
        '@misc{seed-bank,',
        '  author = {{Banco de semillas inventado}},',
        '  title = {{100 \\% \\& \\#1\\_\\{x\\}\\textbackslash{}}},',
        '  year = {2026},',
        '  version = {2026.3.9+f13d193},',
        '  note = {CC-BY-4.0},',
        '  url = {https://seeds.example/data/},',
        '}',
        '',
      ].join('\n'),
    );
  });
});
