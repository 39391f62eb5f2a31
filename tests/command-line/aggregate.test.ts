/** `npm run aggregate` as a person runs it: what it prints, and above all what it does not. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Ran } from './run.ts';
import { Visits, columns, people } from './visits.ts';

let visits: Visits;
let root: string;
const put = (file: string, content: string | Uint8Array) => visits.put(file, content);
const aggregate = (...args: readonly string[]) => visits.aggregate(...args);

beforeEach(() => {
  visits = new Visits();
  ({ root } = visits);
});
afterEach(() => {
  visits.delete();
});

/** The one row, by column. */
function rowOf(done: Ran): Record<string, string> {
  expect(`${done.code}: ${done.stderr}`).toMatch(/^0: /);
  const [header = [], row = [], ...more] = parse(done.stdout);
  expect(more).toEqual([]);
  const cells = header.map((name, at) => [name, row[at] ?? ''] as const);
  return Object.fromEntries(cells.filter(([, value]) => value !== ''));
}

describe('the row', () => {
  it('has the counts, and says what was left out and why', () => {
    const list = put('list.csv', people({ Female: 20, Male: 17, Other: 3 }));
    const done = aggregate(list, 'visits', 'youth=Age:<30', 'score_mean=Score', 'city=Springfield');
    expect(rowOf(done)).toEqual({
      city: 'Springfield',
      people: '40',
      women: '20',
      youth: '20',
      score_mean: '3',
      score_n: '40',
      suppressed: 'partial',
    });
    expect(done.stderr).toContain(
      'gender_undisclosed  left out: a group of 1 to 4 people could point to somebody',
    );
    expect(done.stderr).toContain(
      'men                 left out: the total minus what is published would give away',
    );
  });

  it('is the only thing that is printed to stdout, under the columns of the collection', () => {
    const list = put('list.csv', people({ f: 6, m: 8 }));
    const { stdout } = aggregate(list, 'visits');
    expect(stdout).toBe(`${columns.join(',')}\n,,,14,6,8,0,,,none\n`);
  });

  it.each([
    ['a group of less than ten is not divided', { f: 3, m: 6 }, { people: '9', suppressed: 'all' }],
    ['a group of less than five is not counted', { f: 3 }, { suppressed: 'all' }],
    [
      '0 may stand',
      { f: 10 },
      { people: '10', women: '10', men: '0', gender_undisclosed: '0', suppressed: 'none' },
    ],
    [
      'M is a man beside F',
      { F: 6, M: 7 },
      { people: '13', women: '6', men: '7', gender_undisclosed: '0', suppressed: 'none' },
    ],
    [
      'M is a woman (mujer) beside H',
      { H: 6, M: 7 },
      { people: '13', women: '7', men: '6', gender_undisclosed: '0', suppressed: 'none' },
    ],
    [
      'no answer is undisclosed',
      { Mujer: 6, Hombre: 6, '': 5 },
      { people: '17', women: '6', men: '6', gender_undisclosed: '5', suppressed: 'none' },
    ],
  ])('%s', (_, answers, row) => {
    expect(rowOf(aggregate(put('list.csv', people(answers)), 'visits'))).toEqual(row);
  });

  it('leaves out the mean of few answers, and their number where it would tell the total', () => {
    const list = put('list.csv', people({ f: 3 }));
    expect(rowOf(aggregate(list, 'visits', 'score_mean=Score'))).toEqual({ suppressed: 'all' });
  });

  it('follows what is said of columns and answers, on the command line or in a file', () => {
    const list = put('list.csv', people({ yes: 12, no: 7, maybe: 6 }));
    const rules = { people: 'Gender:yes|maybe', women: 'Gender:yes', men: 'Gender:*' };
    const row = {
      people: '18',
      women: '12',
      men: '6',
      gender_undisclosed: '0',
      suppressed: 'none',
    };
    const pairs = Object.entries(rules).map(([field, rule]) => `${field}=${rule}`);
    expect(rowOf(aggregate(list, 'visits', ...pairs))).toEqual(row);
    const mapping = put('mapping.json', JSON.stringify({ collection: 'visits', fields: rules }));
    expect(rowOf(aggregate(list, '--mapping', mapping))).toEqual(row);
  });

  it('is for the collection that counts people, where only one does', () => {
    const list = put('list.csv', people({ f: 6, m: 8 }));
    expect(rowOf(aggregate(list)).people).toBe('14');
    expect(aggregate(list, 'seeds').stderr).toContain('No collection "seeds" counts people.');
  });
});

it('says what is still to be filled in', () => {
  const list = put('list.csv', 'Name\n' + 'Zoraida\n'.repeat(12));
  const { stderr } = aggregate(list, 'visits', 'city=Springfield');
  expect(stderr).toContain(
    'Blank, as nothing was said of their column: women, men, gender_undisclosed, youth, score_mean.',
  );
  expect(stderr).toContain('Still to fill in: id.');
  expect(stderr).toContain('Rows that are the same as another, each counted: 11.');
});

describe('lists as spreadsheets save them', () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  it.each<[string, string | Uint8Array, string]>([
    ['semicolons', people({ Female: 6, Male: 8 }, ';'), ''],
    ['tabs', people({ Female: 6, Male: 8 }, '\t'), ''],
    [
      'Windows line ends and a byte-order mark',
      `\ufeff${people({ Female: 6, Male: 8 }).replaceAll('\n', '\r\n')}`,
      '',
    ],
    ['UTF-16', utf16(people({ Female: 6, Male: 8 }, '\t')), 'Read as UTF-16.'],
    [
      'UTF-16, the other way round',
      utf16(people({ Female: 6, Male: 8 })).swap16(),
      'Read as UTF-16.',
    ],
    [
      'Latin-1',
      Buffer.from(people({ Female: 6, Male: 8 }).replace('Zoraida', 'Zoraída'), 'latin1'),
      'Read as Windows-1252.',
    ],
    [
      'a row of totals and headings that come again',
      `${people({ Female: 6, Male: 8 })}Name,Gender,Age,Score\nTotal,14,,\n`,
      'Rows that begin with "total" were left out: 1.',
    ],
  ])('%s', (_, content, note) => {
    const done = aggregate(put('list.csv', content), 'visits');
    expect(rowOf(done)).toMatchObject({ people: '14', women: '6', men: '8' });
    expect(done.stderr).toContain(note);
  });

  it('a spreadsheet that was renamed is named', () => {
    const done = aggregate(
      put('list.csv', Buffer.from('PK\u0003\u0004\0\0 Zoraida', 'latin1')),
      'visits',
    );
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain('is not a text file');
  });
});

describe('never shows what is in the list', () => {
  const secret = /Zoraida|Quux|Femle|3456/i;
  it.each<[string, string, readonly string[]]>([
    ['an answer that is not known', people({ Female: 6, Femle: 8 }), []],
    [
      'an answer that two parts take',
      people({ Female: 6, Femle: 8 }),
      ['women=Gender:female|femle', 'men=Gender:femle'],
    ],
    ['no headings, but a person', `Zoraida Quux,Female,223-4567\n${people({ Female: 6 })}`, []],
    ['no headings, and an answer in their place', 'Zoraida Quux,Female\nAna Quux,Female\n', []],
    ['a quotation mark out of place', `Name,Gender\n"Zoraida" Quux,Female\n`, []],
    ['a quotation mark that never ends', `Name,Gender\n"Zoraida Quux,Female\n`, []],
    ['a heading that is not there', people({ Female: 6 }), ['women=Name of Quuy:x']],
    ['only headings', 'Zoraida Quux,Gender\n', []],
    ['the number of a person in what is added', people({ Female: 12 }), ['city=Call 223-4567']],
    ['a bug', people({ Female: 12 }), ['--debug', '--nosuch']],
  ])('%s', (_, content, args) => {
    const done = aggregate(put('list.csv', content), 'visits', ...args);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr.trim()).not.toBe('');
    expect(done.stderr).not.toMatch(secret);
  });

  it('an answer that no part takes is told by how many there are', () => {
    const done = aggregate(put('list.csv', people({ Female: 6, Femle: 2 })), 'visits');
    expect(done.stderr).toContain(
      '2 rows have answers that no part takes (women, men, gender_undisclosed)',
    );
  });
});

it('writes nothing', () => {
  const list = put('lists/list.csv', people({ f: 12, m: 7 }));
  const all = () =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((file) => {
        const full = path.join(root, file);
        return [file, existsSync(full) && /\.\w+$/.test(file) ? readFileSync(full, 'utf8') : ''];
      });
  const before = all();
  expect(rowOf(aggregate(list, 'visits')).people).toBe('19');
  expect(all()).toEqual(before);
});

it('tells how it is called', () => {
  expect(aggregate('--help')).toMatchObject({ code: 0 });
  expect(aggregate()).toMatchObject({ code: 2 });
  expect(
    aggregate(put('list.csv', people({ f: 12 })), 'visits', 'wemen=Gender:f').stderr,
  ).toContain('Did you mean women?');
  expect(
    aggregate(put('list.csv', people({ f: 12 })), 'visits', 'suppressed=none').stderr,
  ).toContain('is worked out');
});

const datasets = path.resolve(process.env.DATASETS_DIR ?? '../shared/datasets');
describe.skipIf(!existsSync(datasets))(
  `trial lists in ${datasets} (skipped when the folder is absent; DATASETS_DIR names another)`,
  () => {
    const list = path.join(datasets, 'elixir-tmd/tango_demographics.csv');
    test('a list of 200 people is counted', () => {
      const { people: all, ...row } = rowOf(aggregate(list, 'visits'));
      const rows = parse<{ gender: string }>(readFileSync(list, 'utf8'), { columns: true });
      const count = (...wanted: string[]) =>
        String(rows.filter(({ gender }) => wanted.includes(gender)).length);
      expect(all).toBe('200');
      expect(row).toEqual({
        women: count('Female'),
        men: count('Male'),
        gender_undisclosed: count('Other', 'Prefer not to say'),
        suppressed: 'none',
      });
    });

    test('the six of one course are not divided', () => {
      expect(rowOf(aggregate(list, 'visits', 'people=event:6456'))).toEqual({
        people: '6',
        suppressed: 'all',
      });
    });
  },
);
