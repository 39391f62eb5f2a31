/** `npm run guard` on a repository made on the spot: what it refuses, and what a written reason lets through. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Repository } from './repository.ts';

interface Told {
  readonly errors: number;
  readonly problems: readonly {
    code: string;
    file: string;
    line?: number;
    field?: string;
    message: string;
    act: string;
  }[];
  readonly excused: readonly { code: string; reason: string; place: string }[];
  readonly notes: readonly string[];
}

let repository: Repository;
const tests = 'data/germination-tests/tests.csv';
const first = 'data/accessions/2024.csv';

const lineOf = (file: string, start: string) =>
  new RegExp(`^${start}.*\\n`, 'm').exec(repository.read(file))?.[0] ?? '';

/** A few more tests, so that a tenth of them is more than one. */
const moreTests = Array.from(
  { length: 30 },
  (_, index) => `Q${index + 10},ACC/002,2025-07-01,,50,26,52,partial,,,\n`,
);

beforeEach(() => {
  repository = new Repository();
  repository.write(tests, repository.read(tests) + moreTests.join(''));
  repository.commit('Begin');
});
afterEach(() => {
  repository.delete();
});

function guard(...args: readonly string[]): Told & { status: number | null } {
  const done = repository.runWith(
    { AS_OF: '2025-07-10' },
    'guard.ts',
    'main',
    ...args,
    '--format',
    'json',
  );
  expect(done.stderr).toBe('');
  return { status: done.status, ...(JSON.parse(done.stdout) as Told) };
}

const codes = ({ problems }: Told) => problems.map(({ code }) => code);

it('lets additions and corrections through', () => {
  repository.edit(first, ',1200,1100,', ',1210,1100,');
  repository.write(
    tests,
    `${repository.read(tests)}P90,ACC/002,2025-07-02,,50,30,60,partial,P04,,\n`,
  );
  expect(guard()).toMatchObject({ status: 0, problems: [], excused: [], notes: [] });
});

it('refuses a record that vanished, and its own advice cures it', () => {
  repository.edit(tests, lineOf(tests, 'Q17'), '');
  const told = guard();
  expect(told.status).toBe(1);
  expect(codes(told)).toEqual(['guard/record-vanished']);
  const line = /germination-tests,Q17,\S*$/.exec(told.problems[0]!.act)?.[0] ?? '';
  expect(line).toBe('germination-tests,Q17,2025-07-10,WHY,');
  const withdrawn = repository.read('data/withdrawn.csv').trimEnd();
  repository.write('data/withdrawn.csv', `${withdrawn}\n${line}\n`);
  expect(codes(guard())).toEqual(['guard/record-vanished']);
  repository.write('data/withdrawn.csv', `${withdrawn}\n${line.replace('WHY', 'Another lot')}\n`);
  expect(guard().status).toBe(0);
});

it('offers a line that keeps the address of a record whose key is not in it', () => {
  repository.edit(first, lineOf(first, 'ACC/001'), '');
  const told = guard();
  const vanished = told.problems.find(({ code }) => code === 'guard/record-vanished');
  expect(vanished?.act).toContain('collection,key,date,reason,replaced_by,slug');
  expect(vanished?.act).toContain('accessions,ACC/001,2025-07-10,WHY,,acc-001');
});

it('does not take what came into the base meanwhile for a loss', () => {
  repository.git('checkout', '--quiet', '-b', 'change');
  repository.git('checkout', '--quiet', 'main');
  repository.write(tests, `${repository.read(tests)}P91,ACC/002,2025-07-02,,50,30,60,partial,,,\n`);
  repository.commit('Meanwhile');
  repository.git('checkout', '--quiet', 'change');
  expect(guard().status).toBe(0);
});

it('refuses rows by the dozen even when each is withdrawn, until an exception says why', () => {
  const gone = moreTests.slice(0, 5);
  for (const line of gone) repository.edit(tests, line, '');
  const withdrawn = gone.map(
    (line) => `germination-tests,${line.split(',')[0] ?? ''},2025-07-10,Mixed up,\n`,
  );
  repository.write(
    'data/withdrawn.csv',
    `${repository.read('data/withdrawn.csv').trimEnd()}\n${withdrawn.join('')}`,
  );
  const told = guard();
  expect(codes(told)).toEqual(['guard/rows-vanished']);
  expect(told.problems[0]?.message).toContain('loses 5 of its 35 records');
  const line =
    /2025-07-10,guard\/rows-vanished,germination-tests,,WHY/.exec(told.problems[0]!.act)?.[0] ?? '';
  repository.write(
    'data/exceptions.csv',
    `date,rule,collection,subject,reason\n${line.replace('WHY', '"A box, mixed up"')}\n`,
  );
  expect(guard()).toMatchObject({
    status: 0,
    excused: [
      { code: 'guard/rows-vanished', reason: 'A box, mixed up', place: 'data/exceptions.csv:2' },
    ],
  });
  const { stdout } = repository.run('guard.ts', 'main');
  expect(stdout).toContain('let through by data/exceptions.csv:2, as "A box, mixed up"');
});

it('lets an exception excuse one change, not those that come after', () => {
  const exception = '2025-07-10,guard/record-edited,germination-tests,P01,A slip of the pen';
  repository.write('data/exceptions.csv', `date,rule,collection,subject,reason\n${exception}\n`);
  repository.commit('Excuse');
  repository.edit(tests, ',100,92,92,', ',100,93,93,');
  expect(codes(guard())).toEqual(['guard/record-edited']);
  repository.write(
    'data/exceptions.csv',
    `${repository.read('data/exceptions.csv')}${exception}s\n`,
  );
  expect(guard()).toMatchObject({ status: 0, excused: [{ code: 'guard/record-edited' }] });
});

it('tells exceptions that are wrong, and warns of those that nothing needs', () => {
  repository.write(
    'data/exceptions.csv',
    'date,rule,collection,subject,reason\n2025-07-10,guard/anything,seeds,,\n2025-07-10,guard/rows-vanished,seeds,,Ask ana.ruiz@mail.example\n',
  );
  const wrong = guard();
  expect(wrong.status).toBe(1);
  expect(codes(wrong)).toEqual(
    expect.arrayContaining(['cell/required', 'cell/option', 'privacy/email']),
  );
  repository.write(
    'data/exceptions.csv',
    'date,rule,collection,subject,reason\n2025-07-10,guard/rows-vanished,seeds,,Why not\n',
  );
  const idle = guard();
  expect([idle.status, codes(idle)]).toEqual([0, ['guard/exception-unused']]);
});

describe('what a spreadsheet does', () => {
  it('is seen in keys', () => {
    repository.edit(first, 'ACC/001,acc-001', 'acc/1,acc-001');
    const told = guard();
    expect(codes(told)).toEqual(['guard/key-changed']);
    expect(told.problems[0]).toMatchObject({
      file: first,
      field: 'number',
      message: expect.stringContaining('was "ACC/001" and is "acc/1" now') as string,
    });
    expect(told.problems[0]?.act).toContain('accessions,ACC/001,2025-07-10,WHY,acc/1');
  });

  it('is seen in columns that are blank all of a sudden', () => {
    repository.write(
      tests,
      repository.read(tests).replaceAll(/,(viable|not_viable|partial),/g, ',,'),
    );
    const told = guard();
    expect(codes(told)).toContain('guard/column-emptied');
    expect(told.problems.find(({ code }) => code === 'guard/column-emptied')).toMatchObject({
      field: 'result',
    });
  });
});

it('refuses an edit of a record that can only be superseded', () => {
  repository.edit(tests, 'Very dry soil.', 'Dry soil.');
  const told = guard();
  expect(codes(told)).toEqual(['guard/record-edited']);
  expect(told.problems[0]).toMatchObject({
    file: tests,
    line: 3,
    message: expect.stringContaining('(note_en)') as string,
  });
  expect(told.problems[0]?.act).toContain('in its field corrects');
});

it('looks at the change even when it could not be published, and says so', () => {
  repository.edit(tests, lineOf(tests, 'Q17'), '');
  repository.edit(first, ',1200,1100,', ',many,1100,');
  const told = guard();
  expect(told.notes).toEqual([expect.stringContaining('The new revision has an error')]);
  expect(codes(told)).toEqual(['guard/record-vanished']);
});

describe('a change that is labelled as data', () => {
  it('may touch nothing else', () => {
    repository.edit(first, ',1200,1100,', ',1210,1100,');
    repository.write('.github/workflows/evil.yml', 'on: push\n');
    repository.write('data-2/x.csv', 'id\n');
    repository.commit('More than data');
    const told = guard('--only-data');
    // The base branch has moved with the commit here: nothing is left of the change.
    expect(told.status).toBe(0);
    repository.git('branch', '--quiet', 'before', 'HEAD~1');
    const done = repository.run('guard.ts', 'before', '--only-data', '--format', 'github');
    expect(done.status).toBe(1);
    expect(done.stdout.match(/file=[^,]+/g)).toEqual([
      'file=.github/workflows/evil.yml',
      'file=data-2/x.csv',
    ]);
  });
});
