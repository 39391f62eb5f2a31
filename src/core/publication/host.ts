/** What the site asks of the host of a repository: the addresses of its pages, and nothing else. */
import type { RecordPlace } from '../record/record.ts';

export interface HostedRepository {
  /** Without `.git` and without a slash at its end. */
  readonly url: string;
  /** Ready to stand in an address, as are all paths below. */
  readonly branch: string;
}

/** Paths are from the root of the repository. */
export interface Host {
  readonly name: string;
  /** A file, opened for editing, at a line where the host can. */
  edit(repository: HostedRepository, path: string, line: RecordPlace['line'] | undefined): string;
  /** A file or folder as it is. */
  view(repository: HostedRepository, path: string, line?: number): string;
  /** Every change of a file or folder; of all when there is no path. */
  history(repository: HostedRepository, path: string | undefined): string;
  /** A form for a new file; its text is given along when the host can take it. */
  newFile(repository: HostedRepository, folder: string, name: string, text: string): string;
  /** Whether the form for a new file takes a text. */
  readonly takesText: boolean;
  /** A form for a new issue, filled in. */
  newIssue(repository: HostedRepository, title: string, body: string): string;
}

/** The parameters as an address has them, with a question mark. */
export function query(parameters: Readonly<Record<string, string>>): string {
  return `?${new URLSearchParams(parameters).toString()}`;
}
