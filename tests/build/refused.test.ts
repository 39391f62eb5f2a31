/** A publication with errors is told of and not built; what was built before stays as it was. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recoverFolder, swapFolder } from '../../scripts/lib/swap-folder.ts';
import { build, copyOf } from './build.ts';

/** One hash of every file of a folder with its name. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*.*', { cwd: folder }).sort()) {
    hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex');
}

describe('a publication that is broken after its site was built', () => {
  const publication = copyOf('tests/fixtures/arabic-library');
  afterAll(() => {
    rmSync(path.dirname(publication), { recursive: true, force: true });
  });

  it('keeps the site, tells every problem and ends with 1', () => {
    const good = build(publication);
    expect(good.status).toBe(0);
    const before = fingerprint(good.out);
    const [file = ''] = globSync('data/*/*.csv', { cwd: publication });
    appendFileSync(
      path.join(publication, file),
      'one,cell,too,many,by,far,for,this,table,of,books,and,more\n',
    );

    const refused = build(publication);
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('[csv/ragged]');
    expect(refused.stdout).toMatch(/1 problem in 1 of \d+ files/);
    expect(fingerprint(good.out)).toBe(before);
    expect(existsSync(`${good.out}.next`)).toBe(false);
    // Builds wait for those of other tests.
  }, 300_000);
});

describe('a build that was killed while it put the new site in place', () => {
  const folder = path.join(copyOf('tests/fixtures/arabic-library'), 'site');
  afterAll(() => {
    rmSync(path.dirname(path.dirname(folder)), { recursive: true, force: true });
  });

  it('is undone by the next command', async () => {
    mkdirSync(folder);
    appendFileSync(path.join(folder, 'index.html'), 'old');
    renameSync(folder, `${folder}.previous`);
    await recoverFolder(folder);
    expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toBe('old');
  });

  it('leaves nothing behind when it ends well', async () => {
    mkdirSync(`${folder}.next`);
    appendFileSync(path.join(`${folder}.next`, 'index.html'), 'new');
    await swapFolder(folder);
    expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toBe('new');
    expect(existsSync(`${folder}.previous`)).toBe(false);
  });
});
