/** Makes the publication from its checked parts: records joined, derived and put in list order. */
import type { Collection } from '../collection/collection.ts';
import { type CollectionDraft, recordsIn } from '../collection/draft.ts';
import { sortRecords } from '../collection/sort.ts';
import { derivePublication } from '../derive/derive.ts';
import type { Problem } from '../problem/problem.ts';
import type { Publication } from './publication.ts';

function toCollection({ settings, schema, fields, nested, files }: CollectionDraft): Collection {
  const records = recordsIn({ files });
  const byKey = new Map(records.map((record) => [record.key, record]));
  return { ...settings, schema, fields, nested, records, byKey };
}

function inListOrder(collection: Collection): Collection {
  const { records, list, fields, nested } = collection;
  const fieldOf = (name: string) => fields.get(name) ?? nested?.get(name);
  return { ...collection, records: sortRecords(records, list.sort, fieldOf) };
}

/** Derivation knows the pointer of a rule; the line is in the file that it was read from. */
function withLine(problem: Problem, drafts: ReadonlyMap<string, CollectionDraft>): Problem {
  const { file, pointer = '' } = problem.place;
  const draft = drafts.get(/^data\/([^/]+)\//.exec(file)?.[1] ?? '');
  return draft ? { ...problem, place: draft.placeInConfiguration(pointer) } : problem;
}

/** @returns the problems of computing: fields that need one another in a circle */
export function assemble(
  base: Omit<Publication, 'collections'>,
  drafts: ReadonlyMap<string, CollectionDraft>,
): { publication: Publication; problems: Problem[] } {
  const unsorted = [...drafts].map(([id, draft]) => [id, toCollection(draft)] as const);
  const computed: Publication = { ...base, collections: new Map(unsorted) };
  const problems = derivePublication(computed).map((problem) => withLine(problem, drafts));
  // Lists may be sorted by a computed field, so that the order comes last.
  const sorted = unsorted.map(([id, collection]) => [id, inListOrder(collection)] as const);
  return { publication: { ...base, collections: new Map(sorted) }, problems };
}
