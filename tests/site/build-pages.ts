/** Builds the pages of a publication into a folder of their own and reads them back. */
import { execFile } from 'node:child_process';
import { glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

export interface BuiltPage {
  /** As a browser asks for it: `/es/seeds/`. */
  readonly address: string;
  readonly html: string;
}

export interface BuiltSite {
  readonly folder: string;
  readonly pages: readonly BuiltPage[];
  readonly remove: () => Promise<void>;
}

const project = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

export async function buildPages(publication: string, asOf: string): Promise<BuiltSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pledgebook-pages-'));
  await run(process.execPath, ['scripts/build.ts', '--out', folder, '--as-of', asOf], {
    cwd: project,
    env: {
      ...process.env,
      PUBLICATION_DIR: path.resolve(project, publication),
      NODE_ENV: 'production',
    },
    maxBuffer: 1 << 26,
  });
  const pages: BuiltPage[] = [];
  for await (const file of glob('**/*.html', { cwd: folder })) {
    const html = await readFile(path.join(folder, file), 'utf8');
    pages.push({ address: `/${file.replace(/index\.html$/, '')}`, html });
  }
  pages.sort((a, b) => (a.address < b.address ? -1 : 1));
  return { folder, pages, remove: () => rm(folder, { recursive: true }) };
}
