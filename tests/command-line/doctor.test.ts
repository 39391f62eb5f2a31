/** `npm run doctor`: each thing that would break is told, with what to do about it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../scripts/lib/doctor/checks.ts';
import { pagesAddress, readGithub } from '../../scripts/lib/doctor/check-address.ts';
import type { GitSetup, Setup } from '../../scripts/lib/doctor/finding.ts';
import type { PublicationSource } from '../../src/core/publication/configuration.ts';
import { readPublication } from '../../src/core/publication/read-publication.ts';
import { Repository } from './repository.ts';

const deploy = readFileSync('.github/workflows/deploy.yml', 'utf8');

const source: PublicationSource = {
  id: 'seeds',
  title: 'Seeds',
  description: 'Seeds',
  languages: ['en', 'es'],
  url: 'https://gardeners.github.io/seed-bank/',
  publisher: { name: 'Gardeners' },
  licence: 'CC0-1.0',
  timeZone: 'America/Mexico_City',
  repository: { url: 'https://github.com/gardeners/seed-bank', branch: 'main' },
  collections: [],
};
const git: GitSetup = {
  isInstalled: true,
  isRepository: true,
  isShallow: false,
  hasCommits: true,
  remote: 'git@github.com:gardeners/seed-bank.git',
  branches: ['main'],
};
const healthy: Setup = {
  settings: readPublication(source),
  errors: 0,
  nodeVersion: '24.21.0',
  environment: {},
  git,
  workflows: new Map([['deploy.yml', deploy]]),
  owners: '# Who\n* @Gardeners/keepers @ines\n',
  chooser: undefined,
  hasLicence: true,
  missingWords: new Map([
    ['en', 0],
    ['es', 0],
  ]),
};

const withSource = (more: Partial<PublicationSource>): Partial<Setup> => {
  return { settings: readPublication({ ...source, ...more }) };
};
const withDeploy = (old: string, now: string): Partial<Setup> => {
  expect(deploy).toContain(old);
  return { workflows: new Map([['deploy.yml', deploy.replaceAll(old, now)]]) };
};

it('has nothing to say about a setup that is right', () => {
  expect(diagnose(healthy)).toEqual([]);
  const domain = { ...healthy, ...withSource({ url: 'https://seeds.gardeners.org/' }) };
  expect(diagnose(domain)).toEqual([]);
});

it('has nothing to say about own names, and links to the own site', () => {
  const chooser = 'contact_links:\n  - url: https://gardeners.github.io/seed-bank/contribute/\n';
  expect(diagnose({ ...healthy, chooser })).toEqual([]);
  expect(diagnose({ ...healthy, chooser: 'a: [', owners: undefined })).toEqual([]);
});

describe('would break', () => {
  it.each<[string, Partial<Setup>, string, string]>([
    [
      'a base path that is not the repository',
      withSource({ url: 'https://gardeners.github.io/' }),
      'styles and links would lead nowhere',
      'https://gardeners.github.io/seed-bank/',
    ],
    [
      'the address of the publication that was copied',
      withSource({ url: 'https://others.github.io/their-bank/' }),
      'it came with the copy',
      'https://gardeners.github.io/seed-bank/',
    ],
    [
      'an address that nobody can visit',
      withSource({ url: 'https://seeds.example' }),
      'nobody can visit',
      'data/publication.json',
    ],
    [
      'SITE_URL with another path',
      {
        ...withSource({ url: 'https://gardeners.github.io/x' }),
        environment: { SITE_URL: 'https://gardeners.github.io/x' },
      },
      'SITE_URL is',
      'there',
    ],
    [
      'edit links to another repository',
      withSource({ repository: { url: 'https://github.com/others/seed-bank', branch: 'main' } }),
      'would lead to the first',
      'https://github.com/gardeners/seed-bank',
    ],
    ['a shallow clone', { git: { ...git, isShallow: true } }, 'shallow', 'git fetch --unshallow'],
    ['no git', { git: { ...git, isInstalled: false } }, 'not installed', 'https://git-scm.com'],
    ['no licence', { hasLicence: false }, 'licence', 'LICENSE'],
    ['a publication with errors', { errors: 3 }, '3 errors', 'npm run validate'],
    ['an old Node', { nodeVersion: '20.11.0' }, 'Node 20.11.0', 'npm run'],
    [
      'no words for a language',
      { missingWords: new Map([['en', 0]]) },
      'no words in it',
      'src/i18n/es.json',
    ],
    [
      'deploying without permission',
      withDeploy('pages: write', 'pages: read'),
      'without the permission',
      'pages: write',
    ],
    [
      'deploying without an identity',
      withDeploy('id-token: write', 'id-token: none'),
      'without the permission',
      'id-token: write',
    ],
    [
      'building from a shallow clone',
      withDeploy('fetch-depth: 0', 'fetch-depth: 1'),
      'changed just now',
      'fetch-depth: 0',
    ],
    [
      'a workflow that is no YAML',
      { workflows: new Map([['x.yml', 'a: [']]) },
      'no YAML',
      'syntax',
    ],
  ])('%s', (_, change, what, act) => {
    const found = diagnose({ ...healthy, ...change }).filter(({ level }) => level === 'breaks');
    expect(found).toEqual([
      {
        level: 'breaks',
        what: expect.stringContaining(what) as string,
        act: expect.stringContaining(act) as string,
      },
    ]);
  });
});

describe('could be better', () => {
  it.each<[string, Partial<Setup>, string]>([
    ['no repository', withSource({ repository: undefined as never }), 'names no `repository`'],
    [
      'a branch that is not there',
      withSource({
        repository: { url: 'https://github.com/gardeners/seed-bank', branch: 'master' },
      }),
      'no such branch',
    ],
    [
      'words that are missing',
      {
        missingWords: new Map([
          ['en', 0],
          ['es', 2],
        ]),
      },
      '2 words in "es"',
    ],
    ['the time zone that nobody chose', withSource({ timeZone: 'UTC' }), 'Greenwich'],
    ['a day that is fixed', { environment: { AS_OF: '2024-01-01' } }, 'AS_OF is 2024-01-01'],
    [
      'a workflow that can do harm',
      withDeploy('permissions: {}', 'permissions: write-all'),
      'needs `permissions: {}`',
    ],
    [
      'no workflow that publishes',
      { workflows: new Map([['x.yml', 'permissions: {}\njobs: {}\n']]) },
      'No workflow publishes',
    ],
    [
      'the team of the repository that was copied',
      { owners: '* @gardeners/keepers\n/src/ @others/keepers\n' },
      'names @others/keepers, and this repository belongs to gardeners',
    ],
    [
      'reports that are led to the site of another',
      { chooser: 'contact_links:\n  - url: https://others.github.io/bank/contribute/\n' },
      'https://others.github.io/bank/contribute/, which is not on this site',
    ],
    ['no history', { git: { ...git, hasCommits: false } }, 'no history to show'],
  ])('%s', (_, change, what) => {
    const found = diagnose({ ...healthy, ...change });
    expect(found).toEqual([
      {
        level: 'warning',
        what: expect.stringContaining(what) as string,
        act: expect.any(String) as string,
      },
    ]);
  });
});

it.each([
  ['https://github.com/gardeners/seed-bank.git', 'https://gardeners.github.io/seed-bank'],
  [
    'https://x-access-token:secret@github.com/Gardeners/seed.bank/',
    'https://gardeners.github.io/seed.bank',
  ],
  ['ssh://git@github.com/gardeners/gardeners.github.io.git', 'https://gardeners.github.io'],
])('knows where %s is served', (remote, address) => {
  expect(pagesAddress(readGithub(remote)!)).toBe(address);
});

it('looks at a real folder: a shallow clone of a copy', () => {
  const origin = new Repository();
  origin.commit('Begin');
  origin.commit('Go on');
  const clone = new Repository();
  clone.git('init', '--quiet');
  clone.git('remote', 'add', 'origin', `file://${origin.folder}`);
  clone.git('fetch', '--quiet', '--depth=1', 'origin', 'main');
  clone.git('reset', '--quiet', '--hard', 'FETCH_HEAD');
  try {
    const { status, stdout, stderr } = clone.run('doctor.ts');
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(stdout).toContain('This clone is shallow');
    expect(stdout).toContain('has no file that says under what licence');
    expect(stdout).toMatch(/\d would break; \d could be better\.\n$/);
  } finally {
    clone.delete();
    origin.delete();
  }
});
