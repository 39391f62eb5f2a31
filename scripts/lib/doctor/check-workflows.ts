/** Whether the repository's workflows can publish, and can do no harm. */
import { parse } from 'yaml';
import { checkHardening } from '../workflow-hardening.ts';
import { type Check, type Finding, breaks, warning } from './finding.ts';

interface Job {
  readonly permissions?: Readonly<Record<string, string>> | null;
  readonly steps?: readonly {
    readonly uses?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

const jobsOf = (text: string) =>
  Object.values((parse(text) as { jobs?: Readonly<Record<string, Job>> } | null)?.jobs ?? {});

const uses = (job: Job, action: string) =>
  (job.steps ?? []).some((step) => step.uses?.startsWith(`actions/${action}@`) === true);

/** What stops a workflow that publishes to GitHub Pages. */
function checkDeploy(file: string, text: string): Finding[] {
  const jobs = jobsOf(text);
  const deploying = jobs.filter((job) => uses(job, 'deploy-pages'));
  const findings: Finding[] = [];
  for (const { permissions } of deploying) {
    for (const scope of ['pages', 'id-token']) {
      if (permissions?.[scope] === 'write') continue;
      const what = `${file} publishes to GitHub Pages without the permission that it needs.`;
      findings.push(breaks(what, `Give its job \`${scope}: write\` under \`permissions\`.`));
    }
  }
  if (deploying.length === 0) return findings;
  const checkouts = jobs
    .flatMap(({ steps }) => steps ?? [])
    .filter((step) => step.uses?.startsWith('actions/checkout@'));
  if (checkouts.every((step) => step.with?.['fetch-depth'] === 0)) return findings;
  const what = `${file} builds from a shallow clone: every record would seem to have changed just now.`;
  return [...findings, breaks(what, 'Set `fetch-depth: 0` for its checkout.')];
}

function checkWorkflow(file: string, text: string): Finding[] {
  try {
    const loose = checkHardening(text).map((rule) =>
      warning(`${file} ${rule}.`, 'docs/security.md says why; `npm run verify` checks it.'),
    );
    return [...loose, ...checkDeploy(file, text)];
  } catch {
    return [breaks(`${file} is no YAML, so that the host does not run it.`, 'Mend its syntax.')];
  }
}

export const checkWorkflows: Check = ({ workflows }) => {
  const findings = [...workflows].flatMap(([file, text]) => checkWorkflow(file, text));
  const publishes = [...workflows.values()].some((text) => text.includes('deploy-pages@'));
  if (publishes || workflows.size === 0) return findings;
  const what = 'No workflow publishes the site to GitHub Pages.';
  return [
    ...findings,
    warning(what, 'Copy .github/workflows/deploy.yml, or publish dist/ yourself.'),
  ];
};
