/** The filters beside the results: one group of checkboxes for each, with how many each would leave. */
import { element } from './element.ts';
import type { Answer, Counts } from './pagefind.ts';
import type { SearchState } from './search-state.ts';

/** How many values of a filter are shown before "more" hides the rest. */
const shown = 8;

interface Filters {
  /** Every value that the index has. */
  readonly all: Counts;
  /** Absent before anything was searched for. */
  readonly answer?: Answer | undefined;
  readonly state: SearchState;
  readonly titleOf: (filter: string) => string;
  readonly format: (count: number) => string;
  readonly choose: (filter: string, value: string) => void;
}

/** Of a filter that is set, other values would widen the results: their count takes no filter in. */
function countOf({ answer, all, state }: Filters, filter: string, value: string): number {
  const counts = answer ? (state.chosen.has(filter) ? answer.totalFilters : answer.filters) : all;
  return counts[filter]?.[value] ?? 0;
}

function checkbox(filters: Filters, filter: string, value: string): HTMLLabelElement {
  const input = element('input', {
    type: 'checkbox',
    value,
    checked: filters.state.chosen.get(filter)?.has(value) ?? false,
  });
  input.addEventListener('change', () => {
    filters.choose(filter, value);
  });
  const count = element(
    'span',
    { class: 'number soft' },
    filters.format(countOf(filters, filter, value)),
  );
  return element('label', {}, input, element('span', {}, value), count);
}

/** The values that would leave something, the most frequent first; chosen ones always. */
function valuesOf(filters: Filters, filter: string): string[] {
  const chosen = filters.state.chosen.get(filter);
  const counted = Object.keys(filters.all[filter] ?? {}).map((value) => ({
    value,
    count: countOf(filters, filter, value),
  }));
  return counted
    .filter(({ value, count }) => count > 0 || chosen?.has(value))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .map(({ value }) => value);
}

/** Draws all groups anew, and puts the focus back where it was. */
export function showFilters(place: HTMLElement, filters: Filters): void {
  const active = document.activeElement;
  const focused = active instanceof HTMLInputElement && place.contains(active) ? active : undefined;
  const focusedGroup = focused?.closest('details')?.dataset.filter;
  const open = new Set(
    [...place.querySelectorAll('details[open]')].map(
      (group) => (group as HTMLElement).dataset.filter,
    ),
  );
  const groups = Object.keys(filters.all).flatMap((filter) => {
    const values = valuesOf(filters, filter);
    if (values.length === 0) return [];
    const boxes = values.map((value) => checkbox(filters, filter, value));
    const title = filters.titleOf(filter);
    const isOpen = filter.startsWith('@') || open.has(filter) || filters.state.chosen.has(filter);
    const rest = boxes.slice(shown);
    const field = element(
      'fieldset',
      {},
      element('legend', { class: 'hidden' }, title),
      ...boxes.slice(0, shown),
      ...(rest.length > 0
        ? [
            element(
              'details',
              {},
              element('summary', {}, `+ ${filters.format(rest.length)}`),
              ...rest,
            ),
          ]
        : []),
    );
    return [
      element(
        'details',
        { 'data-filter': filter, open: isOpen },
        element('summary', {}, title),
        field,
      ),
    ];
  });
  place.replaceChildren(...groups);
  if (!focused || focusedGroup === undefined) return;
  const group = groups.find((one) => one.dataset.filter === focusedGroup);
  [...(group?.querySelectorAll('input') ?? [])]
    .find((input) => input.value === focused.value)
    ?.focus();
}
