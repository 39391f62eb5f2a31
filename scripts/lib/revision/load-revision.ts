/** Loads a revision of the publication as records, whether or not it could be published. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkKeys } from '../../../src/core/collection/check-keys.ts';
import { type CollectionDraft, recordsIn } from '../../../src/core/collection/draft.ts';
import type { RevisedCollection, Revision } from '../../../src/core/diff/revision.ts';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { checkFiles } from '../../../src/core/publication/check-files.ts';
import { loadCollections } from '../../../src/core/publication/load-collections.ts';
import { listFiles } from '../../../src/core/publication/load-files.ts';
import { loadSettings } from '../../../src/core/publication/load-settings.ts';
import type { Source } from '../../../src/core/publication/load-source.ts';
import { loadWithdrawals } from '../../../src/core/publication/load-withdrawals.ts';
import {
  type PublicationSettings,
  defaultLimits,
} from '../../../src/core/publication/read-publication.ts';
import { schemaCompiler } from '../../../src/core/schema/ajv.ts';
import { interfaceLanguages } from '../publication-dir.ts';
import { exportCommit } from './export.ts';

export interface LoadedRevision {
  readonly revision: Revision;
  /** What kept records from being read, or read as they were meant. */
  readonly errors: readonly Problem[];
  readonly settings: PublicationSettings;
  /** How many files and records were read. */
  readonly files: number;
  readonly records: number;
}

function toRevised({
  settings,
  schema,
  fields,
  nested,
  files,
}: CollectionDraft): RevisedCollection {
  return { ...settings, schema, fields, nested, records: recordsIn({ files }) };
}

const proseFile = /^content\/[^/]+\/([^/]+)\.mdx$/;

/** Names of the pages that people wrote, in whichever language. */
function proseIn(files: readonly string[]): string[] {
  return [...new Set(files.flatMap((file) => proseFile.exec(file)?.[1] ?? []))].sort();
}

/** @param root the publication's folder, absolute */
export async function loadFolder(root: string): Promise<LoadedRevision> {
  const { files, problems } = checkFiles(await listFiles(root));
  const source: Source = {
    ...{ root, files, problems: [...problems] },
    ...{ read: 0, limit: defaultLimits.file },
  };
  const compiler = schemaCompiler();
  const settings = await loadSettings(source, compiler, {
    interfaceLanguages: interfaceLanguages(),
  });
  source.limit = settings.settings.limits.file;
  const drafts = await loadCollections(source, compiler, settings);
  const withdrawals = await loadWithdrawals(source, compiler, settings, drafts);
  const all = [...source.problems, ...[...drafts.values()].flatMap(checkKeys)];
  const collections = new Map([...drafts].map(([id, draft]) => [id, toRevised(draft)] as const));
  return {
    revision: {
      language: settings.settings.languages[0],
      languages: settings.settings.languages,
      prose: proseIn([...files.keys()]),
      ...{ collections, withdrawals },
    },
    errors: all.filter(({ level }) => level === 'error'),
    settings: settings.settings,
    files: source.read,
    records: [...collections.values()].reduce((sum, { records }) => sum + records.length, 0),
  };
}

/** Gives `use` a folder of its own, and deletes it afterwards. */
async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'pledgebook-revision-')));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param commit a full hash; without one the publication as it is on the disk is read */
export async function loadRevision(root: string, commit?: string): Promise<LoadedRevision> {
  if (commit === undefined) return loadFolder(root);
  return inFolder((folder) => {
    exportCommit(root, commit, folder);
    return loadFolder(folder);
  });
}

/** What must be said of a revision that is not right. */
function noteErrors({ errors, revision }: LoadedRevision, name: string): string[] {
  if (errors.length === 0) return [];
  if (revision.collections.size === 0) return [`${name} has no publication that can be read.`];
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return [`${name} has ${count}, so that some of its records may be missing here.`];
}

/** Two revisions to compare. */
export interface LoadedPair {
  readonly before: LoadedRevision;
  readonly after: LoadedRevision;
  /** What must be said of those that are not right. */
  readonly notes: readonly string[];
}

/** @param head a full hash; without one, what is on the disk */
export async function loadPair(
  root: string,
  base: string,
  head: string | undefined,
): Promise<LoadedPair> {
  const before = await loadRevision(root, base);
  const after = await loadRevision(root, head);
  const notes = [
    ...noteErrors(before, 'The old revision'),
    ...noteErrors(after, 'The new revision'),
  ];
  return { before, after, notes };
}
