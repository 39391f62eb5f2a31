/** Whether this machine can build the site as it should be. */
import { type Check, type Finding, breaks, warning } from './finding.ts';

/** The first version that runs TypeScript as it is, without a flag. */
const oldestNode = [22, 18] as const;

export const checkNode: Check = ({ nodeVersion }) => {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const [oldMajor, oldMinor] = oldestNode;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return [];
  const what = `Node ${nodeVersion} is running, and ${oldestNode.join('.')} is the oldest that can.`;
  return [
    breaks(what, 'Run commands with `npm run`, which takes the Node that `npm install` brought.'),
  ];
};

export const checkGit: Check = ({ git }) => {
  if (!git.isInstalled) {
    const what =
      'git is not installed: no page can say when a record changed, and nothing can be compared.';
    return [breaks(what, 'Install it from https://git-scm.com/downloads.')];
  }
  if (!git.isRepository || !git.hasCommits) {
    const what =
      'The publication is not in a git repository with commits, so that it has no history to show.';
    return [warning(what, 'Run `git init`, `git add .` and `git commit` in its folder.')];
  }
  if (!git.isShallow) return [];
  const what =
    'This clone is shallow: records would seem to have changed on the day of the oldest commit in it.';
  return [
    breaks(
      what,
      'Run `git fetch --unshallow`; in a workflow, set `fetch-depth: 0` for the checkout.',
    ),
  ];
};

export const checkEnvironment: Check = ({ environment }) => {
  const findings: Finding[] = [];
  if (environment.AS_OF !== undefined && environment.AS_OF !== '') {
    const what = `AS_OF is ${environment.AS_OF}: whatever is late or due is told for that day, not for today.`;
    findings.push(warning(what, 'Unset it, unless that is what you want.'));
  }
  return findings;
};
