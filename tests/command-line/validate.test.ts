/** `npm run validate` as it is called: what it prints where, and how it ends. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inSeeds, put } from '../documentation/problem-examples/change.ts';
import { publicationFolder } from '../documentation/problem-examples/publication-folder.ts';
import { run } from './run.ts';

const script = 'scripts/validate.ts';
const clean = publicationFolder([]);
const broken = publicationFolder([
  put(
    'data/seeds/seeds.csv',
    'id,name,kind,sown\namber,Amber barley,gras,-30\nblue,"Blue maize, 50% ""sweet""",grass,80\n',
  ),
]);
const warned = publicationFolder([put('data/seeds/2025.xlsx', 'not a table')]);
afterAll(() => {
  for (const { remove } of [clean, broken, warned]) remove();
});

const validate = (folder: { root: string }, ...args: string[]) =>
  run(script, args, { PUBLICATION_DIR: folder.root });

describe('a clean publication', () => {
  test('ends with 0 and says how much was looked at', () => {
    expect(validate(clean)).toEqual({
      stdout: 'No problems in 8 files (4 records checked).\n',
      stderr: '',
      code: 0,
    });
  });

  test('with a warning still ends with 0', () => {
    const { stdout, code } = validate(warned);
    expect(stdout).toContain('data/seeds/2025.xlsx  is not read  [file/ignored]\n');
    expect(stdout).toMatch(/\n\n1 warning in 1 of \d files \(4 records checked\)\.\n$/);
    expect(code).toBe(0);
  });
});

describe('a broken publication', () => {
  test('ends with 1 and tells every problem with what to do, in the order of places', () => {
    expect(validate(broken)).toEqual({
      stdout: `data/seeds/seeds.csv:2:20  cell C2  kind  must be one of: grass, legume, herb; but is "gras"  [cell/option]
  Did you mean "grass"? Write one of these values, or add a value to schemas/seeds.schema.json.
data/seeds/seeds.csv:2:25  cell D2  sown  must be 0 or more, but is "-30"  [cell/minimum]
  Correct the value, or change \`minimum\` in schemas/seeds.schema.json.

2 problems in 1 of 8 files (4 records checked).
`,
      stderr: '',
      code: 1,
    });
  });

  test('in Spanish', () => {
    const { stdout, code } = validate(broken, '--language', 'es');
    expect(stdout).toContain(
      'celda D2  sown  debe ser 0 o más, pero es "-30"  [cell/minimum]\n  Corrija el valor',
    );
    expect(stdout).toContain('¿Quería decir "grass"?');
    expect(stdout).toContain('\n2 problemas en 1 de 8 archivos (revisados: 4 registros).\n');
    expect(code).toBe(1);
  });

  test('as JSON', () => {
    const { stdout, code } = validate(broken, '--format', 'json');
    const report = JSON.parse(stdout) as Record<string, unknown> & { problems: unknown[] };
    expect(report).toMatchObject({ errors: 2, warnings: 0, files: 8, records: 4 });
    expect(report.problems[1]).toEqual({
      code: 'cell/minimum',
      level: 'error',
      file: 'data/seeds/seeds.csv',
      line: 2,
      column: 25,
      cell: 'D2',
      field: 'sown',
      message: 'must be 0 or more, but is "-30"',
      act: 'Correct the value, or change `minimum` in schemas/seeds.schema.json.',
      facts: expect.objectContaining({ limit: 0, value: '-30' }) as unknown,
    });
    expect(code).toBe(1);
  });

  test('as annotations for GitHub, with what would end one escaped', () => {
    const { stdout } = validate(broken, '--format', 'github');
    const [first = ''] = stdout.split('\n');
    expect(first).toBe(
      '::error file=data/seeds/seeds.csv,line=2,col=20,title=cell/option::cell C2: kind must be one of: grass, legume, herb; but is "gras"%0ADid you mean "grass"? Write one of these values, or add a value to schemas/seeds.schema.json.',
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '2 problems in 1 of 8 files (4 records checked).',
    );
  });

  test('in colour only where it is asked for', () => {
    const escape = String.fromCharCode(27);
    expect(validate(broken).stdout).not.toContain(escape);
    const forced = { PUBLICATION_DIR: broken.root, FORCE_COLOR: '1' };
    expect(run(script, [], forced).stdout).toContain(`${escape}[`);
    expect(run(script, [], { PUBLICATION_DIR: broken.root, NO_COLOR: '1' }).stdout).not.toContain(
      escape,
    );
  });
});

describe('the day and the address', () => {
  test('of the environment are checked', () => {
    const folder = { PUBLICATION_DIR: clean.root };
    expect(run(script, [], { ...folder, AS_OF: '2025-02-30' })).toEqual({
      stdout: '',
      stderr: 'AS_OF must be a day as YYYY-MM-DD, but is "2025-02-30".\n',
      code: 2,
    });
    expect(run(script, [], { ...folder, SITE_URL: 'javascript:alert(1)' }).code).toBe(2);
    expect(run(script, [], { ...folder, SITE_URL: 'http://localhost:4321/x' }).code).toBe(0);
    expect(run(script, ['--as-of', '2025-02-28'], { ...folder, AS_OF: 'today' }).code).toBe(0);
  });
});

describe('wrong usage ends with 2, in one line without a stack', () => {
  test.each([
    [
      ['--formt', 'json'],
      'There is no option --formt. Did you mean --format? --help lists the options.\n',
    ],
    [
      ['--format', 'jsn'],
      '--format must be one of text, json, github, but is "jsn". Did you mean json?\n',
    ],
    [['--format'], '--format needs a value.\n'],
    [['--help=yes'], '--help takes no value.\n'],
    [['data'], '"data" is one argument too many. --help shows how to call this.\n'],
  ])('%s', (args, stderr) => {
    expect(run(script, args, { PUBLICATION_DIR: clean.root })).toEqual({
      stdout: '',
      stderr,
      code: 2,
    });
  });

  test('a folder that is not there', () => {
    const { stderr, code } = run(script, [], { PUBLICATION_DIR: '/no/such/folder' });
    expect(stderr).toBe('PUBLICATION_DIR names /no/such/folder, which is not a folder.\n');
    expect(code).toBe(2);
  });
});

test('--help lists every option and ends with 0', () => {
  const { stdout, code } = run(script, ['--help']);
  for (const option of [
    '--format',
    '--language',
    '--as-of',
    '--debug',
    '--help',
    'PUBLICATION_DIR',
  ])
    expect(stdout).toContain(option);
  expect(code).toBe(0);
});

test('an empty folder is a publication with one thing missing', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'empty-'));
  mkdirSync(path.join(root, 'data'));
  try {
    const { stdout, code } = validate({ root });
    expect(stdout).toContain('data/publication.json  is missing  [file/missing]');
    expect(code).toBe(1);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('every fault of a file is told in one go, with those of the records beside it', () => {
  const folder = publicationFolder([
    inSeeds('"title": "name"', '"title": "nam"'),
    put('data/stations/stations.json', '[{ "id": "north" }]'),
    put('data/seeds/seeds.csv', 'id,name,kind,station\namber,,grass,south\n'),
  ]);
  writeFileSync(
    path.join(folder.root, 'data/publication.json'),
    '{ "id": "x", "langages": ["en"] }',
  );
  const { stdout, code } = validate(folder);
  folder.remove();
  for (const told of [
    'langages',
    'title  is missing',
    'names the field "nam"',
    'name  is required',
    '"south"',
  ])
    expect(stdout).toContain(told);
  expect(code).toBe(1);
});
