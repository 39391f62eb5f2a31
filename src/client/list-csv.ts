/** The rows that a reader sees as CSV: values as the data has them, under the fields' names. */
import type { CompactColumn, CompactList } from '../core/list/compact.ts';
import { formatCsvRow } from '../core/record/csv-row.ts';
import { choiceOf, itemsOf, readItem } from './list-cell.ts';
import type { ListSetup } from './list-setup.ts';

function cellOf(
  column: CompactColumn,
  cell: CompactList['rows'][number][number] | undefined,
): string {
  return itemsOf(column, cell)
    .map((item) =>
      String(
        column.kind === 'choice' ? (choiceOf(column, item)?.value ?? '') : readItem(item).value,
      ),
    )
    .join(';');
}

/**
 * The shown columns of the rows, the key first where it is not among them.
 *
 * @param key name of the field that identifies a record
 */
export function toListCsv(list: CompactList, rows: readonly number[], key: string): string {
  const columns = list.columns.flatMap((column, place) =>
    column.isShown ? [{ column, place }] : [],
  );
  const isKeyed = columns.some(({ column }) => column.name === key);
  const head = columns.map(({ column }) => column.name);
  const lines = rows.map((row) => {
    const cells = columns.map(({ column, place }) => cellOf(column, list.rows[row]?.[place]));
    return isKeyed ? cells : [list.keys[row] ?? '', ...cells];
  });
  return [isKeyed ? head : [key, ...head], ...lines]
    .map((cells) => `${formatCsvRow(cells)}\n`)
    .join('');
}

export function downloadCsv(
  list: CompactList,
  rows: readonly number[],
  { id, key }: Pick<ListSetup, 'id' | 'key'>,
): void {
  const csv = toListCsv(list, rows, key);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  link.download = `${id}-selection.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
