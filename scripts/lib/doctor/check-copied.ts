/** What came with a copy of the repository and still speaks of the one that it was copied from. */
import { parse } from 'yaml';
import { readGithub } from './check-address.ts';
import { type Check, type Finding, warning } from './finding.ts';

const ownersFile = '.github/CODEOWNERS';
const chooserFile = '.github/ISSUE_TEMPLATE/config.yml';

/** The teams of other organisations: the host asks nobody for a review in their place. */
function foreignTeams(text: string, owner: string): string[] {
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  const teams = lines.join('\n').matchAll(/\s@([^\s/]+)\/[^\s/]+/g);
  const names = [...teams].flatMap(([team, organisation = '']) =>
    organisation.toLowerCase() === owner.toLowerCase() ? [] : [team.trim()],
  );
  return [...new Set(names)];
}

/** Where the chooser of issues leads, beside its forms. */
function linksIn(text: string): string[] {
  try {
    const { contact_links: links = [] } = (parse(text) ?? {}) as {
      contact_links?: readonly { url?: unknown }[];
    };
    return links.flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
  } catch {
    return [];
  }
}

export const checkCopied: Check = ({ settings, git, owners, chooser }) => {
  const findings: Finding[] = [];
  const here = readGithub(git.remote) ?? readGithub(settings.repository?.url);
  const [team] = here && owners !== undefined ? foreignTeams(owners, here.owner) : [];
  if (here && team !== undefined) {
    const what = `${ownersFile} names ${team}, and this repository belongs to ${here.owner}: nobody would be asked to approve a change of code.`;
    findings.push(warning(what, `Put your own names into ${ownersFile}.`));
  }
  const [link] = linksIn(chooser ?? '').filter((url) => !url.startsWith(`${settings.url}/`));
  if (link !== undefined) {
    const what = `${chooserFile} leads people who want to report something to ${link}, which is not on this site.`;
    findings.push(warning(what, `Let it lead to ${settings.url}/contribute/.`));
  }
  return findings;
};
