/**
 * Everything that must hold before a change lands, one check after the other. All of them run, so
 * that one look shows everything that is wrong.
 */
import { spawnSync } from 'node:child_process';

const checks: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['formatting', 'npx', 'prettier', '--check', '.'],
  // Before lint, which reads the types that Astro writes here.
  ['types', 'npx', 'astro', 'check', '--minimumSeverity', 'error'],
  ['lint', 'npx', 'eslint', '.'],
  ['unused code', 'npx', 'knip'],
  ['workflows', 'node', 'scripts/lint-workflows.ts'],
  ['patterns in schemas', 'node', 'scripts/check-patterns.ts'],
  ['the shipped publication', 'node', 'scripts/validate.ts'],
  ['tests', 'npm', 'test'],
  ['build', 'node', 'scripts/build.ts'],
  ['budgets', 'node', 'scripts/check-budgets.ts'],
];

const failed: string[] = [];
for (const [name, command, ...args] of checks) {
  console.log(`\n== ${name}: ${[command, ...args].join(' ')}`);
  const start = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (status !== 0) failed.push(name);
  console.log(`== ${name}: ${status === 0 ? 'holds' : 'FAILS'} (${seconds} s)`);
}

console.log(
  failed.length === 0
    ? `\nAll ${checks.length} checks hold.`
    : `\n${failed.length} of ${checks.length} checks fail: ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
