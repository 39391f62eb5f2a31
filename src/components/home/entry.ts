/** A line that names a record or a collection: what changed, or what is late. */
import type { Collection } from '../../core/collection/collection.ts';
import type { DataRecord } from '../../core/record/record.ts';

export interface Entry {
  /** The collection that the line is about. */
  readonly kind: Collection;
  /** The collection of the record that it leads to: another than `kind` where that has no pages. */
  readonly collection: Collection;
  /** Absent where the line is about the whole collection. */
  readonly record?: DataRecord | undefined;
  /** YYYY-MM-DD */
  readonly day?: string | undefined;
  /** Whether the record was added then, where it is a change that is told; undefined otherwise. */
  readonly isAdded?: boolean | undefined;
  /** How many records changed, where the line stands for many of one collection and day. */
  readonly count?: number | undefined;
  /** What is wrong, in words. */
  readonly late?: string | undefined;
}
