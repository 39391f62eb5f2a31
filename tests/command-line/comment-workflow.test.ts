/** The step that posts on a pull request, run as the host runs it, against an artifact by a stranger. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FakeGh } from './fake-gh.ts';

interface Workflow {
  readonly jobs: {
    readonly comment: { readonly steps: readonly { shell?: string; run?: string }[] };
  };
}

const workflow = parse(readFileSync('.github/workflows/comment.yml', 'utf8')) as Workflow;
const step = workflow.jobs.comment.steps.find(({ run }) => run !== undefined)!;

const sha = 'c'.repeat(40);
const pull = (more: object = {}) =>
  JSON.stringify({ head: { sha, repo: { full_name: 'gardener/seed-bank' } }, ...more });

let gh: FakeGh;
let folder: string;

beforeEach(() => {
  gh = new FakeGh();
  folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-comment-'));
  mkdirSync(path.join(folder, 'comment'));
});
afterEach(() => {
  gh.delete();
  rmSync(folder, { recursive: true });
});

const put = (file: string, text: string) => {
  writeFileSync(path.join(folder, 'comment', file), text);
};

function post(number: string, body: string) {
  put('number', number);
  put('body.md', body);
  return run();
}

function run() {
  const script = path.join(folder, 'script');
  writeFileSync(script, step.run ?? '');
  const { status, stdout, stderr } = spawnSync('node', [script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: gh.path,
      REPOSITORY: 'seeds/seed-bank',
      HEAD_SHA: sha,
      HEAD_REPOSITORY: 'gardener/seed-bank',
      RUN_URL: 'https://github.com/seeds/seed-bank/actions/runs/1',
    },
  });
  return { status, stdout, stderr, calls: gh.calls() };
}

it('is run by node, without a shell between', () => {
  expect(step.shell).toBe('node {0}');
});

describe('the comment', () => {
  it('is posted once, and brought up to date afterwards', () => {
    gh.answer({ when: 'pulls/7', say: pull() });
    const first = post('7\n', '## Changes in the record\n\nOne record is new.\n');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const [asked, listed, posted] = first.calls;
    expect(asked?.args).toEqual(['api', 'repos/seeds/seed-bank/pulls/7']);
    expect(listed?.args.join(' ')).toContain('github-actions[bot]');
    expect(posted?.args).toEqual(
      expect.arrayContaining(['POST', 'repos/seeds/seed-bank/issues/7/comments']),
    );
    expect(posted?.text).toMatch(
      /^<!-- pledgebook: record -->\n\[The checks.*\]\(https:\/\/github/,
    );
    expect(posted?.text).toContain('\n## Changes in the record\n\nOne record is new.\n');

    gh.answer({ when: 'pulls/7', say: pull() }, { when: 'issues/7/comments?', say: '41\n42\n' });
    const [, , patched] = post('7\n', 'Two records are new.\n').calls;
    expect(patched?.args).toEqual(
      expect.arrayContaining(['PATCH', 'repos/seeds/seed-bank/issues/comments/41']),
    );
  });

  it('lets nothing through that the host would act on', () => {
    gh.answer({ when: 'pulls/7', say: pull() });
    const hostile = [
      'Ask @maintainer, seeds/other@abcdef0 or a@b.example',
      '[x](https://evil.example) ![y](http://evil.example/p.png) <img src=x> <https://evil.example>',
      '[z]: //evil.example',
      'www.evil.example https://evil.example #1 seeds/other#2 GH-3 &#64;maintainer',
      '\u001b[31m \u202e',
    ].join('\n');
    const { calls } = post('7', hostile);
    const [, ...lines] = calls[2]?.text.split('\n').slice(1) ?? [];
    const text = lines.join('\n');
    expect(text).toContain('maintainer');
    for (const live of [
      /@\w/,
      /\]\(/,
      /\]:/,
      /<\w/,
      /:\/\//,
      /www\./,
      /#\d/,
      /GH-/,
      /&#/,
      /\p{Cc}(?<!\n)|\u202e/u,
    ])
      expect(text).not.toMatch(live);
  });

  it('fits in, however long it is', () => {
    gh.answer({ when: 'pulls/7', say: pull() });
    const { status, calls } = post('7', '🌱'.repeat(40_000));
    expect(status).toBe(0);
    expect(calls[2]?.text.length).toBeLessThanOrEqual(65_536);
    expect(calls[2]?.text).toMatch(/…$/);
    expect(calls[2]?.text.isWellFormed()).toBe(true);
  });
});

describe('posts nothing', () => {
  it.each(['', '0', '7; gh pr merge', '../../pulls/7', '7\n8'])('for the number %j', (number) => {
    expect(post(number, 'x')).toMatchObject({ status: 1, calls: [] });
  });

  it('on a pull request that the run was not about', () => {
    gh.answer({ when: 'pulls/8', say: pull({ head: { sha, repo: { full_name: 'other/bank' } } }) });
    const other = post('8', 'x');
    expect(other.status).toBe(1);
    expect(other.calls).toHaveLength(1);
    gh.answer({ when: 'pulls/8', say: pull({ head: { sha, repo: null } }) });
    expect(post('8', 'x').calls).toHaveLength(1);
  });

  it('on one that has changed since', () => {
    const repo = { full_name: 'gardener/seed-bank' };
    gh.answer({ when: 'pulls/7', say: pull({ head: { sha: 'd'.repeat(40), repo } }) });
    const late = post('7', 'x');
    expect([late.status, late.calls.length]).toEqual([0, 1]);
  });

  it('from a link, or from a file that is too large', () => {
    gh.answer({ when: 'pulls/7', say: pull() });
    put('number', '7');
    symlinkSync('/etc/hostname', path.join(folder, 'comment/body.md'));
    const linked = run();
    expect([linked.status, linked.calls.length]).toEqual([1, 1]);
    rmSync(path.join(folder, 'comment/body.md'));
    const large = post('7', 'x'.repeat(300_000));
    expect([large.status, large.calls.length]).toEqual([1, 1]);
  });
});
