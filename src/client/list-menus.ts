/**
 * Turns the page's menus of links into menus of checkboxes, and adds a menu for each other column
 * of dates or numbers. The menus stay where they are, open or shut, with the focus in them.
 */
import type { CompactColumn, CompactList } from '../core/list/compact.ts';
import { element } from './element.ts';
import { choicesFor } from './list-choices.ts';
import type { Matches } from './list-match.ts';
import { rangeFor } from './list-range.ts';
import type { ListSetup } from './list-setup.ts';
import type { ListState, Range } from './list-state.ts';

export interface Menus {
  update(state: ListState, matches: Matches): void;
}

export interface MenuActions {
  readonly toggle: (column: string, value: string) => void;
  readonly setRange: (column: string, range: Range) => void;
}

type Update = (state: ListState, matches: Matches) => void;

interface Made {
  readonly fieldset: HTMLFieldSetElement;
  readonly update: Update;
}

function fieldsetFor(
  column: CompactColumn,
  setup: ListSetup,
  format: (count: number) => string,
  actions: MenuActions,
): Made {
  if (column.values) {
    const choices = choicesFor(column, setup.words.unknown, format, (value) => {
      actions.toggle(column.name, value);
    });
    return {
      fieldset: choices.fieldset,
      update: (state, { counts }) => {
        choices.update(counts.get(column.name) ?? new Map(), state.chosen.get(column.name));
      },
    };
  }
  const range = rangeFor(column, setup.words, (bounds) => {
    actions.setRange(column.name, bounds);
  });
  return {
    fieldset: range.fieldset,
    update: (state) => {
      range.update(state.ranges.get(column.name));
    },
  };
}

/** The navigation with its menus becomes a search: it holds no links any more. */
function toForm(nav: HTMLElement): HTMLElement {
  const focused = document.activeElement;
  const title = nav.getAttribute('aria-labelledby');
  const form = element('div', {
    class: nav.className,
    role: 'search',
    'aria-labelledby': title ?? false,
  });
  form.append(...nav.childNodes);
  nav.replaceWith(form);
  if (focused instanceof HTMLElement && form.contains(focused)) focused.focus();
  return form;
}

/** Escape shuts the open menu and goes back to its button; a click elsewhere shuts it too. */
function shutLikeMenus(form: HTMLElement): void {
  const shut = () => {
    const open = form.querySelector<HTMLDetailsElement>('details[open]');
    if (open) open.open = false;
    return open;
  };
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') shut()?.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && target.isConnected && !form.contains(target)) shut();
  });
}

export function makeMenus(
  nav: HTMLElement,
  { list, setup }: { list: CompactList; setup: ListSetup },
  format: (count: number) => string,
  actions: MenuActions,
): Menus {
  const columnOf = (name: string) => list.columns.find((column) => column.name === name);
  const form = toForm(nav);
  shutLikeMenus(form);
  const menus = [...form.querySelectorAll('details')];
  const updates: Update[] = [];
  for (const [at, name] of setup.facets.entries()) {
    const column = columnOf(name);
    const menu = menus[at];
    if (!column || !menu) continue;
    const { fieldset, update } = fieldsetFor(column, setup, format, actions);
    const hadFocus = menu.querySelector('ul')?.contains(document.activeElement);
    menu.querySelector('ul')?.replaceWith(fieldset);
    if (hadFocus === true) fieldset.querySelector('input')?.focus();
    updates.push(update);
  }
  for (const column of list.columns) {
    if (!column.isShown || column.isFacet || (column.kind !== 'date' && column.kind !== 'number'))
      continue;
    const { fieldset, update } = fieldsetFor(column, setup, format, actions);
    form.append(
      element('details', { name: 'facet' }, element('summary', {}, column.title), fieldset),
    );
    updates.push(update);
  }
  return {
    update(state, matches) {
      for (const update of updates) update(state, matches);
    },
  };
}
