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
  /** What is wrong, in words. */
  readonly late?: string | undefined;
}
