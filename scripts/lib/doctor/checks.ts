/** Every check, in the order in which it is told. */
import { checkAddress, checkRepository } from './check-address.ts';
import { checkCopied } from './check-copied.ts';
import { checkEnvironment, checkGit, checkNode } from './check-machine.ts';
import { checkErrors, checkLanguages, checkLicence, checkTimeZone } from './check-publication.ts';
import { checkWorkflows } from './check-workflows.ts';
import type { Check, Finding, Setup } from './finding.ts';

const checks: readonly Check[] = [
  checkNode,
  checkGit,
  checkErrors,
  checkAddress,
  checkRepository,
  checkLicence,
  checkWorkflows,
  checkCopied,
  checkLanguages,
  checkTimeZone,
  checkEnvironment,
];

/** What breaks first, then what could be better. */
export function diagnose(setup: Setup): Finding[] {
  const findings = checks.flatMap((check) => check(setup));
  const of = (level: Finding['level']) => findings.filter((finding) => finding.level === level);
  return [...of('breaks'), ...of('warning')];
}
