/** What a list is narrowed to, in words, each with a button that takes it away. */
import type { CompactColumn, CompactList } from '../core/list/compact.ts';
import { formatDate, formatNumber, formatYear } from '../i18n/format.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import type { ListSetup } from './list-setup.ts';
import { type ListState, setRange, toggleValue } from './list-state.ts';

interface Active {
  readonly words: string;
  /** The state without it. */
  readonly without: ListState;
}

function typedIn({ words }: ListSetup, state: ListState): Active[] {
  if (state.query === '') return [];
  const quoted = fill(words.quoted, { text: state.query });
  return [{ words: quoted, without: { ...state, query: '', page: 1 } }];
}

function showBound(column: CompactColumn | undefined, bound: string, language: string): string {
  if (column?.kind !== 'number') return formatDate(bound, language, 'short');
  return (column.isYear ? formatYear : formatNumber)(Number(bound), language);
}

function activeIn(
  list: CompactList,
  { words }: ListSetup,
  state: ListState,
  language: string,
): Active[] {
  const columnOf = (name: string) => list.columns.find((column) => column.name === name);
  const named = (field: string, value: string) => fill(words.named, { field, value });
  const found: Active[] = [];
  for (const [name, values] of state.chosen) {
    const column = columnOf(name);
    for (const value of values) {
      const choice = column?.values?.find((one) => String(one.value) === value);
      const label = value === '' ? words.unknown : (choice?.label ?? value);
      found.push({
        words: named(column?.title ?? name, label),
        without: toggleValue(state, name, value),
      });
    }
  }
  for (const [name, { from, to }] of state.ranges) {
    const column = columnOf(name);
    const show = (bound: string) => showBound(column, bound, language);
    const parts = [
      from === '' ? '' : `${words.from} ${show(from)}`,
      to === '' ? '' : `${words.to} ${show(to)}`,
    ];
    const bounds = parts.filter((part) => part !== '').join(' ');
    const without = setRange(state, name, { from: '', to: '' });
    found.push({ words: named(column?.title ?? name, bounds), without });
  }
  return found;
}

export interface Shown {
  readonly list: CompactList;
  readonly setup: ListSetup;
  readonly state: ListState;
  readonly language: string;
}

/** @param isWithQuery whether the words that were typed are among them */
export function showActive(
  place: HTMLElement,
  { list, setup, state, language }: Shown,
  isWithQuery: boolean,
  change: (state: ListState) => void,
): void {
  const active = activeIn(list, setup, state, language);
  const typed = isWithQuery ? typedIn(setup, state) : [];
  const items = [...typed, ...active].map(({ words, without }) => {
    const hint = element('span', { class: 'hidden' }, setup.words.remove);
    const cross = element('span', { 'aria-hidden': 'true' }, ' ×');
    const button = element('button', { type: 'button' }, hint, ' ', words, cross);
    button.addEventListener('click', () => {
      change(without);
    });
    return element('li', {}, button);
  });
  place.replaceChildren(...items);
}
