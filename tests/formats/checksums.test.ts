import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { checksums } from '../../src/core/export/formats/checksums.ts';
import { loadFolder, plainOutputs, publish } from './published.ts';

const run = promisify(execFile);

describe('SHA256SUMS', async () => {
  const { contents } = publish(await loadFolder('tests/fixtures/seed-bank'), [
    ...plainOutputs,
    checksums,
  ]);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'checksums-'));
  for (const [address, bytes] of contents) {
    const file = path.join(folder, address);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  const cwd = path.join(folder, 'data');
  afterAll(() => rm(folder, { recursive: true }));

  it('is confirmed by sha256sum, and names every file of the folder but itself', async () => {
    const { stdout } = await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd });
    const named = stdout
      .trim()
      .split('\n')
      .map((line) => line.replace(/: OK$/, ''));
    const written = [...contents.keys()]
      .filter((address) => address.startsWith('/data/'))
      .map((address) => address.slice(6));
    expect(named).toEqual(written.filter((name) => name !== 'SHA256SUMS').sort());
  });

  it('is refused by sha256sum once a file is changed', async () => {
    await appendFile(path.join(cwd, 'species.csv'), ' ');
    await expect(
      run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd }),
    ).rejects.toMatchObject({ code: 1 });
  });
});
