/** House rules for a workflow file that no linter knows. What goes wrong in public automation, and why, is in docs/security.md. */
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
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
    ...Object.entries(workflow.jobs ?? {}).flatMap(([name, job]) => [
      ...checkJob(name, job),
      ...checkCache(name, job),
    ]),
    ...checkStrangers(workflow, text),
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
    if (uses(step, 'checkout') && step.with?.['persist-credentials'] !== false) {
      wrong.push(`job ${name} must check out with \`persist-credentials: false\``);
    }
    if (step.run?.includes('${{')) {
      wrong.push(`job ${name} puts an expression into a script: pass it through env`);
    }
  }
  return wrong;
}

const uses = (step: Step, action: string) => step.uses?.startsWith(`actions/${action}@`) === true;

const scopesOf = ({ permissions }: Job) =>
  typeof permissions === 'object' && permissions !== null ? Object.entries(permissions) : [];
const canWrite = (job: Job) => scopesOf(job).some(([, access]) => access === 'write');

/** A cache can be filled by a run of a stranger's code, and is published by the next. */
function checkCache(name: string, job: Job): string[] {
  const steps = job.steps ?? [];
  const publishes = canWrite(job) || steps.some((step) => uses(step, 'upload-pages-artifact'));
  const caches = steps.some(
    (step) =>
      uses(step, 'cache') ||
      (uses(step, 'setup-node') && step.with?.['package-manager-cache'] !== false),
  );
  return publishes && caches ? [`job ${name} publishes, and must use no cache`] : [];
}

const installs = /\b(?:npm|npx|yarn|pnpm|corepack)\b/;

/** What may happen in workflows that run because of what a stranger sent. */
function checkStrangers({ on, jobs = {} }: Workflow, text: string): string[] {
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on ?? {});
  const wrong: string[] = [];
  if (events.includes('pull_request')) {
    for (const [name, job] of Object.entries(jobs))
      if (canWrite(job)) wrong.push(`job ${name} runs what a stranger sent, and must not write`);
    if (/\$\{\{[^}]*\bsecrets\b/.test(text))
      wrong.push('runs what a stranger sent, and must use no secret');
  }
  if (!events.includes('workflow_run')) return wrong;
  for (const [name, { steps = [] }] of Object.entries(jobs)) {
    if (steps.some((step) => uses(step, 'checkout') || installs.test(step.run ?? '')))
      wrong.push(`job ${name} follows another run, and must check out and install nothing`);
  }
  return wrong;
}
