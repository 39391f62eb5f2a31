/** What is told of a collection's data, or of all data, beside its files. */
import type { ListedFile, RecordFile } from './listed-file.ts';

export interface Citations {
  /** A sentence in the style of APA. Its last word is the address. */
  readonly apa: string;
  readonly address: string;
  readonly bibtex: string;
  /** Path of the publication's citation file, without base. */
  readonly file: string;
}

export interface Edition {
  /** As in `2026.3.9+f13d193`. */
  readonly number: string;
  /** Its day, YYYY-MM-DD. */
  readonly day: string;
}

/** Days as YYYY-MM-DD. */
export interface Rhythm {
  readonly newest: string;
  readonly due: string;
  /** 0 when it is not late. */
  readonly daysLate: number;
}

export interface CollectionFacts {
  readonly columns: number;
  /** Absent outside a history. */
  readonly edition?: Edition | undefined;
  /** Absent without a promise of how often it is updated, or outside a history. */
  readonly rhythm?: Rhythm | undefined;
  readonly citations: Citations;
  readonly files: readonly ListedFile[];
  readonly recordFiles: readonly RecordFile[];
}

export interface WholeFacts {
  readonly edition?: Edition | undefined;
  readonly citations: Citations;
  readonly files: readonly ListedFile[];
  /** By id of the collection. */
  readonly collections: ReadonlyMap<string, CollectionFacts>;
}
