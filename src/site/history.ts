/**
 * What git knows about the publication: which commit this is, and on which day each record last
 * changed. A folder outside git, or a git that is not installed, is not an error: the history is
 * then unknown, and the pages say so.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Publication } from '../core/publication/publication.ts';
import type { DataRecord } from '../core/record/record.ts';

export interface Version {
  /** Full commit hash. */
  readonly commit: string;
  /** Day of the commit, YYYY-MM-DD, in UTC. */
  readonly day: string;
  /** Instant of the commit, ISO 8601 in UTC; `SOURCE_DATE_EPOCH` overrides it. */
  readonly instant: string;
}

export interface History {
  readonly version?: Version | undefined;
  /** Day of the last change of a record, by `collection/key`. */
  readonly days: ReadonlyMap<string, string>;
  /** The records that have stood as they are since their file was added, by `collection/key`. */
  readonly added: ReadonlySet<string>;
}

/** When a line or a file changed last, and whether its file was added with it. */
interface LastChange {
  readonly day: string;
  readonly isNew: boolean;
}

const run = promisify(execFile);

/** git's answer, or undefined when it has none. */
async function git(root: string, ...args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['-C', root, ...args], { maxBuffer: 1 << 30 });
    return stdout;
  } catch {
    return undefined;
  }
}

const toInstant = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
const toDay = (seconds: number) => toInstant(seconds).slice(0, 10);

/** Reads the history of the publication's folder. `epoch` is `SOURCE_DATE_EPOCH`, in seconds. */
export async function loadHistory(publication: Publication, epoch?: string): Promise<History> {
  const last = await git(
    publication.root,
    'log',
    '-1',
    '--format=%H %ct',
    '--',
    'data',
    'schemas',
    'content',
  );
  if (last === undefined || last.trim() === '') return { days: new Map(), added: new Set() };
  const [commit = '', time = '0'] = last.trim().split(' ');
  const seconds = Number(epoch ?? time);
  const version = { commit, day: toDay(seconds), instant: toInstant(seconds) };
  return { version, ...(await loadDays(publication)) };
}

async function loadDays(publication: Publication): Promise<Omit<History, 'version'>> {
  const days = new Map<string, string>();
  const added = new Set<string>();
  // Where git has only the newest commits, every file seems to come with the first of them.
  const isWhole =
    (await git(publication.root, 'rev-parse', '--is-shallow-repository')) !== 'true\n';
  const tell = (name: string, changes: readonly (LastChange | undefined)[]) => {
    const day = changes.reduce((newest, change) => later(newest, change?.day), '');
    if (day === '') return;
    days.set(name, day);
    const last = changes.filter((change) => change?.day === day);
    if (isWhole && last.every((change) => change?.isNew)) added.add(name);
  };
  const fileChanges = await loadFileChanges(publication.root);
  for (const [file, records] of byFile(publication)) {
    const [only] = records;
    if (records.length === 1 && only) tell(only.name, [fileChanges.get(file)]);
    else {
      const lines = await loadLineChanges(publication.root, file);
      records.forEach(({ name, record }, index) => {
        const end = records[index + 1]?.record.place.line ?? lines.length;
        tell(name, lines.slice(record.place.line, Math.max(end, record.place.line + 1)));
      });
    }
  }
  return { days, added };
}

const later = (a: string, b: string | undefined) => (b !== undefined && b > a ? b : a);

interface Named {
  readonly name: string;
  readonly record: DataRecord;
}

/** The records of each file, in the order in which they stand there. */
function byFile(publication: Publication): Map<string, Named[]> {
  const files = new Map<string, Named[]>();
  for (const collection of publication.collections.values()) {
    for (const record of collection.records) {
      const named = { name: `${collection.id}/${record.key}`, record };
      const found = files.get(record.place.file);
      if (found) found.push(named);
      else files.set(record.place.file, [named]);
    }
  }
  for (const records of files.values())
    records.sort((a, b) => a.record.place.line - b.record.place.line);
  return files;
}

/** The newest commit of each file, by its path in the publication. */
async function loadFileChanges(root: string): Promise<Map<string, LastChange>> {
  const log =
    (await git(
      root,
      '-c',
      'core.quotePath=false',
      'log',
      '--format=%x00%ct',
      '--name-status',
      '--relative',
      '--',
      'data',
    )) ?? '';
  const changes = new Map<string, LastChange>();
  for (const block of log.split('\0').slice(1)) {
    const [time = '0', ...lines] = block.split('\n').filter((line) => line !== '');
    for (const line of lines) {
      const [status = '', ...files] = line.split('\t');
      const file = files.at(-1) ?? '';
      if (!changes.has(file))
        changes.set(file, { day: toDay(Number(time)), isNew: status === 'A' });
    }
  }
  return changes;
}

/** The last change of each line; index 0 is unused, as lines count from 1. */
async function loadLineChanges(root: string, file: string): Promise<(LastChange | undefined)[]> {
  const blame = (await git(root, 'blame', '--porcelain', '--', file)) ?? '';
  const commits: string[] = [];
  const days = new Map<string, string>();
  const withBefore = new Set<string>();
  let commit = '';
  for (const line of blame.split('\n')) {
    const header = /^([0-9a-f]{40}) \d+ (\d+)/.exec(line);
    if (header) {
      commit = header[1] ?? '';
      commits[Number(header[2])] = commit;
    } else if (line.startsWith('committer-time ')) {
      // Forty zeros stand for a change that is not committed yet: its day is unknown.
      if (!/^0+$/.test(commit)) days.set(commit, toDay(Number(line.slice(15))));
    } else if (line.startsWith('previous ')) withBefore.add(commit);
  }
  return Array.from(commits, (hash) => {
    const day = days.get(hash);
    return day === undefined ? undefined : { day, isNew: !withBefore.has(hash) };
  });
}
