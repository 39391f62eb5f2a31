/** Stands in the place of a list's table when nothing is left: by what, and how to take it away. */
import { element } from './element.ts';
import { type Shown, showActive } from './list-active.ts';
import { type ListState, wholeList } from './list-state.ts';

/** @param table is hidden while no row is left */
export function showNone(
  table: HTMLTableElement,
  isNone: boolean,
  shown: Shown,
  change: (state: ListState) => void,
): void {
  table.hidden = isNone;
  const found = table.nextElementSibling;
  if (found?.hasAttribute('data-none') === true) found.remove();
  if (!isNone) return;
  const { words } = shown.setup;
  const active = element('ul', { class: 'plain-list filter-active' });
  showActive(active, shown, true, change);
  const clear = element('button', { type: 'button' }, words.clear);
  clear.addEventListener('click', () => {
    change({ ...wholeList, sort: shown.state.sort });
  });
  table.after(
    element(
      'div',
      { class: 'none', 'data-none': true },
      element('p', { class: 'lead' }, words.none),
      element('p', {}, words.noneWith),
      active,
      element('p', { class: 'acts' }, clear),
    ),
  );
}
