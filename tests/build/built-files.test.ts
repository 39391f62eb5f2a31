/** The files of the shipped site as they were built, for programs that are not ours. */
import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/lib/publication-dir.ts';
import { builtSite } from '../browser/built-site.ts';
import { sitemapFindings } from '../formats/sitemap-schema.ts';

const site = await builtSite(projectRoot);

describe('the checksums of the built site', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'built-data-'));
  beforeAll(() => {
    cpSync(path.join(site, 'data'), folder, { recursive: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const check = () =>
    promisify(execFile)('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: folder,
      maxBuffer: 1 << 28,
    });

  it('are confirmed by sha256sum, for every file but pages', async () => {
    const { stdout } = await check();
    const named = stdout.trim().split('\n');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !/\.html$|^SHA256SUMS$/.test(entry.name),
    );
    expect(named.filter((line) => !line.endsWith(': OK'))).toEqual([]);
    expect(named).toHaveLength(files.length);
  });

  it('are refused once a byte is more', async () => {
    appendFileSync(path.join(folder, 'datapackage.json'), ' ');
    await expect(check()).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('datapackage.json: FAILED') as string,
    });
  });
});

describe('the sitemaps of the built site', () => {
  const names = readdirSync(site).filter((name) => /^sitemap-\d+\.xml$/.test(name));
  const contents = names.map((name) => readFileSync(path.join(site, name), 'utf8'));

  it("are valid for libxml by the protocol's schema", async () => {
    expect(names).not.toEqual([]);
    for (const content of contents) expect(await sitemapFindings(content)).toEqual([]);
  });

  it('are refused when an address is gone', async () => {
    const [content = ''] = contents;
    const broken = content.replace(/<loc>[^<]*<\/loc>/, '');
    expect(broken).not.toBe(content);
    expect(await sitemapFindings(broken)).not.toEqual([]);
  });
});
