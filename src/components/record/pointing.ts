/** The records that point at one record through one field, ready to show. */
import type { Collection, Relation } from '../../core/collection/collection.ts';
import type { NestedByEntry } from '../../core/derive/nest.ts';
import type { HubChart } from '../../core/overview/hub-chart.ts';
import type { StatusHistory } from '../../core/overview/status-history.ts';
import type { StatusTally, Sum } from '../../core/overview/tally.ts';
import type { DataRecord } from '../../core/record/record.ts';
import type { Option } from '../../core/schema/field.ts';
import type { Text } from '../../core/text/text.ts';

export interface Pointing extends StatusTally {
  readonly collection: Collection;
  readonly relation: Relation;
  /** Those that the page shows. */
  readonly records: readonly DataRecord[];
  /** How many there are. */
  readonly total: number;
  /** Where all of them are, when the page shows only some; without language and base. */
  readonly all?: string | undefined;
  /** Title of the field that points, when the collection can point here through several. */
  readonly by?: Text | undefined;
  /** Anchor on the page. */
  readonly anchor: string;
  /** How the status changed, of a timeline that has dates and a status. */
  readonly history?: StatusHistory | undefined;
  /** What the status was before, by key of the report that changed it. */
  readonly changes: ReadonlyMap<string, Option>;
  /** What stands under the entries of a timeline. */
  readonly nested: NestedByEntry;
  /** Whether all of them stand under the entries of a timeline, and so have no place of their own. */
  readonly isNested: boolean;
  /** What can be drawn of them where they have no statuses. */
  readonly chart?: HubChart | undefined;
  /** What the numbers with a unit come to, where they all have the same unit. */
  readonly sums: readonly Sum[];
}
