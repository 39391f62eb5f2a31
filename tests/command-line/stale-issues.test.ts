/** `npm run stale` and the issues made of it: one for each office, kept as it is, closed at the end. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planIssues } from '../../scripts/lib/stale-issues/plan.ts';
import { readStale } from '../../scripts/lib/stale-issues/read.ts';
import { FakeGh } from './fake-gh.ts';
import { Repository } from './repository.ts';

const office = { id: 'stations/north', title: 'North ridge', text: 'As of today:\n\n- `rye`\n' };
const nobody = { id: '', title: '', text: 'As of today:\n\n- `oat`\n' };

/** What the host would have after the steps. */
const issuesOf = (groups: Parameters<typeof planIssues>[0]) =>
  planIssues(groups, []).flatMap((step, index) =>
    step.kind === 'open' ? [{ number: index + 1, title: step.title, body: step.body }] : [],
  );

describe('the plan', () => {
  it('has one issue for each office, and one for what nobody is named for', () => {
    const steps = planIssues([office, nobody], []);
    expect(steps.map(({ kind, title }) => [kind, title])).toEqual([
      ['open', 'Waits for an update: North ridge'],
      ['open', 'Waits for an update: no office is named'],
    ]);
  });

  it('does nothing when all is as it was, whatever the host makes of line ends', () => {
    const open = issuesOf([office]).map((issue) => {
      return { ...issue, body: issue.body.replaceAll('\n', '\r\n').trimEnd() };
    });
    expect(planIssues([office], open)).toEqual([]);
  });

  it('brings an issue up to date, also when the office has another name by now', () => {
    const open = issuesOf([office]);
    expect(planIssues([{ ...office, title: 'North' }], open)).toMatchObject([
      { kind: 'update', number: 1, title: 'Waits for an update: North' },
    ]);
  });

  it('closes what nothing waits for, and doubles, and leaves the issues of people alone', () => {
    const [issue] = issuesOf([office]);
    const open = [issue!, { ...issue!, number: 2 }, { number: 3, title: 'x', body: 'By hand' }];
    expect(planIssues([office], open)).toMatchObject([{ kind: 'close', number: 2 }]);
    expect(planIssues([], open).map((step) => 'number' in step && step.number)).toEqual([1, 2]);
  });

  it('cannot be led astray by the name of an office', () => {
    const evil = { ...office, id: 'x --> @all', title: `A\n\u202e${'b'.repeat(300)}` };
    const [step] = planIssues([evil], []);
    expect(step?.title).toMatch(/^[^\n\u202e]{200}$/u);
    const body = step?.kind === 'open' ? step.body : '';
    expect(body.split('\n')[0]).toMatch(/^<!-- waits-for-update: [0-9a-f]{16} -->$/);
    expect(planIssues([evil], issuesOf([evil]))).toEqual([]);
  });
});

it('reads only what the command writes: a wrong file must close nothing', () => {
  for (const wrong of ['', '[]', '{}', '{"groups":[{"id":1}]}', 'Nothing is late.'])
    expect(() => readStale(wrong)).toThrow('npm run --silent stale');
  expect(readStale('{"groups":[]}')).toEqual([]);
});

describe('the commands', () => {
  let repository: Repository;
  let gh: FakeGh;
  beforeAll(() => {
    gh = new FakeGh();
    repository = new Repository();
    repository.commit('Begin', '2025-01-01');
    const { status, stdout, stderr } = repository.run(
      'stale.ts',
      ...['--as-of', '2027-06-01', '--format', 'json', '--limit', '60000'],
    );
    expect([status, stderr]).toEqual([0, '']);
    repository.write('stale.json', stdout);
  });
  afterAll(() => {
    gh.delete();
    repository.delete();
  });

  const sync = (...args: readonly string[]) =>
    repository.runWith(
      { PATH: gh.path },
      'stale-issues.ts',
      `${repository.root}/stale.json`,
      ...args,
    );

  it('tell people who has something to update, and refuse a day that is none', () => {
    const told = repository.run('stale.ts', '--as-of', '2027-06-01');
    expect([told.status, told.stderr]).toEqual([0, '']);
    expect(told.stdout).toMatch(/^\S.*\n {2}\S.*late\n/);
    const wrong = repository.run('stale.ts', '--as-of', '1 June');
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('YYYY-MM-DD');
  });

  it('open what is late, with the text that the one hands to the other', () => {
    gh.answer({ when: 'issue list', say: '[]' });
    const { groups } = JSON.parse(repository.read('stale.json')) as { groups: { text: string }[] };
    expect(groups.length).toBeGreaterThan(0);
    const done = sync();
    expect(done).toMatchObject({ status: 0, stderr: '' });
    const [label, list, ...created] = gh.calls();
    expect(label?.args).toContain('--force');
    expect(list?.args).toEqual(expect.arrayContaining(['--label', 'waits-for-update']));
    expect(created).toHaveLength(groups.length);
    expect(created[0]?.args.slice(0, 3)).toEqual(['issue', 'create', '--title']);
    expect(created[0]?.text).toContain(groups[0]?.text.trim());
  });

  it('close at the end, and only tell when asked to', () => {
    const [issue] = issuesOf([{ ...office, id: 'gone' }]);
    gh.answer({ when: 'issue list', say: JSON.stringify([{ ...issue, number: 9 }]) });
    const told = sync('--dry-run');
    expect(told.stdout).toContain('close: Waits for an update: North ridge');
    expect(gh.calls().map(({ args }) => args[1])).toEqual(['create', 'list']);
    sync();
    expect(gh.calls().map(({ args }) => args.slice(0, 3).join(' '))).toContain('issue close 9');
  });

  it('say what the host refused, without a stack', () => {
    gh.answer({ when: 'issue list', say: '', fails: true });
    const refused = sync();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toBe('gh issue list: HTTP 403\n');
  });
});
