/** A run says at its end what it did not check. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/lib/publication-dir.ts';
import { notChecked } from '../not-checked.ts';

const told = (fullName: string, state: string) => ({ fullName, result: () => ({ state }) });

describe('what was not checked', () => {
  it('is told by reason, each once, with how many', () => {
    expect(
      notChecked([
        told('CSV > is read (skipped: no mlr here)', 'skipped'),
        told('a > obeys (skipped: no standards at STANDARDS_DIR)', 'skipped'),
        told('lists (skipped when there are none) > are counted', 'skipped'),
        told('b > obeys (skipped: no standards at STANDARDS_DIR)', 'skipped'),
        told('c > obeys (skipped: no standards at STANDARDS_DIR)', 'passed'),
      ]),
    ).toEqual([
      'Not checked: 2 tests (no standards at STANDARDS_DIR)',
      'Not checked: 1 test (no mlr here)',
      'Not checked: 1 test (when there are none)',
    ]);
  });

  it('is named where it gives no reason', () => {
    expect(notChecked([told('CSV > is read', 'skipped')])).toEqual([
      'Not checked: 1 test (no reason is given: CSV > is read)',
    ]);
  });

  it('is nothing where all was checked', () => {
    expect(notChecked([told('is read', 'passed'), told('is written', 'failed')])).toEqual([]);
  });
});

describe('a run of tests', () => {
  let folder: string;
  beforeAll(() => {
    const place = path.join(projectRoot, '.pledgebook');
    mkdirSync(place, { recursive: true });
    folder = mkdtempSync(path.join(place, 'not-checked-'));
    const reporter = path.join(projectRoot, 'tests/not-checked.ts');
    writeFileSync(
      path.join(folder, 'vitest.config.ts'),
      `import { NotCheckedReporter } from ${JSON.stringify(reporter)};
       export default { test: { reporters: ['default', new NotCheckedReporter()] } };`,
    );
    writeFileSync(
      path.join(folder, 'some.test.ts'),
      `import { describe, it } from 'vitest';
       it('is checked', () => {});
       it.skip('is read (skipped: no reader here)', () => {});
       describe.skip('others (skipped: no reader here)', () => { it('is read', () => {}); });`,
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function endOf(env: Record<string, string>): string[] {
    const vitest = path.join(projectRoot, 'node_modules/vitest/vitest.mjs');
    const { stdout } = spawnSync(process.execPath, [vitest, 'run', '--root', folder], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', NO_COLOR: '1', ...env },
    });
    return stdout.trim().split('\n').slice(-2);
  }

  it('ends with what was not checked, after how many passed', () => {
    const [, last] = endOf({});
    expect(last).toBe('Not checked: 2 tests (no reader here)');
  });

  it('warns of it on GitHub', () => {
    expect(endOf({ GITHUB_ACTIONS: 'true' })).toEqual([
      'Not checked: 2 tests (no reader here)',
      '::warning title=Not checked::Not checked: 2 tests (no reader here)',
    ]);
  });
});
