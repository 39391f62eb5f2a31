/** A collection: its configuration (collection.json), its fields (from the schema) and its records. */
import type { CollectionPrivacy } from '../privacy/privacy.ts';
import type { DataRecord } from '../record/record.ts';
import type { Field } from '../schema/field.ts';
import type { Text } from '../text/text.ts';

/** A condition on a record: every field has the value, or one of the values. */
export type Where = Readonly<Record<string, Scalar | readonly Scalar[]>>;
export type Scalar = string | number | boolean;

/** Shows the records of another collection that point here. */
export interface Relation {
  readonly collection: string;
  /** The field of the other collection that points here. */
  readonly by: string;
  readonly as: 'table' | 'timeline' | 'cards';
  readonly date?: string | undefined;
  readonly status?: string | undefined;
  readonly columns?: readonly string[] | undefined;
}

export interface Section {
  readonly title: Text;
  readonly fields: readonly string[];
}

export interface RecordDisplay {
  readonly title: string;
  readonly summary?: string | undefined;
  /** false: the records have no page of their own. */
  readonly page: boolean;
  readonly sections?: readonly Section[] | undefined;
  /** As declared; undefined means every incoming reference as a table. */
  readonly related?: readonly Relation[] | undefined;
}

export interface SortKey {
  readonly field: string;
  readonly order: 'asc' | 'desc';
}

/** The records of another collection that point here through `by`. */
interface OverPointing {
  readonly collection: string;
  readonly by: string;
  readonly where?: Where | undefined;
  readonly superseded?: string | undefined;
}

export type Rule =
  | ({ readonly operator: 'latest'; readonly order: string; readonly field: string } & OverPointing)
  | ({ readonly operator: 'count' } & OverPointing)
  | ({ readonly operator: 'sum'; readonly field: string } & OverPointing)
  | ({
      readonly operator: 'rollup';
      readonly field: string;
      readonly between: Scalar;
    } & OverPointing)
  | {
      readonly operator: 'schedule';
      readonly due: string;
      readonly done: Readonly<Record<string, readonly Scalar[]>>;
    };

export interface DerivedField {
  readonly name: string;
  readonly title: Text;
  readonly description?: Text | undefined;
  readonly rule: Rule;
  readonly default?: Scalar | undefined;
}

export interface Axis {
  readonly field: string;
  readonly per: 'value' | 'year' | 'month';
}
export type Measure =
  { readonly measure: 'count' } | { readonly measure: 'sum' | 'mean'; readonly field: string };

export interface Chart {
  readonly id: string;
  readonly title: Text;
  readonly type: 'bar' | 'stacked-bar' | 'line' | 'doughnut';
  readonly x: Axis;
  readonly y: Measure;
  readonly by?: string | undefined;
  readonly where?: Where | undefined;
}

export interface Calendar {
  readonly start: string;
  readonly end?: string | undefined;
  /** Field with the hour of the first day, as in `15:30`. */
  readonly startTime?: string | undefined;
  /** Field with the hour at which the last day ends. */
  readonly endTime?: string | undefined;
  readonly title: string;
}

export interface Collection {
  readonly id: string;
  readonly title: Text;
  readonly singular: Text;
  readonly description: Text;
  /** The field that identifies a record. */
  readonly key: string;
  /** The field used in addresses instead of the key. */
  readonly slug?: string | undefined;
  readonly licence: string;
  readonly source?: Text | undefined;
  readonly keywords: readonly Text[];
  /** ISO 8601 duration. */
  readonly frequency?: string | undefined;
  /** The fields that name who answers for a record: the first that has a value. */
  readonly responsible?: readonly string[] | undefined;
  /** Which records are still followed up; all when absent. */
  readonly active?: Where | undefined;
  readonly record: RecordDisplay;
  readonly list: {
    readonly columns: readonly string[];
    readonly facets: readonly string[];
    readonly sort: readonly SortKey[];
  };
  readonly derive: readonly DerivedField[];
  readonly charts: readonly Chart[];
  readonly calendar?: Calendar | undefined;
  /** Which fields count people, where collection.json says so. */
  readonly privacy?: CollectionPrivacy | undefined;
  /** Mappings to outside standards by name, as written. */
  readonly profiles: Readonly<Record<string, unknown>>;
  /** The schema as written, for publishing and the data dictionary. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Source fields in schema order, each followed by its translated twins; then derived fields. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Fields inside objects, by path (`location.country`). */
  readonly nested?: ReadonlyMap<string, Field> | undefined;
  /** In list order: `list.sort`, ties in file order. */
  readonly records: readonly DataRecord[];
  readonly byKey: ReadonlyMap<string, DataRecord>;
}
