/** A git repository made on the spot, with a copy of a small publication in it. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Output {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing of the machine's own git configuration may matter. */
const gitEnvironment = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Gardener',
  GIT_AUTHOR_EMAIL: 'gardener@seeds.example',
  GIT_COMMITTER_NAME: 'Gardener',
  GIT_COMMITTER_EMAIL: 'gardener@seeds.example',
};

const project = path.resolve(import.meta.dirname, '../..');

export class Repository {
  /** Of the repository, absolute. */
  readonly folder: string;
  /** Of the publication, absolute. */
  readonly root: string;

  /** @param prefix where the publication is in the repository */
  constructor(prefix = '', fixture = 'tests/fixtures/seed-bank') {
    this.folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'pledgebook-test-')));
    this.root = path.join(this.folder, prefix);
    mkdirSync(this.root, { recursive: true });
    cpSync(path.join(project, fixture), this.root, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: readonly string[]): string {
    const env = { ...process.env, ...gitEnvironment };
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: this.folder, env });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.toString()}`);
    return stdout.toString().trim();
  }

  /** @param day of the commit, YYYY-MM-DD @returns the commit's hash */
  commit(message: string, day = '2025-06-01'): string {
    this.git('add', '--all');
    const date = `${day}T12:00:00Z`;
    const env = {
      ...process.env,
      ...gitEnvironment,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    };
    spawnSync('git', ['commit', '--quiet', '--allow-empty', '-m', message], {
      cwd: this.folder,
      env,
    });
    return this.git('rev-parse', 'HEAD');
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    const target = path.join(this.root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  /** Replaces text that stands in a file, once. */
  edit(file: string, old: string, now: string): void {
    const text = this.read(file);
    if (!text.includes(old)) throw new Error(`${file} has no ${JSON.stringify(old)}`);
    this.write(
      file,
      text.replace(old, () => now),
    );
  }

  remove(file: string): void {
    rmSync(path.join(this.root, file), { recursive: true });
  }

  /** Runs a script of the project on the publication. */
  run(script: string, ...args: readonly string[]): Output {
    return this.runWith({}, script, ...args);
  }

  runWith(
    more: Readonly<Record<string, string>>,
    script: string,
    ...args: readonly string[]
  ): Output {
    const env = {
      ...process.env,
      AS_OF: '',
      SITE_URL: '',
      PUBLICATION_DIR: this.root,
      NO_COLOR: '1',
      ...more,
    };
    const file = path.join(project, 'scripts', script);
    const done = spawnSync('node', [file, ...args], { cwd: this.folder, env, encoding: 'utf8' });
    return { status: done.status, stdout: done.stdout, stderr: done.stderr };
  }

  delete(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
