/** What to do so that there is one open issue for each office that has something to update. */
import { createHash } from 'node:crypto';
import type { WaitingGroup } from './read.ts';

/** Only those who may triage can set a label, so that an issue that bears it can be trusted. */
export const label = 'waits-for-update';

export interface OpenIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
}

export type Step =
  | { readonly kind: 'open'; readonly title: string; readonly body: string }
  | (OpenIssue & { readonly kind: 'update' })
  | { readonly kind: 'close'; readonly number: number; readonly title: string };

/** The host refuses a longer title. */
const longestTitle = 200;

const about = `

---

This issue is kept by \`npm run stale\`: it changes as reports come in, and closes itself when nothing waits any more. The page of each record has a link to update it. What is not known stays blank; it is never a zero.
`;

/** Found again by the office's stable name; as a hash, since a name could end the HTML comment. */
const markOf = ({ id }: WaitingGroup) =>
  `<!-- waits-for-update: ${createHash('sha256').update(id).digest('hex').slice(0, 16)} -->`;

function titleOf({ id, title }: WaitingGroup): string {
  const name = id === '' ? 'no office is named' : title;
  // A title is plain text for the host, but still one line without anything that cannot be seen.
  const line = `Waits for an update: ${name}`.replace(/[\p{C}\s]+/gu, ' ').trim();
  const letters = Array.from(line);
  return letters.length > longestTitle ? `${letters.slice(0, longestTitle - 1).join('')}…` : line;
}

/** The host may give line ends back otherwise than it got them. */
const sameText = (a: string, b: string) =>
  a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();

/**
 * @param open the open issues that bear the label
 * @returns updates and new issues in the order of the groups, then what can be closed
 */
export function planIssues(groups: readonly WaitingGroup[], open: readonly OpenIssue[]): Step[] {
  const steps: Step[] = [];
  const left = new Map<string, OpenIssue[]>();
  for (const issue of open) {
    const mark = /^<!-- waits-for-update: [0-9a-f]{16} -->/.exec(issue.body)?.[0];
    if (mark !== undefined) left.set(mark, [...(left.get(mark) ?? []), issue]);
  }
  for (const group of groups) {
    const mark = markOf(group);
    const wanted = { title: titleOf(group), body: `${mark}\n\n${group.text.trimEnd()}${about}` };
    const [issue, ...doubles] = left.get(mark) ?? [];
    left.set(mark, doubles);
    if (!issue) steps.push({ kind: 'open', ...wanted });
    else if (issue.title !== wanted.title || !sameText(issue.body, wanted.body))
      steps.push({ kind: 'update', number: issue.number, ...wanted });
  }
  for (const { number, title } of [...left.values()].flat())
    steps.push({ kind: 'close', number, title });
  return steps;
}
