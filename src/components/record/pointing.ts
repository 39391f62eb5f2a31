/** The records that point at one record through one field, ready to show. */
import type { Collection, Relation } from '../../core/collection/collection.ts';
import type { StatusHistory } from '../../core/overview/status-history.ts';
import type { DataRecord } from '../../core/record/record.ts';
import type { Field, Option } from '../../core/schema/field.ts';
import type { Text } from '../../core/text/text.ts';

export interface Pointing {
  readonly collection: Collection;
  readonly relation: Relation;
  /** Those that the page shows. */
  readonly records: readonly DataRecord[];
  /** How many there are. */
  readonly total: number;
  /** Where all of them are, when the page shows only some; without language and base. */
  readonly all?: string | undefined;
  /** Title of the field that points, when the collection points here through several. */
  readonly by?: Text | undefined;
  /** Anchor on the page. */
  readonly anchor: string;
  /** How many have each status, in the schema's order; those that none has are left out. */
  readonly statuses: readonly { readonly option: Option; readonly count: number }[];
  /** How the status changed, of a timeline that has dates and a status. */
  readonly history?: StatusHistory | undefined;
  /** What the numbers with a unit come to, where they all have the same unit. */
  readonly sums: readonly {
    readonly field: Field;
    readonly value: number;
    readonly unit: string;
  }[];
}
