/** Brings real files into a copy of the seed bank, as a person does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { Repository } from './repository.ts';
import { type WorkbookCell, workbook } from './workbook.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-sheets-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let publication: Repository;
beforeEach(() => {
  publication = new Repository();
});
afterEach(() => {
  publication.delete();
});

const tests = 'data/germination-tests/tests.csv';
const headings = [
  'Identificador',
  'Accesión',
  'Siembra',
  'Sembradas',
  'Germinadas',
  'Tasa',
  'Resultado',
];

function file(name: string, content: string | Uint8Array): string {
  const target = path.join(folder, name);
  writeFileSync(target, content);
  return target;
}
const sheet = (...rows: readonly (readonly WorkbookCell[])[]) =>
  file('list.xlsx', workbook({ 'Hoja 1': [headings, ...rows] }));
const bring = (...args: readonly string[]) => publication.run('import.ts', ...args);

const added = ['P09', 'ACC/004', { day: 45_717 }, 100, 88.5, 88.5, 'Viable'] as const;

describe('a workbook', () => {
  test('is shown field by field, and nothing is written by --dry-run', () => {
    const before = publication.read(tests);
    const changed = ['P01', undefined, undefined, undefined, 90, 90] as const;
    const { stdout, status } = bring(
      sheet([...added.slice(0, 4), 88, 88, 'viable'], changed),
      'germination-tests',
      '--dry-run',
    );
    expect(stdout).toContain('list.xlsx: sheet "Hoja 1".');
    expect(stdout).toContain('"Siembra" is date');
    expect(stdout).toContain('1 added, 1 changed');
    expect(stdout).toMatch(/~ Changed P01[^\n]*\n {6}Germinadas: 92 → 90\n {6}Tasa: 92 → 90\n/);
    expect(stdout).toMatch(/\+ Added P09/);
    expect(stdout).toContain('Siembra: 2025-03-01');
    expect(stdout).toContain(`Would write ${tests}. Nothing was written.`);
    expect(status).toBe(0);
    expect(publication.read(tests)).toBe(before);
  });

  test('is written with --yes, in canonical form, and is no change when it is brought again', () => {
    const before = publication.read(tests);
    const brought = sheet(['P09', 'ACC/004', { day: 45_717 }, 100, 88, 88, 'Viable']);
    expect(bring(brought, 'germination-tests', '--yes').status).toBe(0);
    expect(publication.read(tests)).toBe(`${before}P09,ACC/004,2025-03-01,,100,88,88,viable,,,\n`);
    const again = bring(brought, 'germination-tests', '--yes');
    expect(again.stdout).toContain('is in the publication already. Nothing was written.');
    expect(publication.run('format-data.ts', '--check', tests).status).toBe(0);
  });

  test('with something wrong is told by its own cells, and nothing is written', () => {
    const before = publication.read(tests);
    const { stdout, status } = bring(
      sheet(added, ['P10', 'ACC/999', { day: 45_717 }, 10, 11, 5, 'Viable']),
      'germination-tests',
      '--yes',
    );
    expect(stdout).toContain(
      'list.xlsx  cell E2  germinated  must be a whole number, but is "88.5"',
    );
    expect(stdout).toContain('Nothing was written.');
    expect(status).toBe(1);
    const checked = bring(
      sheet(['P10', 'ACC/999', { day: 45_717 }, 10, 5, 50, 'Viable']),
      'germination-tests',
      '--yes',
    );
    expect(checked.stdout).toContain('list.xlsx  cell B2  accession  names "ACC/999"');
    expect(checked.stdout).toContain('the publication would not be right. Nothing was written.');
    expect(checked.status).toBe(1);
    expect(publication.read(tests)).toBe(before);
  });

  test('with a formula that failed is refused, where its reader would see a blank', () => {
    const { stdout, status } = bring(
      sheet(['P09', 'ACC/004', { day: 45_717 }, { error: '#REF!' }, 88, 88, 'Viable']),
      'germination-tests',
      '--yes',
    );
    expect(stdout).toContain(
      'list.xlsx  cell D2  sown  holds what a spreadsheet shows instead of a value: "#REF!"',
    );
    expect(status).toBe(1);
  });

  test('has several sheets, of which one is chosen', () => {
    const book = file('two.xlsx', workbook({ Notes: [['Hello']], Tests: [headings] }));
    expect(bring(book, 'germination-tests', '--dry-run', '--sheet', 'Test').stderr).toContain(
      'Did you mean "Tests"?',
    );
    expect(bring(book, 'germination-tests', '--dry-run', '--sheet', 'Tests').stdout).toContain(
      'not read: Notes',
    );
  });
});

describe('delimited text', () => {
  const row = (date: string) =>
    `${headings.join(';')}\nP09;ACC/004;${date};100;88;"1.088,50";Viable\n`;
  const latin = (text: string) => file('list.csv', Buffer.from(text, 'latin1'));

  test('asks what a date means, and stops where nobody can answer', () => {
    const before = publication.read(tests);
    const asked = bring(latin(row('02/03/2025')), 'germination-tests', '--yes');
    expect(asked.stderr).toContain(
      'Cell C2 says "02/03/2025": that may be 2025-03-02 or 2025-02-03.',
    );
    expect(asked.stderr).toContain('--dates dmy');
    expect(asked.status).toBe(2);
    expect(publication.read(tests)).toBe(before);
    const told = bring(
      latin(row('02/03/2025').replace('1.088,50', '88,0')),
      'germination-tests',
      '--yes',
      '--dates',
      'dmy',
    );
    expect(told.stdout).toContain('list.csv: WINDOWS-1252, separated by semicolons.');
    expect(publication.read(tests)).toContain('\nP09,ACC/004,2025-03-02,,100,88,88,viable,,,\n');
  });

  test('needs --yes or --dry-run where nobody can be asked', () => {
    const { stderr, status } = bring(latin(row('2025-03-02')), 'germination-tests');
    expect(stderr).toContain('give --dry-run to look, or --yes to write');
    expect(status).toBe(2);
  });

  test('has headings that are no fields: named, ignored, or mapped', () => {
    const text = 'id,germinatd,Trial\nP01,90,ACC/001\n';
    const wrong = bring(file('a.csv', text), 'germination-tests', '--dry-run');
    expect(wrong.stderr).toContain('"germinatd" is no field. Did you mean "germinated"?');
    expect(wrong.stderr).toContain('"Trial" is no field.');
    expect(wrong.status).toBe(2);
    const mapping = file('mapping.json', '{ "Trial": "accession" }');
    const right = bring(
      file('a.csv', text),
      'germination-tests',
      '--dry-run',
      '--ignore',
      'Germinatd',
      '--mapping',
      mapping,
    );
    expect(right.stdout).toContain('is in the publication already');
  });
});

describe('records in JSON files', () => {
  const list = 'data/species/list.json';

  test('are changed where they stand, and the rest of the file is as it was', () => {
    const { stdout, status } = bring(
      file(
        's.csv',
        'id,Nombre común,companions,habitat.altitude\nzea-mays,"Maíz, el grano","phaseolus-vulgaris, cucurbita-pepo",1200\n',
      ),
      'species',
      '--yes',
    );
    expect(stdout).toContain('~ Changed zea-mays');
    expect(status).toBe(0);
    expect(publication.read(list)).toContain('"common_name": "Maíz, el grano"');
    expect(JSON.parse(publication.read(list))).toHaveLength(2);
  });

  test('are added as files of their own, with a key made from the title', () => {
    const { stdout } = bring(
      file(
        's.csv',
        'common_name,scientific_name,family\nAmaranto rojo,Amaranthus cruentus,amaranthaceae\n',
      ),
      'species',
      '--dry-run',
    );
    expect(stdout).toContain('row 2 gets the id "amaranto-rojo", made from its title');
  });

  test('with the title of a record and no key are asked about', () => {
    const { stdout, status } = bring(
      file('s.csv', 'common_name,scientific_name\nMAIZ,Zea mays\n'),
      'species',
      '--yes',
    );
    expect(stdout).toContain(
      'row 2  has no id, and its title "MAIZ" is that of the record "zea-mays"',
    );
    expect(status).toBe(1);
  });
});

test('the help names every option', () => {
  const { stdout } = bring('--help');
  for (const option of ['dry-run', 'yes', 'dates', 'mapping', 'ignore', 'sheet', 'language'])
    expect(stdout).toContain(`--${option}`);
});
