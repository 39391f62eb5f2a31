/** The records that point at one record through one field, ready to show. */
import type { Collection, Relation } from '../../core/collection/collection.ts';
import type { DataRecord } from '../../core/record/record.ts';
import type { Text } from '../../core/text/text.ts';

export interface Pointing {
  readonly collection: Collection;
  readonly relation: Relation;
  readonly records: readonly DataRecord[];
  /** Title of the field that points, when the collection points here through several. */
  readonly by?: Text | undefined;
  /** Anchor on the page. */
  readonly anchor: string;
}
