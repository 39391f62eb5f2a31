/**
 * Builds the site of a publication once for all browser tests: its folder is named after what it was
 * made from, so that a change to the program or to the publication makes a new one.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { projectRoot, todayIn } from '../../scripts/lib/publication-dir.ts';

/** The day that a site is built for: the shipped publication grows, and holds nothing from the future. */
export const dayFor = (root: string) => (root === projectRoot ? todayIn('UTC') : '2026-11-24');

const sites = path.join(projectRoot, '.pledgebook', 'test-sites');
const program = ['src/**/*.*', 'scripts/**/*.*', 'astro.config.mjs', 'package-lock.json'];
/** A build that takes longer was killed. */
const longest = 5 * 60_000;

/** Of name, size and time of every file that the site follows from. */
function fingerprint(publicationDir: string): string {
  const hash = createHash('sha256');
  const add = (cwd: string, patterns: readonly string[]) => {
    for (const file of globSync([...patterns], { cwd }).sort()) {
      const { size, mtimeMs } = statSync(path.join(cwd, file));
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  };
  add(projectRoot, program);
  add(publicationDir, ['data/**/*.*', 'schemas/**/*.*', 'content/**/*.*']);
  return hash.digest('hex').slice(0, 16);
}

async function build(publicationDir: string, out: string): Promise<void> {
  const command = ['scripts/build.ts', '--out', out, '--as-of', dayFor(publicationDir)];
  await promisify(execFile)(process.execPath, command, {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', PUBLICATION_DIR: publicationDir },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Takes the right to build, or waits until whoever has it is done. @returns whether it was taken */
async function take(lock: string, out: string): Promise<boolean> {
  for (;;) {
    try {
      mkdirSync(lock);
      return true;
    } catch {
      if (existsSync(out)) return false;
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > longest) rmSync(lock, { recursive: true, force: true });
      await wait(250);
    }
  }
}

/** Removes builds of earlier states, which no test will ask for again. */
function forget(name: string, kept: string): void {
  for (const folder of readdirSync(sites)) {
    if (folder.startsWith(`${name}-`) && !folder.startsWith(kept)) {
      rmSync(path.join(sites, folder), { recursive: true, force: true });
    }
  }
}

/**
 * The folder of the built site of a publication.
 *
 * @param root the publication's folder, absolute
 */
export async function builtSite(root: string): Promise<string> {
  const name = path.relative(projectRoot, root).replaceAll(path.sep, '-') || 'shipped';
  const kept = `${name}-${fingerprint(root)}`;
  const out = path.join(sites, kept);
  mkdirSync(sites, { recursive: true });
  const lock = `${out}.lock`;
  if (existsSync(out) || !(await take(lock, out))) return out;
  try {
    if (!existsSync(out)) await build(root, out);
    forget(name, kept);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
  return out;
}
