/** Has shellcheck look at the scripts inside workflow files, where it is installed. */
import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';

interface Workflow {
  readonly jobs?: Readonly<
    Record<
      string,
      { readonly steps?: readonly { readonly run?: string; readonly shell?: string }[] }
    >
  >;
}

/** What shellcheck says of each script, a line each; undefined where it is not installed. */
export function checkShell(text: string): string[] | undefined {
  const { jobs = {} } = parse(text) as Workflow;
  const found: string[] = [];
  for (const [name, { steps = [] }] of Object.entries(jobs)) {
    for (const { run, shell = 'bash' } of steps) {
      if (run === undefined || shell !== 'bash') continue;
      // The host runs a script with -e: what fails ends it.
      const input = `#!/bin/bash -e\n${run}`;
      const done = spawnSync('shellcheck', ['--format', 'gcc', '-'], { input, encoding: 'utf8' });
      if (done.error) return undefined;
      const lines = done.stdout.split('\n').filter((line) => line !== '');
      found.push(...lines.map((line) => `job ${name}: ${line.replace(/^-:\d+:\d+: /, '')}`));
    }
  }
  return found;
}
