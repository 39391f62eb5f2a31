/** House rules for a workflow file that no linter knows. What goes wrong in public automation, and why, is in docs/security.md. */
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly permissions?: unknown;
  readonly steps?: readonly Step[];
  readonly uses?: string;
}
interface Workflow {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
}

/** What is wrong with the workflow, one sentence each; nothing when all rules hold. */
export function checkHardening(text: string): string[] {
  const workflow = parse(text) as Workflow;
  return [
    ...checkTriggers(workflow),
    ...Object.entries(workflow.jobs ?? {}).flatMap(([name, job]) => checkJob(name, job)),
  ];
}

function checkTriggers(workflow: Workflow): string[] {
  const wrong: string[] = [];
  if (JSON.stringify(workflow.permissions) !== '{}') {
    wrong.push('needs `permissions: {}` at the top: each job asks for what it needs');
  }
  if (JSON.stringify(workflow.on ?? '').includes('pull_request_target')) {
    wrong.push('must not use pull_request_target: it runs with secrets on what a stranger sent');
  }
  return wrong;
}

function checkJob(name: string, job: Job): string[] {
  const wrong: string[] = [];
  if (job.permissions === undefined) wrong.push(`job ${name} must name its own permissions`);
  for (const step of job.steps ?? []) {
    if (
      step.uses !== undefined &&
      !step.uses.startsWith('./') &&
      !/@[0-9a-f]{40}$/.test(step.uses)
    ) {
      wrong.push(`job ${name} must pin ${step.uses} by its full commit hash`);
    }
    if (step.run?.includes('${{')) {
      wrong.push(`job ${name} puts an expression into a script: pass it through env`);
    }
  }
  return wrong;
}
