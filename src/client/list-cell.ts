/** Reads the cells of a compact list: what stands in them, whichever form it has. */
import type { CompactColumn, CompactList, CompactValue } from '../core/list/compact.ts';

type Cell = CompactList['rows'][number][number];

const isList = (cell: Cell | undefined): cell is readonly Cell[] => Array.isArray(cell);

/** The items of a cell: none when unknown, several in a column of lists. */
export function itemsOf(column: CompactColumn, cell: Cell | undefined): readonly Cell[] {
  if (cell === null || cell === undefined) return [];
  return column.isList && isList(cell) ? cell : [cell];
}

/** A text or number with the language or unit that it comes with. */
export interface Item {
  readonly value: string | number;
  readonly qualifier?: string | undefined;
}

export function readItem(cell: Cell): Item {
  if (!isList(cell)) return { value: cell ?? '' };
  const [value, qualifier] = cell;
  return {
    value: typeof value === 'number' ? value : String(value),
    qualifier: typeof qualifier === 'string' ? qualifier : undefined,
  };
}

/** The value that a cell of a choice names. */
export function choiceOf(column: CompactColumn, cell: Cell): CompactValue | undefined {
  return typeof cell === 'number' ? column.values?.[cell] : undefined;
}

/** The cell in words, for searching and sorting; blank when unknown. */
export function textsOf(column: CompactColumn, cell: Cell | undefined): string[] {
  return itemsOf(column, cell).map((item) =>
    column.kind === 'choice' ? (choiceOf(column, item)?.label ?? '') : String(readItem(item).value),
  );
}
