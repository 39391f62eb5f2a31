/** The house rules for workflow files: each refuses what it is there for. */
import { expect, it } from 'vitest';
import { checkHardening } from '../../scripts/lib/workflow-hardening.ts';

const good = `
on: [push]
permissions: {}
jobs:
  one:
    permissions: { contents: read }
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${'a'.repeat(40)}
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
