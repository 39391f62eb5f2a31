/**
 * Addresses on the host of the publication's repository, as GitHub, Gitea and Forgejo build them.
 * Another host's ways belong in a file of their own beside this one.
 */
import type { RecordPlace } from '../record/record.ts';
import type { Publication } from './publication.ts';

type Repository = NonNullable<Publication['repository']>;

const trimmed = (repository: Repository) => repository.url.replace(/(?:\.git)?\/*$/, '');
const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** A file of the publication as its path in the repository. */
const fileIn = ({ path }: Repository, file: string) =>
  encoded(path === undefined ? file : `${path}/${file}`);

/** The file, opened for editing at the record's line. */
export function editAddress(repository: Repository, place: RecordPlace): string {
  return `${trimmed(repository)}/edit/${encoded(repository.branch)}/${fileIn(repository, place.file)}#L${String(place.line)}`;
}

/** The file as it is, at the record's line. */
export function sourceAddress(repository: Repository, place: RecordPlace): string {
  const path = `${encoded(repository.branch)}/${fileIn(repository, place.file)}`;
  return `${trimmed(repository)}/blob/${path}?plain=1#L${String(place.line)}`;
}

/** A file of the publication as it is. */
export function fileAddress(repository: Repository, file: string): string {
  return `${trimmed(repository)}/blob/${encoded(repository.branch)}/${fileIn(repository, file)}`;
}

/** Every change of the file. */
export function fileHistoryAddress(repository: Repository, file: string): string {
  return `${trimmed(repository)}/commits/${encoded(repository.branch)}/${fileIn(repository, file)}`;
}

/** Every change of the publication. */
export function historyAddress(repository: Repository): string {
  const commits = `${trimmed(repository)}/commits/${encoded(repository.branch)}`;
  return repository.path === undefined ? commits : `${commits}/${encoded(repository.path)}`;
}

/** A form for a new issue, filled in. */
export function newIssueAddress(repository: Repository, title: string, body: string): string {
  const filled = new URLSearchParams({ title, body });
  return `${trimmed(repository)}/issues/new?${filled.toString()}`;
}
