/** The house rules for workflow files: each refuses what it is there for. */
import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';
import { checkHardening } from '../../scripts/lib/workflow-hardening.ts';
import { checkShell } from '../../scripts/lib/workflow-shell.ts';

const good = `
on: [push]
permissions: {}
jobs:
  one:
    permissions: { contents: read }
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${'a'.repeat(40)}
        with: { persist-credentials: false }
      - run: npm test
        env:
          TITLE: \${{ github.event.pull_request.title }}
`;

it('accepts a workflow that asks for little', () => {
  expect(checkHardening(good)).toEqual([]);
});

it.each([
  ['permissions: {}', 'permissions: read-all', 'at the top'],
  ['on: [push]', 'on: [pull_request_target]', 'pull_request_target'],
  ['permissions: { contents: read }', 'timeout-minutes: 5', 'its own permissions'],
  [`checkout@${'a'.repeat(40)}`, 'checkout@v5', 'commit hash'],
  ['npm test', 'echo ${{ github.head_ref }}', 'expression into a script'],
])('refuses %s changed to %s', (from, to, said) => {
  expect(checkHardening(good.replace(from, to)).join('\n')).toContain(said);
});

const of = (event: string, more: string) =>
  good
    .replace('on: [push]', `on: [${event}]`)
    .replace('      - run: npm test', `${more}      - run: npm test`);

it('refuses a checkout that leaves its token behind', () => {
  const loose = good.replace('persist-credentials: false', 'fetch-depth: 0');
  expect(checkHardening(loose).join()).toContain('persist-credentials');
});

it('refuses to write, and to use a secret, where the code of a stranger runs', () => {
  const writes = of('pull_request', '').replace('contents: read', 'issues: write');
  expect(checkHardening(writes).join()).toContain('must not write');
  const secret = of('pull_request', '').replace('github.event.pull_request.title', 'secrets.KEY');
  expect(checkHardening(secret).join()).toContain('no secret');
  expect(checkHardening(of('pull_request', ''))).toEqual([]);
});

it('refuses a cache in a job that publishes', () => {
  const node = (rest: string) =>
    `      - uses: actions/setup-node@${'b'.repeat(40)}\n        with: { ${rest} }\n`;
  const publishing = (rest: string) =>
    of('push', node(rest)).replace('contents: read', 'contents: write');
  expect(checkHardening(publishing('node-version: 24')).join()).toContain('no cache');
  expect(checkHardening(publishing('package-manager-cache: false'))).toEqual([]);
});

it('refuses to check out or install anything after the run of a stranger', () => {
  const told = 'check out and install nothing';
  expect(checkHardening(of('workflow_run', '')).join()).toContain(told);
  const without = of('workflow_run', '').replace(/ {6}- uses: .*\n.*\n/, '');
  expect(checkHardening(without).join()).toContain(told);
  expect(checkHardening(without.replace('npm test', 'echo'))).toEqual([]);
});

const hasShellcheck = checkShell(good) !== undefined;
const skipped = hasShellcheck ? '' : ' (skipped: no shellcheck is installed)';

it.skipIf(!hasShellcheck)(`has shellcheck read the scripts${skipped}`, () => {
  const quoted = good.replace('npm test', 'rm -r "$TITLE"');
  expect(checkShell(quoted)).toEqual([]);
  expect(checkShell(quoted.replaceAll('"$TITLE"', '$TITLE'))?.join()).toContain('SC2086');
});

it('releases only what is named after a day', () => {
  const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as {
    jobs: { build: { steps: readonly { run: string }[] } };
  };
  const script = jobs.build.steps[0]?.run ?? '';
  const status = (name: string) =>
    spawnSync('bash', ['-e', '-c', script], { env: { ...process.env, GITHUB_REF_NAME: name } })
      .status;
  expect(['data-2026.11.24', 'data-2026.1.2-2'].map(status)).toEqual([0, 0]);
  expect(['data-2026.11', 'data-x', 'data-2026.01.02', 'data-2026.1.2;ls'].map(status)).toEqual([
    1, 1, 1, 1,
  ]);
});
