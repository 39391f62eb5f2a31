/**
 * A problem is a finding about the input: a value with a place, never an exception. Its wording
 * lives in messages/<lang>.json, so that one finding can be told in any language.
 */
import type messages from './messages/en.json';

/** Permanent, like `cell/minimum`; every one has a heading in docs/problems.md. */
export type ProblemCode = keyof typeof messages;

/** An error stops the build; a warning publishes and is counted on the data quality page. */
export type ProblemLevel = 'error' | 'warning';

/** Where a problem is. Lines and columns count from 1, columns in characters. */
export interface Place {
  /** Path relative to the publication's folder, with `/`. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** JSON pointer into the file, for JSON. */
  readonly pointer?: string | undefined;
  /** The cell as a spreadsheet names it (`C14`), for CSV. */
  readonly cell?: string | undefined;
  /** The row as a spreadsheet counts, for CSV, where no single cell is meant. */
  readonly row?: number | undefined;
}

/** The facts that a message's `{placeholders}` are filled with. */
export type ProblemFacts = Readonly<Record<string, string | number>>;

export interface Problem {
  readonly code: ProblemCode;
  readonly level: ProblemLevel;
  readonly place: Place;
  /** The field or configuration key concerned. */
  readonly field?: string | undefined;
  readonly facts: ProblemFacts;
  /** The records that it is about, where its place is in none of them: in a configuration. */
  readonly records?: { readonly collection: string; readonly keys: readonly string[] } | undefined;
}
