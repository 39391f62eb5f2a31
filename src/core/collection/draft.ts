/** A collection while it is being read: its files, before their records are joined and checked. */
import type { Place, Problem } from '../problem/problem.ts';
import type { DataRecord } from '../record/record.ts';
import type { Field } from '../schema/field.ts';
import type { JsonObject } from '../schema/json-schema.ts';
import type { CollectionSettings } from './read-collection.ts';

/**
 * A record under construction. `broken` names the fields whose values could not be read; what the
 * schema says of them is left unsaid, as one problem is enough for one cause.
 */
export interface RecordDraft {
  readonly record: DataRecord;
  readonly broken: ReadonlySet<string>;
}

/** One file of records, with the way back from a value to its place. */
export interface RecordsFile {
  readonly file: string;
  readonly drafts: readonly RecordDraft[];
  readonly problems: readonly Problem[];
  /** Whether records of the file are missing here, because it or some of its rows could not be read. */
  readonly isPartial?: boolean | undefined;
  /** The place of a record, or of the value at a path in it (`['location', 'country']`). */
  readonly placeOf: (record: DataRecord, path?: readonly string[]) => Place;
}

/** A record, and the way back to its source. */
export interface PlacedRecord extends RecordDraft {
  readonly placeOf: RecordsFile['placeOf'];
}

export interface CollectionDraft {
  readonly settings: CollectionSettings;
  readonly schema: JsonObject;
  /** Source fields and twins, then derived fields. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Fields inside objects, by path. */
  readonly nested: ReadonlyMap<string, Field>;
  readonly files: readonly RecordsFile[];
  /** Keys of collection.json that were refused and left out: what they would name is unknown. */
  readonly unsound: ReadonlySet<string>;
  /** The place of a JSON pointer in collection.json. */
  readonly placeInConfiguration: (pointer: string) => Place;
}

/** What the checks across records look at. */
export interface CheckedCollection extends Pick<CollectionDraft, 'schema' | 'files'> {
  readonly settings: Pick<CollectionSettings, 'id' | 'key' | 'slug'>;
  readonly fields: ReadonlyMap<string, Pick<Field, 'derived'>>;
}

/** The records of a collection in file order. */
export function* placedRecords({ files }: Pick<CollectionDraft, 'files'>): Generator<PlacedRecord> {
  for (const { drafts, placeOf } of files)
    for (const { record, broken } of drafts) yield { record, broken, placeOf };
}

/** The same without their places: every record in file order. */
export function recordsIn({ files }: Pick<CollectionDraft, 'files'>): DataRecord[] {
  return files.flatMap(({ drafts }) => drafts.map(({ record }) => record));
}

/**
 * Whether the records of all files could be read. Where they could not, that a reference leads
 * nowhere says nothing: one broken file would be told once for every reference to its records.
 */
export function isWhole({ files }: Pick<CollectionDraft, 'files'>): boolean {
  return files.every(({ isPartial = false }) => !isPartial);
}
