/**
 * Tells at the end of a run which checks were not made, and why: a skipped test makes no noise, and
 * a green run without the official schemas would otherwise look like one with them. The reason
 * stands in the name of the test, or of a group around it: `(skipped: no curl here)`.
 */
import process from 'node:process';
import type { Reporter, TestModule } from 'vitest/node';

/** What is told of a test: its name with those of the groups around it, and how it ended. */
interface Told {
  readonly fullName: string;
  result(): { readonly state: string };
}

const reasonOf = (fullName: string) =>
  /\(skipped:? ([^)]*)\)/.exec(fullName)?.[1] ?? `no reason is given: ${fullName}`;

/** One line for each reason, the most frequent first. */
export function notChecked(tests: Iterable<Told>): string[] {
  const counts = new Map<string, number>();
  for (const test of tests) {
    if (test.result().state !== 'skipped') continue;
    const reason = reasonOf(test.fullName);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(
      ([reason, count]) => `Not checked: ${count} ${count === 1 ? 'test' : 'tests'} (${reason})`,
    );
}

export class NotCheckedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = notChecked(modules.flatMap((module) => [...module.children.allTests()]));
    if (lines.length === 0) return;
    process.stdout.write(`${lines.join('\n')}\n`);
    if (process.env.GITHUB_ACTIONS !== 'true') return;
    for (const line of lines) process.stdout.write(`::warning title=Not checked::${line}\n`);
  }
}
