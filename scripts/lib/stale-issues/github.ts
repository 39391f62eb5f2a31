/** Issues on GitHub, through its own command: no shell, so that no text is ever read as a command. */
import { spawnSync } from 'node:child_process';
import { UsageError } from '../usage-error.ts';
import { type OpenIssue, type Step, label } from './plan.ts';

/** Bodies go through the standard input: an argument may not be as long as they are. */
function gh(args: readonly string[], input = ''): string {
  const done = spawnSync('gh', [...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error)
    throw new UsageError('gh could not be run. Install it from https://cli.github.com.');
  if (done.status === 0) return done.stdout;
  throw new UsageError(`gh ${args.slice(0, 2).join(' ')}: ${done.stderr.trim()}`);
}

function carryOut(step: Step): void {
  const body = ['--body-file', '-'];
  switch (step.kind) {
    case 'open':
      gh(['issue', 'create', '--title', step.title, '--label', label, ...body], step.body);
      return;
    case 'update':
      gh(['issue', 'edit', String(step.number), '--title', step.title, ...body], step.body);
      return;
    case 'close': {
      const why = 'Nothing waits for an update here any more.';
      gh(['issue', 'close', String(step.number), '--comment', why]);
    }
  }
}

export function githubIssues(): {
  readonly open: () => readonly OpenIssue[];
  readonly carryOut: (step: Step) => void;
} {
  return {
    open: () => {
      const description = 'Kept by the scheduled check of what is late';
      gh(['label', 'create', label, '--force', '--description', description, '--color', 'D4A72C']);
      const filter = ['--label', label, '--state', 'open', '--limit', '1000'];
      const found = gh(['issue', 'list', ...filter, '--json', 'number,title,body']);
      return JSON.parse(found) as OpenIssue[];
    },
    carryOut,
  };
}
