/** What an output is: a file that is published beside the pages, made from the publication alone. */
import type { Collection } from '../collection/collection.ts';
import type { Publication, Withdrawal } from '../publication/publication.ts';
import type { DataRecord } from '../record/record.ts';
import type { Wording } from './wording.ts';

/** The last commit of the publication's folder; unknown outside git. */
export interface Version {
  /** Full commit hash. */
  readonly commit: string;
  /** Its day in UTC, YYYY-MM-DD. */
  readonly day: string;
  /** Its instant, ISO 8601 in UTC. */
  readonly instant: string;
}

/** What was already written, for outputs that tell sizes and checksums. */
export interface WrittenFile {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What an archive needs beside the publication. */
export interface ArchiveTools {
  /** What was published at an address. */
  readonly contentOf: (address: string) => Uint8Array | undefined;
  /** SHA-256 in hexadecimal; core has no cryptography of its own. */
  readonly sha256: (content: Content) => string;
  /** The whole text of a licence by its SPDX id; undefined where it is not known. */
  readonly licenceText: (licence: string) => string | undefined;
}

export interface ExportContext {
  readonly publication: Publication;
  readonly version?: Version | undefined;
  /** Day of the last change of a record, YYYY-MM-DD, by `collection/key`; unknown outside git. */
  readonly days: ReadonlyMap<string, string>;
  /** By address (`/data/seeds.csv`), in the order in which they were written. */
  readonly files: ReadonlyMap<string, WrittenFile>;
  /** The table of everything that is published, for outputs that tell of the others. */
  readonly outputs: readonly Output[];
  readonly wording: Wording;
  /** Needed by whoever makes archives, and by nobody else. */
  readonly archive?: ArchiveTools | undefined;
}

export type Content = string | Uint8Array;

interface Described {
  /** Stable name of the output, and the last part of its interface word `output.<id>`. */
  readonly id: string;
  /** As people call it: CSV, JSON. */
  readonly format: string;
  readonly mediaType: string;
  /**
   * Set where the file holds a collection's records as a table, so that code that reads it is shown.
   * `at` is the key under which a JSON file has them.
   */
  readonly table?: { readonly at?: string };
}

/** One file for each collection. */
export interface CollectionOutput extends Described {
  readonly per: 'collection';
  path(collection: Pick<Collection, 'id'>): string;
  make(context: ExportContext, collection: Collection): Content;
  /** Whether a collection has this output; all have when absent. */
  readonly has?: (collection: Collection) => boolean;
  /** Set where the file is the collection in another form, which catalogues tell harvesters of. */
  readonly distribution?: {
    /** Code in the European Union's list of file types. */
    readonly euFileType: string;
  };
}

/** One file for each record. */
export interface RecordOutput extends Described {
  readonly per: 'record';
  path(collection: Pick<Collection, 'id'>, record: Pick<DataRecord, 'slug'>): string;
  make(context: ExportContext, collection: Collection, record: DataRecord): Content;
  /** What stands at the address of a record that was withdrawn. */
  makeWithdrawn(context: ExportContext, collection: Collection, withdrawal: Withdrawal): Content;
}

/** One file for the publication. */
export interface PublicationOutput extends Described {
  readonly per: 'publication';
  path(publication: Publication): string;
  make(context: ExportContext): Content;
  /** Whether a publication has this output; all have when absent. */
  readonly has?: (publication: Publication) => boolean;
}

export type Output = CollectionOutput | RecordOutput | PublicationOutput;
