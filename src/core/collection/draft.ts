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
  /** The place of a record, or of the value at a path in it (`['location', 'country']`). */
  readonly placeOf: (record: DataRecord, path?: readonly string[]) => Place;
}

export interface CollectionDraft {
  readonly settings: CollectionSettings;
  readonly schema: JsonObject;
  /** Source fields and twins, then derived fields. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Fields inside objects, by path. */
  readonly nested: ReadonlyMap<string, Field>;
  readonly files: readonly RecordsFile[];
}
