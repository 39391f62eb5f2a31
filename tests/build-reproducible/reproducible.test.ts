/**
 * Two builds of one commit are the same, byte for byte: by two copies of the program in folders of
 * different names and depths, from two copies of the publication, in different time zones and
 * languages of the machine.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../../src/core/export/output.ts';
import { outputs } from '../../src/core/export/outputs.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { grantsMapping } from '../formats/grants-mapping.ts';
import { loadFolder } from '../formats/published.ts';

const project = path.resolve(import.meta.dirname, '../..');
const fixture = 'tests/fixtures/seed-bank';

interface Place {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

function run(command: string, args: readonly string[], cwd: string, env = {}): string {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${result.stderr}`);
  return result.stdout;
}

/** The program as it is in the work tree, with caches and locks of its own. */
function copyProgram(folder: string): void {
  const tracked = run(
    'git',
    ['ls-files', '-z', 'src', 'scripts', '*.json', '*.mjs', '*.js'],
    project,
  );
  for (const file of tracked.split('\0')) {
    const isProgram = /^(?:src|scripts)\/|^[^/]+$/.test(file);
    const from = path.join(project, file);
    if (file === '' || !isProgram || !statSync(from, { throwIfNoEntry: false })) continue;
    cpSync(from, path.join(folder, file));
  }
  symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
}

/** Some records become grants, so that the outputs for these are there too. */
function addGrants(folder: string): void {
  const file = path.join(folder, 'data/accessions/collection.json');
  const collection = JSON.parse(readFileSync(file, 'utf8')) as object;
  const withGrants = { ...collection, profiles: { '360giving': grantsMapping } };
  writeFileSync(file, JSON.stringify(withGrants, null, 2));
}

/** The publication with a history of one commit, whose hash follows from its content. */
function copyPublication(folder: string): void {
  cpSync(path.join(project, fixture), folder, { recursive: true });
  addGrants(folder);
  const when = '2026-03-09T23:30:00+00:00';
  const who = {
    GIT_AUTHOR_NAME: 'Keeper',
    GIT_AUTHOR_EMAIL: 'keeper@seeds.example',
    GIT_AUTHOR_DATE: when,
    GIT_COMMITTER_NAME: 'Keeper',
    GIT_COMMITTER_EMAIL: 'keeper@seeds.example',
    GIT_COMMITTER_DATE: when,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  run('git', ['init', '--quiet', '--initial-branch=main'], folder, who);
  run('git', ['add', '--all'], folder, who);
  run('git', ['commit', '--quiet', '--message=Record the lots'], folder, who);
}

/** Builds and gives the folder of the site. */
function build({ folder, environment }: Place): Promise<string> {
  const program = path.join(folder, 'program');
  const publication = path.join(folder, 'publication');
  const out = path.join(folder, 'site');
  mkdirSync(program, { recursive: true });
  copyProgram(program);
  copyPublication(publication);
  return new Promise((resolve, reject) => {
    const started = spawn(
      process.execPath,
      ['scripts/build.ts', '--out', out, '--as-of', '2026-07-01'],
      {
        cwd: program,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          VITEST: '',
          NO_COLOR: '1',
          PUBLICATION_DIR: publication,
          ...environment,
        },
      },
    );
    let told = '';
    started.stderr.on('data', (text: Buffer) => (told += text.toString()));
    started.on('error', reject);
    started.on('close', (status) => {
      if (status === 0) resolve(out);
      else reject(new Error(`the build ended with ${String(status)}:\n${told}`));
    });
  });
}

/** Every file with its checksum; what is the same has the same lines. */
function checksums(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(site, file)).isFile())
    .sort()
    .map((file) => {
      const bytes = readFileSync(path.join(site, file));
      return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
    });
}

/** Where an output of a publication is to be found; nowhere when the publication has none. */
function addressesOf(output: Output, publication: Publication): string[] {
  const collections = [...publication.collections.values()];
  switch (output.per) {
    case 'publication':
      return output.has?.(publication) === false ? [] : [output.path(publication)];
    case 'collection':
      return collections
        .filter((collection) => output.has?.(collection) !== false)
        .map((collection) => output.path(collection));
    case 'record':
      return collections.flatMap((collection) =>
        collection.records.map((record) => output.path(collection, record)),
      );
  }
}

describe('two builds of one commit', () => {
  let top: string;
  let sites: string[];

  beforeAll(async () => {
    top = mkdtempSync(path.join(tmpdir(), 'reproducible-'));
    sites = await Promise.all([
      build({
        folder: path.join(top, 'a'),
        environment: { TZ: 'America/Belize', LANG: 'es_BZ.UTF-8', LC_ALL: 'es_BZ.UTF-8' },
      }),
      build({
        folder: path.join(top, 'other folder', 'deeper', 'down'),
        environment: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' },
      }),
    ]);
  }, 600_000);
  afterAll(() => {
    rmSync(top, { recursive: true, force: true });
  });

  it('are the same byte for byte', () => {
    const [first = [], second = []] = sites.map(checksums);
    expect(first.length).toBeGreaterThan(200);
    expect(second).toEqual(first);
  });

  it('have every output of the table', async () => {
    const publication = await loadFolder(path.join(top, 'a', 'publication'));
    const files = new Set(checksums(sites[0]!).map((line) => `/${line.slice(0, -65)}`));
    const written = outputs.map((output) => {
      const addresses = addressesOf(output, publication);
      return {
        id: output.id,
        some: addresses.length > 0,
        every: addresses.every((at) => files.has(at)),
      };
    });
    expect(written).toEqual(outputs.map(({ id }) => ({ id, some: true, every: true })));
  });

  it('tell the commit that both were made from', () => {
    const commits = ['a', 'other folder/deeper/down'].map((folder) =>
      run('git', ['rev-parse', 'HEAD'], path.join(top, folder, 'publication')).trim(),
    );
    expect(commits[1]).toBe(commits[0]);
    for (const site of sites) {
      const document = readFileSync(path.join(site, 'data/accessions.json'), 'utf8');
      expect(JSON.parse(document)).toMatchObject({
        commit: commits[0],
        modified: '2026-03-09T23:30:00Z',
      });
    }
  });

  it('name neither the folder that they were made in nor the machine', () => {
    const named = globSync('**/*.{html,json,css,js,xml,svg,csv,txt}', { cwd: sites[1] })
      .map((file) => [file, readFileSync(path.join(sites[1]!, file), 'utf8')] as const)
      .filter(([, text]) => text.includes(top) || text.includes('Asia/Tokyo'));
    expect(named.map(([file]) => file)).toEqual([]);
  });

  it('are told apart when one byte is more', () => {
    const [first = '', second = ''] = sites;
    appendFileSync(path.join(second, '.nojekyll'), ' ');
    expect(checksums(second)).not.toEqual(checksums(first));
  });
});
