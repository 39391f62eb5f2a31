/** A file that is published beside the pages, as the pages about the data show it. */
import type { Snippet } from '../../core/export/reading/snippets.ts';

export interface ListedFile {
  /** Of its line in the table of outputs. */
  readonly id: string;
  /** As people call it: CSV, JSON. */
  readonly format: string;
  readonly mediaType: string;
  /** Without base path. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Whether it holds the records themselves. */
  readonly isTable: boolean;
  readonly snippets: readonly Snippet[];
}

/** Files of which each record has one, by the example of the first. */
export interface RecordFile {
  readonly id: string;
  readonly format: string;
  readonly mediaType: string;
  readonly path: string;
}
