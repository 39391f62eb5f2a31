/** What the statuses of a record rest on, by field. */
import type { Collection } from '../../core/collection/collection.ts';
import type { DataRecord } from '../../core/record/record.ts';

export type Standing = ReadonlyMap<
  string,
  {
    /** The day that it is said of: YYYY, YYYY-MM or YYYY-MM-DD. */
    readonly day: string;
    /** The report that says it, and its collection; absent where it is the day of the computation. */
    readonly collection?: Collection;
    readonly record?: DataRecord;
  }
>;
