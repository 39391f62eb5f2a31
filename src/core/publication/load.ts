/**
 * Loads a publication: the one way from a folder on disk to the model that every page, download
 * and message is made from. All problems are found in one go; a publication is only given when
 * none of them is an error.
 */
import { checkFuture } from '../collection/check-future.ts';
import { checkKeys } from '../collection/check-keys.ts';
import { checkReferences } from '../collection/check-references.ts';
import { checkUnique } from '../collection/check-unique.ts';
import { type CollectionDraft, recordsIn } from '../collection/draft.ts';
import type { Problem } from '../problem/problem.ts';
import { sortProblems } from '../problem/sort.ts';
import { schemaCompiler } from '../schema/ajv.ts';
import type { Language } from '../text/text.ts';
import { assemble } from './assemble.ts';
import { checkFiles } from './check-files.ts';
import { checkProfiles } from './check-profiles.ts';
import { loadCollections } from './load-collections.ts';
import { listFiles } from './load-files.ts';
import { loadProse } from './load-prose.ts';
import { loadSettings } from './load-settings.ts';
import { type Source, tell } from './load-source.ts';
import { loadWithdrawals } from './load-withdrawals.ts';
import type { Publication } from './publication.ts';
import { defaultLimits } from './read-publication.ts';

export interface LoadOptions {
  /** The publication's folder, absolute. */
  readonly root: string;
  /** The day in a time zone, as YYYY-MM-DD; used when `asOf` is absent. Core has no clock. */
  readonly today: (timeZone: string) => string;
  /** The build's day, YYYY-MM-DD. */
  readonly asOf?: string | undefined;
  /** Overrides `url` of publication.json. */
  readonly siteUrl?: string | undefined;
  /** The languages that the interface has words for. */
  readonly interfaceLanguages: readonly Language[];
}

export interface Loaded {
  /** Derived fields filled in, records in list order. Absent when a problem is an error. */
  readonly publication?: Publication;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** How many files were looked at. */
  readonly files: number;
  /** How many records were read. */
  readonly records: number;
}

const hasError = (problems: readonly Problem[]) => problems.some(({ level }) => level === 'error');

export async function loadPublication(options: LoadOptions): Promise<Loaded> {
  const { files, problems } = checkFiles(await listFiles(options.root));
  const source: Source = {
    root: options.root,
    files,
    problems: [...problems],
    read: 0,
    limit: defaultLimits.file,
  };
  const compiler = schemaCompiler();

  const settings = await loadSettings(source, compiler, options);
  source.limit = settings.settings.limits.file;
  const drafts = await loadCollections(source, compiler, settings);
  const withdrawals = await loadWithdrawals(source, compiler, settings, drafts);
  await loadProse(source, settings);
  const asOf = options.asOf ?? options.today(settings.settings.timeZone);
  tell(source, checkTogether(drafts, withdrawals, asOf));

  const records = [...drafts.values()].reduce((sum, draft) => sum + recordsIn(draft).length, 0);
  const counts = { files: source.read, records };
  if (hasError(source.problems)) return { ...counts, problems: sortProblems(source.problems) };
  const base = { ...settings.settings, root: options.root, asOf, withdrawals };
  const { publication, problems: circles } = assemble(base, drafts);
  const profiles = hasError(circles) ? [] : checkProfiles(publication, drafts);
  const all = sortProblems([...source.problems, ...circles, ...profiles]);
  if (hasError(all)) return { ...counts, problems: all };
  return { ...counts, problems: all, publication: { ...publication, warnings: all } };
}

/** What only shows when the records of all files and collections are there. */
function checkTogether(
  drafts: ReadonlyMap<string, CollectionDraft>,
  withdrawals: Publication['withdrawals'],
  asOf: string,
): Problem[] {
  const each = [...drafts.values()].flatMap((draft) => [
    ...checkKeys(draft),
    ...checkUnique(draft),
    ...checkFuture(draft, asOf),
  ]);
  return [...each, ...checkReferences(drafts, withdrawals)];
}
