/** GitHub, and what builds its addresses alike. */
import { type Host, query } from './host.ts';

export const github: Host = {
  name: 'GitHub',
  edit: ({ url, branch }, path, line) =>
    `${url}/edit/${branch}/${path}${line === undefined ? '' : `#L${line}`}`,
  view: ({ url, branch }, path, line) =>
    `${url}/blob/${branch}/${path}${line === undefined ? '' : `?plain=1#L${line}`}`,
  history: ({ url, branch }, path) =>
    `${url}/commits/${branch}${path === undefined ? '' : `/${path}`}`,
  newFile: ({ url, branch }, folder, filename, value) =>
    `${url}/new/${branch}/${folder}${query(value === '' ? { filename } : { filename, value })}`,
  takesText: true,
  newIssue: ({ url }, title, body) => `${url}/issues/new${query({ title, body })}`,
};
