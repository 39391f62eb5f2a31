/** Gathers what the doctor looks at: the publication, the machine, git and the repository. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { files } from '../../../src/i18n/language.ts';
import { loadFromEnvironment, publicationDir } from '../publication-dir.ts';
import { lineFromGit } from '../revision/git.ts';
import { loadFolder } from '../revision/load-revision.ts';
import { UsageError } from '../usage-error.ts';
import type { GitSetup, Setup } from './finding.ts';

const noGit: GitSetup = {
  ...{ isInstalled: false, isRepository: false, isShallow: false, hasCommits: false },
  ...{ remote: undefined, branches: [] },
};

function gatherGit(root: string): GitSetup {
  try {
    const names = lineFromGit(root, 'branch', '--all', '--format=%(refname:short)') ?? '';
    return {
      isInstalled: true,
      isRepository: lineFromGit(root, 'rev-parse', '--is-inside-work-tree') === 'true',
      isShallow: lineFromGit(root, 'rev-parse', '--is-shallow-repository') === 'true',
      hasCommits: lineFromGit(root, 'rev-parse', '--verify', '--quiet', 'HEAD') !== undefined,
      remote: lineFromGit(root, 'remote', 'get-url', 'origin'),
      branches: names.split('\n').map((name) => name.replace(/^origin\//, '')),
    };
  } catch (error) {
    if (error instanceof UsageError) return noGit;
    throw error;
  }
}

function readWorkflows(top: string): Map<string, string> {
  const folder = path.join(top, '.github/workflows');
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return new Map(
    names
      .sort()
      .map((name) => [`.github/workflows/${name}`, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

const readIfThere = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** How many words each language lacks of those that English has. */
function countMissingWords(): Map<string, number> {
  const wanted = Object.keys(files.en ?? {});
  return new Map(
    Object.entries(files).map(([language, words]) => {
      return [language, wanted.filter((word) => !Object.hasOwn(words, word)).length];
    }),
  );
}

/** @throws UsageError when the environment names no publication */
export async function gatherSetup(environment: Setup['environment']): Promise<Setup> {
  const root = publicationDir(environment);
  const loaded = await loadFromEnvironment(undefined, environment);
  const { settings } = await loadFolder(root);
  const git = gatherGit(root);
  const top =
    (git.isRepository ? lineFromGit(root, 'rev-parse', '--show-toplevel') : undefined) ?? root;
  const own = (environment.SITE_URL ?? '').trim().replace(/\/+$/, '');
  return {
    settings: own === '' ? settings : { ...settings, url: own },
    errors: loaded.problems.filter(({ level }) => level === 'error').length,
    nodeVersion: process.versions.node,
    ...{ environment, git },
    workflows: readWorkflows(top),
    owners: readIfThere(path.join(top, '.github/CODEOWNERS')),
    chooser: readIfThere(path.join(top, '.github/ISSUE_TEMPLATE/config.yml')),
    hasLicence: readdirSync(top).some((name) => /^(?:licen[cs]e|copying|unlicense)/i.test(name)),
    missingWords: countMissingWords(),
  };
}
