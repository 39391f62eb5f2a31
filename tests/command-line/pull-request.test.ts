/** The steps of the workflow for pull requests, run as the host runs them, on changes good and bad. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Repository } from './repository.ts';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const project = path.resolve(import.meta.dirname, '../..');
const workflow = parse(readFileSync('.github/workflows/pull-request.yml', 'utf8')) as Workflow;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

let repository: Repository;
/** Where the host would have checked the project out. */
let workspace: string;

const tests = 'data/germination-tests/tests.csv';

beforeEach(() => {
  repository = new Repository();
  repository.commit('Begin');
  workspace = mkdtempSync(path.join(tmpdir(), 'pledgebook-workspace-'));
  const here = Object.entries(scripts).map(([name, command]) => {
    return [name, command.replace('node scripts/', `node ${project}/scripts/`)];
  });
  const file = { type: 'module', scripts: Object.fromEntries(here) as object };
  writeFileSync(path.join(workspace, 'package.json'), JSON.stringify(file));
});
afterEach(() => {
  repository.delete();
  rmSync(workspace, { recursive: true });
});

/** Makes the change on a branch and checks out the merge, as the host does for a pull request. */
function propose(change: () => void): void {
  repository.git('checkout', '--quiet', '-b', 'change');
  change();
  repository.commit('Change');
  repository.git('checkout', '--quiet', 'main');
  repository.write('data/README.md', 'Came into the branch meanwhile.\n');
  repository.commit('Meanwhile');
  repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'change');
}

function run(job: string, name: string) {
  const step = workflow.jobs[job]?.steps.find((one) => one.name === name);
  if (step?.run === undefined) throw new Error(`${job} has no step "${name}"`);
  const summary = path.join(workspace, 'summary.md');
  rmSync(summary, { force: true });
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ AS_OF: '2025-07-10', SITE_URL: '', NO_COLOR: '1' },
      ...{ PUBLICATION_DIR: repository.root, BASE: workflow.env.BASE, NUMBER: '7' },
      GITHUB_STEP_SUMMARY: summary,
    },
  });
  const told = existsSync(summary) ? readFileSync(summary, 'utf8') : '';
  return { status, stdout, stderr, summary: told };
}

const lost = 'Nothing that was published is lost';
const onlyData = `${lost}, and nothing but data is touched`;
const comment = () => readFileSync(path.join(workspace, 'comment/body.md'), 'utf8');

it('lets a good change of data through, and tells what it changes', () => {
  propose(() => {
    repository.write(
      tests,
      `${repository.read(tests)}P06,ACC/002,2025-07-01,,50,30,60,partial,P04,,\n`,
    );
  });
  const checked = run('record', 'What is wrong');
  expect(checked).toMatchObject({ status: 0, stderr: '' });
  expect(checked.summary).toContain('Nothing found.');
  const changed = run('record', 'What changes in the record');
  expect(changed.status).toBe(0);
  expect(changed.summary).toContain('## Changes in the record');
  expect(changed.summary).toContain('P06');
  expect(run('record', 'Write the comment').status).toBe(0);
  expect(comment()).toContain('P06');
  expect(comment()).toMatch(/^\*\*Nothing needs to be corrected\.\*\*/);
  expect(comment()).not.toContain('What is wrong');
  expect(readFileSync(path.join(workspace, 'comment/number'), 'utf8')).toBe('7\n');
  expect(run('guard', onlyData)).toMatchObject({ status: 0, stderr: '' });
});

it('refuses a bad one at its line, and tells it in the comment too', () => {
  propose(() => {
    repository.edit(tests, '2025-06-10,,50', '10/06/2025,,50');
  });
  const checked = run('record', 'What is wrong');
  expect(checked.status).toBe(1);
  expect(checked.stdout).toMatch(/^::error file=data\/germination-tests\/tests\.csv,line=5,/m);
  expect(checked.summary).toContain('10/06/2025');
  expect(run('record', 'Write the comment').status).toBe(0);
  expect(comment()).toMatch(/^\*\*2 things need to be corrected/);
  expect(comment()).toContain('## What is wrong');
  expect(comment()).toContain('10/06/2025');
});

it('refuses code in a change that is labelled as data', () => {
  propose(() => {
    repository.edit(tests, ',100,92,92,viable,,,', ',100,92,92,viable,,Bien.,');
    repository.write('src/evil.ts', 'export {};\n');
  });
  const refused = run('guard', onlyData);
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain('file=src/evil.ts');
  // What came into the branch meanwhile is no part of the change.
  expect(refused.stdout).not.toContain('README');
});

it('refuses to lose a record, and to edit one that can only be superseded', () => {
  propose(() => {
    repository.edit(tests, /^P05.*\n/m.exec(repository.read(tests))?.[0] ?? '?', '');
    repository.edit(tests, 'Very dry soil.', 'Dry soil.');
  });
  const refused = run('guard', lost);
  expect(refused.status).toBe(1);
  expect(refused.summary).toContain('germination-tests,P05,2025-07-10,WHY,');
  expect(refused.summary).toContain('edits "P02" after it was published');
});

it('runs the guard of the branch that the change is for', () => {
  const [first] = workflow.jobs.guard?.steps ?? [];
  expect(first).toMatchObject({
    uses: expect.stringMatching(/^actions\/checkout@/) as string,
    with: { ref: '${{ github.event.pull_request.base.sha }}' },
  });
});
