/** Puts rows in the order of a column, as people of a language expect it. */
import type { CompactColumn, CompactList } from '../core/list/compact.ts';
import { itemsOf, readItem, textsOf } from './list-cell.ts';
import type { ListState } from './list-state.ts';

type SortKey = string | number | undefined;

/** An enumeration with tones is a scale and sorts as one; other choices sort by their words. */
const isScale = (column: CompactColumn) => column.values?.some(({ tone }) => tone !== undefined);

/** What a row is sorted by: the first item of a list; undefined when unknown. */
function keyOf(
  column: CompactColumn,
  cell: CompactList['rows'][number][number] | undefined,
): SortKey {
  const [first] = itemsOf(column, cell);
  if (first === undefined) return undefined;
  if (column.kind === 'number') return readItem(first).value;
  if (isScale(column) && typeof first === 'number') return first;
  return textsOf(column, cell)[0];
}

/** The rows in the order of the state; unknown last, whichever way it runs. Ties keep list order. */
export function sortRows(
  list: CompactList,
  rows: readonly number[],
  sort: ListState['sort'],
  language: string,
): readonly number[] {
  const place = list.columns.findIndex(({ name }) => name === sort?.column);
  const column = list.columns[place];
  if (!sort || !column) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keyed = rows.map((row) => ({ row, key: keyOf(column, list.rows[row]?.[place]) }));
  const sign = sort.isDescending ? -1 : 1;
  keyed.sort(({ key: a }, { key: b }) => {
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return order * sign;
  });
  return keyed.map(({ row }) => row);
}
