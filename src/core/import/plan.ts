/** What a brought table does to a collection: which records it changes, which it adds. */
import type { Collection } from '../collection/collection.ts';
import { suggestKey } from '../form/suggest-key.ts';
import type { DataRecord } from '../record/record.ts';
import type { ConvertedRow } from './convert-rows.ts';
import { fold } from './sheet.ts';

export interface PlannedRow extends ConvertedRow {
  readonly key: string;
  /** The record that it changes; undefined for one that it adds. */
  readonly record?: DataRecord | undefined;
  /** The key was made from the title, as the table had none. */
  readonly isProposed: boolean;
}

export type PlanFault =
  | {
      readonly kind: 'key-twice';
      readonly row: number;
      readonly other: number;
      readonly key: string;
    }
  | { readonly kind: 'key-missing'; readonly row: number }
  /** It has no key, and a record has its title. */
  | {
      readonly kind: 'known-title';
      readonly row: number;
      readonly title: string;
      readonly key: string;
    };

export interface Plan {
  readonly rows: readonly PlannedRow[];
  readonly faults: readonly PlanFault[];
}

/** The keys of the records by what their title field says. */
function keysByTitle({ records, record }: Collection): ReadonlyMap<string, string> {
  return new Map(
    records.flatMap(({ key, values }) => {
      const title = values[record.title];
      return title === undefined || typeof title === 'object' ? [] : [[fold(String(title)), key]];
    }),
  );
}

export function planImport(collection: Collection, rows: readonly ConvertedRow[]): Plan {
  const { key: keyField, byKey } = collection;
  const pattern = collection.fields.get(keyField)?.pattern;
  const titles = keysByTitle(collection);
  const given = new Map<string, number>();
  const taken = new Set([...byKey.keys()].map((key) => key.toLowerCase()));
  for (const { cells } of rows) taken.add(cells.get(keyField)?.toLowerCase() ?? '');
  const planned: PlannedRow[] = [];
  const faults: PlanFault[] = [];
  for (const one of rows) {
    const { row, cells } = one;
    const written = cells.get(keyField);
    const title = cells.get(collection.record.title) ?? '';
    const known = written === undefined ? titles.get(fold(title)) : undefined;
    const key = written ?? suggestKey(title, taken, pattern);
    const other = given.get(key);
    if (known !== undefined && title !== '')
      faults.push({ kind: 'known-title', row, title, key: known });
    else if (key === '') faults.push({ kind: 'key-missing', row });
    else if (other !== undefined) faults.push({ kind: 'key-twice', row, other, key });
    else {
      given.set(key, row);
      taken.add(key.toLowerCase());
      const all = written === undefined ? new Map([[keyField, key], ...cells]) : cells;
      const record = byKey.get(key);
      planned.push({ row, cells: all, key, record, isProposed: written === undefined });
    }
  }
  return { rows: planned, faults };
}
