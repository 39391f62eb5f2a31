/** How a script ends when something goes wrong in itself. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'script-'));
const script = path.join(folder, 'script.ts');
beforeAll(() => {
  writeFileSync(
    script,
    `import { run } from ${JSON.stringify(path.resolve('scripts/lib/exit.ts'))};
await run(async ([first]) => {
  if (first === 'fail') throw new TypeError('seeds is not a function');
  console.log('x'.repeat(300_000));
  return first === 'problems' ? 1 : 0;
});
`,
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a bug is told in a few words, with 70', () => {
  const { stdout, stderr, code } = run(script, ['fail']);
  expect(code).toBe(70);
  expect(stdout).toBe('');
  expect(stderr.split('\n')).toEqual([
    'This is a bug in the program, not in your data: seeds is not a function',
    'Run the command again with --debug to see where it happened.',
    'Please report it: the command, this text and, if you can, the folder it was about.',
    '',
  ]);
});

test('--debug shows where', () => {
  const { stderr, code } = run(script, ['--debug', 'fail']);
  expect(code).toBe(70);
  expect(stderr).toMatch(/TypeError: seeds is not a function\n\s+at .*script\.ts:3/);
});

test('a long output arrives whole before the end', () => {
  const { stdout, code } = run(script, ['problems']);
  expect(stdout).toHaveLength(300_001);
  expect(code).toBe(1);
});
