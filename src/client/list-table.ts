/** The table of a list: its rows, and headings that sort it. */
import type { CompactColumn, CompactList } from '../core/list/compact.ts';
import { element } from './element.ts';
import { type CellWriter, showCell } from './list-show.ts';
import type { ListState } from './list-state.ts';

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
    return element('th', { scope: 'row' }, words);
  });
  return element('tr', {}, ...cells);
}

/** Counts the drawings, so that the rest of one never follows into the next. */
let drawings = 0;

/** @param soon how many rows are shown at once; the others follow when those have been painted */
export function showRows(
  table: HTMLTableElement,
  list: CompactList,
  rows: readonly number[],
  writer: CellWriter,
  soon = rows.length,
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

/** Where the style sheet makes cards of the rows: the headings are out of sight, and a menu sorts. */
const narrow = matchMedia('(max-width: 47.5rem)');

/** Puts a button into each heading. @param sort is given the name of the column */
export function makeSortable(
  table: HTMLTableElement,
  list: CompactList,
  sort: (column: string) => void,
): void {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [at, { column }] of shownColumns(list).entries()) {
    const heading = headings[at];
    if (!heading) continue;
    const button = element('button', { type: 'button' }, ...heading.childNodes);
    button.addEventListener('click', () => {
      sort(column.name);
    });
    const reach = () => {
      // The focus must not go where nobody sees it.
      button.tabIndex = narrow.matches ? -1 : 0;
    };
    reach();
    narrow.addEventListener('change', reach);
    heading.dataset.column = column.name;
    heading.replaceChildren(button);
  }
}

/** Says in the headings by which column the table is sorted, and which way. */
export function showSort(table: HTMLTableElement, sort: ListState['sort']): void {
  for (const heading of table.tHead?.rows[0]?.cells ?? []) {
    const isSorted = sort !== undefined && heading.dataset.column === sort.column;
    if (isSorted) heading.setAttribute('aria-sort', sort.isDescending ? 'descending' : 'ascending');
    else heading.removeAttribute('aria-sort');
  }
}
