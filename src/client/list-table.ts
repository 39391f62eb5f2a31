/** The rows of a list's table. */
import { hasLongWord } from '../components/value/long-word.ts';
import type { CompactColumn, CompactList } from '../core/list/compact.ts';
import { element } from './element.ts';
import { type CellWriter, showCell } from './list-show.ts';

interface Placed {
  readonly column: CompactColumn;
  readonly place: number;
}

function shownColumns(list: CompactList): Placed[] {
  return list.columns.flatMap((column, place) => (column.isShown ? [{ column, place }] : []));
}

function showRow(
  list: CompactList,
  row: number,
  columns: readonly Placed[],
  writer: CellWriter,
): HTMLTableRowElement {
  const { head, isLinked, list: address } = writer.setup;
  const slug = list.slugs?.[row] ?? list.keys[row];
  const cells = columns.map(({ column, place }) => {
    const shown = showCell(writer, column, list.rows[row]?.[place]);
    const isNumber = column.kind === 'number' && 'number';
    if (column.name !== head) {
      return element('td', { class: isNumber, 'data-label': column.title }, shown);
    }
    const isLink = isLinked && slug !== undefined;
    const words = isLink
      ? element('a', { href: `${address}${encodeURIComponent(slug)}/` }, shown)
      : shown;
    const text = typeof shown === 'string' ? shown : (shown.textContent ?? '');
    return element('th', { scope: 'row', class: hasLongWord(text) && 'breaks' }, words);
  });
  return element('tr', {}, ...cells);
}

/** Counts the drawings, so that the rest of one never follows into the next. */
let drawings = 0;

/** How many rows one sees at first: they are shown first, so that every key answers at once. */
const soon = 20;

/** Shows the first rows now; the others follow when those have been painted. */
export function showRows(
  table: HTMLTableElement,
  list: CompactList,
  rows: readonly number[],
  writer: CellWriter,
): void {
  const columns = shownColumns(list);
  const body = table.tBodies[0];
  const made = (some: readonly number[]) => some.map((row) => showRow(list, row, columns, writer));
  drawings += 1;
  const drawing = drawings;
  body?.replaceChildren(...made(rows.slice(0, soon)));
  if (rows.length <= soon) return;
  requestAnimationFrame(() => {
    setTimeout(() => {
      if (drawing === drawings) body?.append(...made(rows.slice(soon)));
    });
  });
}
