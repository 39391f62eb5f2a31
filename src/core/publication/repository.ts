/**
 * Addresses on the host of the publication's repository. How each host builds them is in a file of
 * its own; which host it is follows from the name in the address, and GitHub's ways are the default.
 */
import type { RecordPlace } from '../record/record.ts';
import type { Host, HostedRepository } from './host.ts';
import { forgejo } from './host-forgejo.ts';
import { github } from './host-github.ts';
import { gitlab } from './host-gitlab.ts';
import type { Publication } from './publication.ts';

type Repository = NonNullable<Publication['repository']>;

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** A file or folder of the publication as its path in the repository. */
const pathIn = ({ path }: Repository, file: string) =>
  encoded(path === undefined ? file : `${path}/${file}`);

/** The host by the name in the repository's address. */
function hostOf({ url }: Repository): Host {
  const name = /^[a-z]+:\/\/([^/:]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  if (name.includes('gitlab')) return gitlab;
  return /codeberg|forgejo|gitea/.test(name) ? forgejo : github;
}

function hosted({ url, branch }: Repository): HostedRepository {
  return { url: url.replace(/(?:\.git)?\/*$/, ''), branch: encoded(branch) };
}

/** What people call the host. */
export function hostName(repository: Repository): string {
  return hostOf(repository).name;
}

/** The file, opened for editing, at the record's line where there is one. */
export function editAddress(
  repository: Repository,
  place: Pick<RecordPlace, 'file'> & Partial<Pick<RecordPlace, 'line'>>,
): string {
  const path = pathIn(repository, place.file);
  return hostOf(repository).edit(hosted(repository), path, place.line);
}

/** The file as it is, at the record's line. */
export function sourceAddress(repository: Repository, place: RecordPlace): string {
  return hostOf(repository).view(hosted(repository), pathIn(repository, place.file), place.line);
}

/** A file or folder of the publication as it is. */
export function fileAddress(repository: Repository, file: string): string {
  return hostOf(repository).view(hosted(repository), pathIn(repository, file));
}

/** Every change of the file. */
export function fileHistoryAddress(repository: Repository, file: string): string {
  return hostOf(repository).history(hosted(repository), pathIn(repository, file));
}

/** Every change of the publication. */
export function historyAddress(repository: Repository): string {
  const { path } = repository;
  return hostOf(repository).history(
    hosted(repository),
    path === undefined ? undefined : encoded(path),
  );
}

/** A form for a new issue, filled in. */
export function newIssueAddress(repository: Repository, title: string, body: string): string {
  return hostOf(repository).newIssue(hosted(repository), title, body);
}

/** Bytes of an address that hosts still take, and of a text in it that survives signing in first. */
const longestAddress = 8191;
const longestText = 3000;

export interface NewFile {
  readonly address: string;
  /** Whether the form opens with the text in it; else the text has to be pasted. */
  readonly isFilled: boolean;
}

/** A form for a new file, with its text where that fits into an address. */
export function newFileAddress(repository: Repository, file: string, text: string): NewFile {
  const host = hostOf(repository);
  const end = file.lastIndexOf('/');
  const folder = pathIn(repository, file.slice(0, Math.max(end, 0)));
  const name = file.slice(end + 1);
  const make = (value: string) => host.newFile(hosted(repository), folder, name, value);
  const filled = make(text);
  const isFilled =
    host.takesText &&
    filled.length < longestAddress &&
    new TextEncoder().encode(text).length <= longestText;
  return isFilled ? { address: filled, isFilled } : { address: make(''), isFilled };
}
