/** GitLab. Its form for a new file takes a name and no text: what is given along is not shown. */
import { type Host, query } from './host.ts';

export const gitlab: Host = {
  name: 'GitLab',
  edit: ({ url, branch }, path, line) =>
    `${url}/-/edit/${branch}/${path}${line === undefined ? '' : `#L${line}`}`,
  view: ({ url, branch }, path, line) =>
    `${url}/-/blob/${branch}/${path}${line === undefined ? '' : `?plain=1#L${line}`}`,
  history: ({ url, branch }, path) =>
    `${url}/-/commits/${branch}${path === undefined ? '' : `/${path}`}`,
  newFile: ({ url, branch }, folder, name) =>
    `${url}/-/new/${branch}/${folder}${query({ file_name: name })}`,
  takesText: false,
  newIssue: ({ url }, title, body) =>
    `${url}/-/issues/new${query({ 'issue[title]': title, 'issue[description]': body })}`,
};
