/** Runs a script as a person does, and gives back what it printed and how it ended. */
import { spawnSync } from 'node:child_process';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** @param environment replaces the variables that a publication is chosen by; the rest is inherited */
export function run(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Ran {
  const inherited = { ...process.env };
  for (const name of ['PUBLICATION_DIR', 'AS_OF', 'SITE_URL', 'NO_COLOR', 'FORCE_COLOR'])
    Reflect.deleteProperty(inherited, name);
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    env: { ...inherited, ...environment },
    encoding: 'utf8',
  });
  return { stdout, stderr, code: status };
}
