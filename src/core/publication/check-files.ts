/** Checks what kinds of files stand in the publication's folder, before any of them is read. */
import type { Problem, ProblemCode, ProblemFacts, ProblemLevel } from '../problem/problem.ts';
import { excerpt } from '../text/excerpt.ts';
import type { ListedFile } from './load-files.ts';

/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** What cannot be in a name on some system, or would not survive a copy or an address. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const oddCharacters = /[\0-\x1f\x7f\ufffd<>:"|?*\\]|^\s|[\s.]$/;
const spreadsheets = /\.(?:xlsx?|xlsm|ods|numbers|tsv|tab|jsonl|ndjson|ya?ml)$/i;

/** Files directly in data/: what the publication is, and what is said of records that are gone or changed. */
const tablesOfOurs = new Set(['publication.json', 'withdrawn.csv', 'exceptions.csv']);

function isOddName(path: string): boolean {
  return path.split('/').some((name) => devices.test(name) || oddCharacters.test(name));
}

/** Whether nobody reads this file, though it looks as if somebody should. */
function looksForgotten({ path }: ListedFile): boolean {
  const [part, folder, ...rest] = path.split('/');
  if (part === 'schemas')
    return !/^schemas\/[^/]+\.schema\.json$/.test(path) && /\.json$/i.test(path);
  if (part === 'content') return /^content\/(?:[^/]+\.mdx?|.*\.md)$/i.test(path);
  if (spreadsheets.test(path)) return true;
  const isData = /\.(?:csv|json)$/i.test(path);
  if (rest.length > 0) return isData && !/\.(?:csv|json)$/.test(path);
  return isData && !tablesOfOurs.has(folder ?? '');
}

/** @returns the files that may be read, and what is wrong with the others */
export function checkFiles(listed: readonly ListedFile[]): {
  readonly files: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
} {
  const files = new Map<string, number>();
  const folded = new Map<string, string>();
  const problems: Problem[] = [];
  const add = (
    code: ProblemCode,
    file: string,
    facts: ProblemFacts = {},
    level: ProblemLevel = 'error',
  ) => {
    problems.push({ code, level, place: { file }, facts });
  };
  for (const file of listed) {
    const { path, kind, size } = file;
    const twin = folded.get(path.toLowerCase());
    folded.set(path.toLowerCase(), path);
    if (kind === 'link') add('file/link', path);
    else if (kind === 'other') add('file/special', path);
    else if (kind === 'closed') add('file/unreadable', path);
    else if (isOddName(path)) add('file/name', excerpt(path));
    else if (twin !== undefined) add('file/case', path, { other: twin });
    else if (looksForgotten(file)) add('file/ignored', path, {}, 'warning');
    else files.set(path, size);
  }
  return { files, problems };
}

/** @param limit in bytes */
export function checkSize(file: string, size: number, limit: number): Problem[] {
  if (size <= limit) return [];
  return [{ code: 'limit/file', level: 'error', place: { file }, facts: { size, limit } }];
}
