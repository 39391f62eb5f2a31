/** The headings of a list's table, which sort it. */
import { element } from './element.ts';
import type { ListState } from './list-state.ts';

/** Where the style sheet makes cards of the rows: the headings are out of sight, and a menu sorts. */
const narrow = matchMedia('(max-width: 47.5rem)');

/**
 * Puts a button into each heading.
 *
 * @param columns their names, in the order of the headings
 * @param sort is given the name of the column
 */
export function makeSortable(
  table: HTMLTableElement,
  columns: readonly string[],
  sort: (column: string) => void,
): void {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [at, column] of columns.entries()) {
    const heading = headings[at];
    if (!heading) continue;
    const button = element('button', { type: 'button' }, ...heading.childNodes);
    button.addEventListener('click', () => {
      sort(column);
    });
    const reach = () => {
      // The focus must not go where nobody sees it.
      button.tabIndex = narrow.matches ? -1 : 0;
    };
    reach();
    narrow.addEventListener('change', reach);
    heading.dataset.column = column;
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
