/** A CSV file with cells changed and rows added, in canonical form. */
import { formatCsv, orderColumns } from '../record/canonical-csv.ts';
import type { CsvDocument } from '../record/csv.ts';

export type Cells = ReadonlyMap<string, string>;

/**
 * @param table the file as it is; undefined for a new one
 * @param changed new cells of a row, by the line where the row starts
 * @param added rows for the end of the file
 * @param order names of all columns that the schema knows, in its order
 */
export function changeTable(
  table: Pick<CsvDocument, 'columns' | 'rows'> | undefined,
  changed: ReadonlyMap<number, Cells>,
  added: readonly Cells[],
  order: readonly string[],
): string {
  const old = table?.columns ?? [];
  const needed = [...changed.values(), ...added].flatMap((cells) => [...cells.keys()]);
  const columns = orderColumns([...new Set([...old, ...needed])], order);
  const from = columns.map((name) => old.indexOf(name));
  const kept = (table?.rows ?? []).map(({ cells, line }) => {
    const now = changed.get(line);
    return columns.map((name, at) => now?.get(name) ?? cells[from[at] ?? -1] ?? '');
  });
  const rows = added.map((cells) => columns.map((name) => cells.get(name) ?? ''));
  return formatCsv([columns, ...kept, ...rows]);
}
