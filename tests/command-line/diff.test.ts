/** `npm run diff` on a repository made on the spot: it tells records apart from how files look. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Repository } from './repository.ts';

interface Told {
  readonly level: string;
  readonly notes: readonly string[];
  readonly collections: readonly {
    readonly id: string;
    readonly schema: readonly { kind: string; level: string; field?: string; from?: string }[];
    readonly records: readonly {
      kind: string;
      key: string;
      fields: readonly {
        field: string;
        title: string;
        from?: unknown;
        to?: unknown;
        toLabel?: string;
      }[];
      withdrawal?: { reason: string };
    }[];
  }[];
}

let repository: Repository;
let base: string;

beforeEach(() => {
  // A folder inside the repository, with a name that a shell would stumble over.
  repository = new Repository('the site; $(seeds)');
  base = repository.commit('Begin');
});
afterEach(() => {
  repository.delete();
});

const first = 'data/accessions/2024.csv';
const later = 'data/accessions/2025.csv';
const tests = 'data/germination-tests/tests.csv';

function diff(...args: readonly string[]): Told {
  const { status, stdout, stderr } = repository.run('diff.ts', ...args, '--format', 'json');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as Told;
}

const lineOf = (file: string, start: string) =>
  new RegExp(`^${start}.*\n`, 'm').exec(repository.read(file))?.[0] ?? '';

it('tells added, changed, withdrawn and vanished records of the working tree', () => {
  repository.edit(first, ',1200,1100,', ',1250,1100,');
  repository.edit(first, lineOf(first, 'ACC/002'), '');
  repository.edit(
    tests,
    'P04,ACC/002,2025-06-10,,50,26,52,partial,,,\n',
    'P09,ACC/001,2025-07-01,,50,26,52,partial,,,\n',
  );
  repository.write(
    'data/withdrawn.csv',
    `${repository.read('data/withdrawn.csv').trimEnd()}\ngermination-tests,P04,2025-07-02,Wrong lot,P09\n`,
  );
  const { level, collections } = diff(base);
  expect(level).toBe('patch');
  const told = collections.flatMap(({ records }) =>
    records.map(({ kind, key }) => `${kind} ${key}`),
  );
  expect(told).toEqual(['changed ACC/001', 'vanished ACC/002', 'added P09', 'withdrawn P04']);
  const [changed] = collections[0]!.records;
  expect(changed?.fields).toMatchObject([{ field: 'seeds', from: 1200, to: 1250 }]);
  expect(collections[1]!.records[1]?.withdrawal?.reason).toBe('Wrong lot');
  expect(
    collections[1]!.records[0]?.fields.find(({ field }) => field === 'result')?.toLabel,
  ).toContain('(partial)');
});

it('sees no change in rows that move, columns in another order and files written otherwise', () => {
  const lines = repository.read(first).trimEnd().split('\n');
  const [header = '', ...rows] = lines;
  repository.write(first, `\uFEFF${[header, ...rows.slice(1)].join('\r\n')}\r\n`);
  repository.write('data/accessions/old/moved.csv', `${header}\n${rows[0] ?? ''}\n`);
  const reversed = (line: string) => line.split(',').reverse().join(',');
  const table = repository
    .read(tests)
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/"[^"]*"/, ''));
  repository.edit(tests, '"Lectura repetida, con riego."', '');
  const before = repository.commit('Blank a note');
  repository.write(tests, `${table.map(reversed).join('\n')}\n`);
  const species = JSON.parse(repository.read('data/species/cucurbita-pepo.json')) as object;
  repository.write(
    'data/species/cucurbita-pepo.json',
    JSON.stringify(Object.fromEntries(Object.entries(species).reverse())),
  );
  expect(diff(before).level).toBe('none');
  expect(repository.run('diff.ts', before).stdout).toBe('Nothing changes in the record.\n');
});

describe('a revision that could not be published', () => {
  it('is compared all the same, and said to be so', () => {
    repository.edit(later, ',900,', ',nine hundred,');
    const { notes, collections } = diff(base);
    expect(notes).toEqual([expect.stringContaining('The new revision has an error')]);
    expect(collections[0]!.records).toMatchObject([
      { kind: 'changed', fields: [{ field: 'seeds', from: 900, to: 'nine hundred' }] },
    ]);
  });

  it('is compared when it is from before the publication', () => {
    repository.git('checkout', '--quiet', '--orphan', 'other');
    repository.git('rm', '-r', '--quiet', '--cached', '.');
    repository.git('commit', '--quiet', '--allow-empty', '-m', 'Nothing');
    const { notes, level, collections } = diff('other', 'main');
    expect(notes).toEqual(['The old revision has no publication that can be read.']);
    expect(level).toBe('minor');
    expect(collections.every(({ schema }) => schema[0]?.kind === 'collection-added')).toBe(true);
  });
});

it('names renamed columns, without telling their values as changes', () => {
  const schema = 'schemas/germination-tests.schema.json';
  repository.write(
    schema,
    repository
      .read(schema)
      .replaceAll('"germinated"', '"sprouted"')
      .replaceAll('1/germinated', '1/sprouted'),
  );
  repository.write(
    'data/germination-tests/collection.json',
    repository.read('data/germination-tests/collection.json').replaceAll('germinated', 'sprouted'),
  );
  repository.edit(tests, 'germinated', 'sprouted');
  repository.commit('Rename');
  const { level, collections } = diff(base, 'HEAD');
  expect(level).toBe('major');
  const own = collections.find(({ id }) => id === 'germination-tests');
  expect(own?.schema[0]).toMatchObject({
    kind: 'field-renamed',
    level: 'major',
    field: 'sprouted',
    from: 'germinated',
  });
  expect(own?.records).toEqual([]);
});

it('keeps what the data say from becoming markup', () => {
  const evil =
    '@everyone #1 </summary><script>alert(1)</script> ``` [x](javascript:1) | ![](http://evil.example/p)';
  repository.edit(later, 'Frijol bayo', evil.replaceAll(',', ''));
  const { stdout } = repository.run('diff.ts', base, '--format', 'markdown');
  const line = stdout.split('\n').find((one) => one.includes('@everyone'));
  // The content has three backticks, so that the span is set in four.
  expect(line).toMatch(/- Changed `ACC\/004` ````[^\n]*@everyone[^\n]*````$/);
  expect(stdout.replace(/````.*?````/g, '').replace(/`[^`]*`/g, '')).not.toMatch(/[@<[|]/);
});

it('writes no more than it may, and counts the rest', () => {
  repository.edit('data/publication.json', '"rows": 100', '"rows": 5000');
  const header = repository.read(tests).split('\n')[0] ?? '';
  for (const file of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const rows = Array.from(
      { length: 500 },
      (_, index) => `${file}${index},ACC/001,2025-05-02,,50,26,52,partial,,ñandú ${index},`,
    );
    repository.write(`data/germination-tests/${file}.csv`, `${header}\n${rows.join('\n')}\n`);
  }
  for (const format of ['markdown', 'text']) {
    const { stdout } = repository.run('diff.ts', base, '--format', format, '--limit', '65536');
    expect(Buffer.byteLength(stdout)).toBeLessThanOrEqual(65_536);
    const shown = stdout.split('\n').filter((line) => /^\s*[-+] (?:Added )/.test(line)).length;
    expect(stdout).toContain(
      `… and ${new Intl.NumberFormat('en').format(3000 - shown)} more changes.`,
    );
  }
});

it.each([
  [['nowhere'], 'There is no revision "nowhere"'],
  [['--output=/tmp/x'], 'There is no option --output'],
  [[], 'Say with what to compare'],
  [['main', '--format', 'json', '--limit', '1000'], 'JSON that is cut is no JSON'],
  [['main', '--limit', '10'], '500 or more'],
])('refuses %j with a sentence', (args, said) => {
  const { status, stderr, stdout } = repository.run('diff.ts', ...args);
  expect(stderr).toContain(said);
  expect(status).toBe(2);
  expect(stdout).toBe('');
});

it('reads files that attributes of the commit would hide', () => {
  repository.write('.gitattributes', 'data/** export-ignore\n');
  repository.commit('Hide');
  expect(diff(base, 'HEAD').level).toBe('none');
});

it('compares with where two branches parted when asked to', () => {
  repository.git('checkout', '--quiet', '-b', 'mine');
  repository.edit(later, ',900,', ',901,');
  repository.commit('Mine');
  repository.git('checkout', '--quiet', 'main');
  repository.edit(first, ',1200,', ',1201,');
  repository.commit('Theirs');
  const changed = (...args: string[]) =>
    diff('main', 'mine', ...args).collections[0]?.records.map(({ key }) => key);
  expect(changed()).toEqual(['ACC/001', 'ACC/004']);
  expect(changed('--merge-base')).toEqual(['ACC/004']);
});
