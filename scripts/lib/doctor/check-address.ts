/** Whether the site will be where publication.json says, and its links to the repository right. */
import { type Check, type Finding, breaks, warning } from './finding.ts';

interface HostedRepository {
  readonly owner: string;
  readonly name: string;
}

/** Owner and name of a repository on GitHub, out of any of the ways to write its address. */
export function readGithub(address: string | undefined): HostedRepository | undefined {
  const shape =
    /^(?:https?:\/\/(?:[^@/]+@)?|ssh:\/\/git@|git@)github\.com[/:]([^/]+)\/([^/]+?)(?:\.git)?\/?$/i;
  const [, owner, name] = shape.exec(address ?? '') ?? [];
  return owner === undefined || name === undefined ? undefined : { owner, name };
}

/** Where GitHub Pages serves a repository that has no domain of its own. */
export function pagesAddress({ owner, name }: HostedRepository): string {
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}` : `https://${host}/${name}`;
}

const same = (a: HostedRepository, b: HostedRepository) =>
  `${a.owner}/${a.name}`.toLowerCase() === `${b.owner}/${b.name}`.toLowerCase();

const madeUp = /(?:^|\.)(?:example(?:\.(?:com|org|net))?|invalid|test|localhost)$/;

/** The repository itself is the better witness: publication.json may be a copy of another's. */
export const checkAddress: Check = ({ settings, git, environment }) => {
  const { url, repository } = settings;
  const told = readGithub(repository?.url);
  const real = readGithub(git.remote) ?? told;
  const { hostname } = new URL(url);
  if (madeUp.test(hostname)) {
    const what = `The site's address is ${url}, which nobody can visit.`;
    return [breaks(what, 'Write the real one as `url` in data/publication.json.')];
  }
  if (!hostname.endsWith('.github.io') || !real) return [];
  const wanted = pagesAddress(real);
  if (wanted === url) return [];
  const own = (environment.SITE_URL ?? '') === '' ? '`url` in data/publication.json' : 'SITE_URL';
  const isOthers = hostname !== new URL(wanted).hostname;
  return [
    breaks(
      isOthers
        ? `${own} is ${url}, the address of somebody else's publication: it came with the copy.`
        : `${own} is ${url}, but GitHub Pages serves this repository at ${wanted}: styles and links would lead nowhere.`,
      `Write ${wanted}/ there, or the address of your own domain.`,
    ),
  ];
};

export const checkRepository: Check = ({ settings: { repository }, git }) => {
  if (!repository) {
    const what =
      'publication.json names no `repository`, so that pages have no links to propose a change.';
    return [warning(what, 'Add `"repository": { "url": "https://…", "branch": "main" }`.')];
  }
  const findings: Finding[] = [];
  const [told, real] = [readGithub(repository.url), readGithub(git.remote)];
  if (told && real && !same(told, real)) {
    const what = `\`repository\` is ${repository.url}, but this is a clone of ${real.owner}/${real.name}: links to propose a change would lead to the first.`;
    findings.push(breaks(what, `Write https://github.com/${real.owner}/${real.name} there.`));
  }
  if (git.remote !== undefined && !git.branches.includes(repository.branch)) {
    const what = `\`repository.branch\` is "${repository.branch}", and there is no such branch here.`;
    findings.push(warning(what, 'Write the branch that is published, or run `git fetch`.'));
  }
  return findings;
};
