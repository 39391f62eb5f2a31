/** Builds a site as the command line does, from a copy of a publication that no git knows. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');

/** A copy of a publication of the project, outside git: its history is unknown, so nothing depends on the day of a commit. */
export function copyOf(publication: string): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'pledgebook-build-')), 'publication');
  cpSync(path.join(project, publication), folder, { recursive: true });
  return folder;
}

export interface Built {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly out: string;
}

export function build(
  publication: string,
  environment: Readonly<Record<string, string>> = {},
): Built {
  const out = path.join(path.dirname(publication), 'site');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--out', out, '--as-of', '2026-11-24'],
    {
      cwd: project,
      encoding: 'utf8',
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
  return { status, stdout, stderr, out };
}
