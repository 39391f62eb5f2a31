/** Ways to break a publication: what an example of a problem changes in the small valid one. */

import type { Problem } from '../../../src/core/problem/problem.ts';

export type Change =
  | { readonly file: string; readonly content: string | Uint8Array | undefined }
  | { readonly file: string; readonly old: string; readonly new: string }
  | { readonly file: string; readonly target: string }
  | { readonly file: string; readonly pipe: true };

/** One problem of docs/problems.md. */
export interface Example {
  /** The cause, and why it matters. */
  readonly why: string;
  /** What to do, beyond what the message says. */
  readonly cure: string;
  readonly changes: readonly Change[];
  /**
   * The problem itself, where one folder cannot lead to it: it is about the difference between two
   * versions. The tests of the guard see to it that it is found.
   */
  readonly told?: Problem;
}

export type Examples = Readonly<Record<string, Example>>;

/** Writes a file anew. */
export const put = (file: string, content: string | Uint8Array): Change => ({ file, content });
export const drop = (file: string): Change => ({ file, content: undefined });
/** Replaces text that stands in a file. */
export const edit = (file: string, old: string, now: string): Change => ({ file, old, new: now });
export const link = (file: string, target: string): Change => ({ file, target });
export const pipe = (file: string): Change => ({ file, pipe: true });

/** data/seeds/seeds.csv with these columns beside those that a seed must have, and one row. */
export function seed(column: string, cell: string): Change {
  // A translation stands beside what it translates.
  const [header, row] = column.startsWith('name_')
    ? [`id,name,${column},kind`, `amber,Amber barley,${cell},grass`]
    : [`id,name,kind,${column}`, `amber,Amber barley,grass,${cell}`];
  return put('data/seeds/seeds.csv', `${header}\n${row}\n`);
}

/** data/stations/stations.json as text. */
export const stations = (text: string): Change => put('data/stations/stations.json', text);

const publicationFile = 'data/publication.json';
const seedsFile = 'data/seeds/collection.json';
const schemaFile = 'schemas/seeds.schema.json';

/** A key of publication.json in the place of the one that is there. */
export const inPublication = (old: string, now: string) => edit(publicationFile, old, now);
export const inSeeds = (old: string, now: string) => edit(seedsFile, old, now);
export const inSchema = (old: string, now: string) => edit(schemaFile, old, now);
