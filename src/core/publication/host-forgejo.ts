/** Forgejo and Gitea, Codeberg among them. Their editor knows no line. */
import { type Host, query } from './host.ts';

export const forgejo: Host = {
  name: 'Forgejo',
  edit: ({ url, branch }, path) => `${url}/_edit/${branch}/${path}`,
  view: ({ url, branch }, path, line) =>
    `${url}/src/branch/${branch}/${path}${line === undefined ? '' : `?display=source#L${line}`}`,
  history: ({ url, branch }, path) =>
    `${url}/commits/branch/${branch}${path === undefined ? '' : `/${path}`}`,
  newFile: ({ url, branch }, folder, filename, value) =>
    `${url}/_new/${branch}/${folder}${query(value === '' ? { filename } : { filename, value })}`,
  takesText: true,
  newIssue: ({ url }, title, body) => `${url}/issues/new${query({ title, body })}`,
};
