/** The filters beside the results: one group of checkboxes for each, with how many each would leave. */
import { element } from './element.ts';
import type { Answer, Counts } from './pagefind.ts';
import type { SearchState } from './search-state.ts';

/** Of a filter so many values are shown before "more" hides the rest. */
const shown = 8;
/** Where the results are of several collections, no more than this many of their fields are offered. */
const common = 6;

const collectionFilter = '@collection';
/** Filters that every collection has, whose words come from the interface. */
const isGeneral = (filter: string) => filter.startsWith('@');

interface Filters {
  /** Every value that the index has. */
  readonly all: Counts;
  readonly answer: Answer;
  readonly state: SearchState;
  readonly titleOf: (filter: string) => string;
  readonly format: (count: number) => string;
  readonly choose: (filter: string, value: string) => void;
}

/** Of a filter that is set, other values would widen the results: their count takes no filter in. */
function countOf({ answer, state }: Filters, filter: string, value: string): number {
  const counts = state.chosen.has(filter) ? answer.totalFilters : answer.filters;
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

interface Group {
  readonly filter: string;
  readonly values: readonly string[];
  /** How many results it tells something about. */
  readonly reach: number;
}

/** The values that would leave something, the most frequent first; chosen ones always. */
function groupOf(filters: Filters, filter: string): Group {
  const chosen = filters.state.chosen.get(filter);
  const counted = Object.keys(filters.all[filter] ?? {})
    .map((value) => ({ value, count: countOf(filters, filter, value) }))
    .filter(({ value, count }) => count > 0 || chosen?.has(value))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const reach = counted.reduce((sum, { count }) => sum + count, 0);
  return { filter, values: counted.map(({ value }) => value), reach };
}

/**
 * The filters that can narrow the results. A field of one collection says little of results from
 * many: until a collection is chosen, only those that most results have are offered.
 */
function groupsOf(filters: Filters): readonly Group[] {
  const { chosen } = filters.state;
  const groups = Object.keys(filters.all)
    .map((filter) => groupOf(filters, filter))
    .filter(({ values }) => values.length > 0);
  const collections = groups.find(({ filter }) => filter === collectionFilter)?.values.length ?? 0;
  if (chosen.has(collectionFilter) || collections <= 1) return groups;
  const fields = groups.filter(({ filter }) => !isGeneral(filter));
  const kept = new Set(fields.sort((a, b) => b.reach - a.reach).slice(0, common));
  return groups.filter(
    (group) => isGeneral(group.filter) || kept.has(group) || chosen.has(group.filter),
  );
}

function showGroup(filters: Filters, { filter, values }: Group, open: boolean): HTMLElement {
  const title = filters.titleOf(filter);
  const boxes = values.map((value) => checkbox(filters, filter, value));
  const rest = boxes.slice(shown);
  const summary = element('summary', {}, `+ ${filters.format(rest.length)}`);
  const field = element(
    'fieldset',
    {},
    element('legend', { class: 'hidden' }, title),
    ...boxes.slice(0, shown),
    ...(rest.length > 0 ? [element('details', {}, summary, ...rest)] : []),
  );
  return element('details', { 'data-filter': filter, open }, element('summary', {}, title), field);
}

/** Draws all groups anew, and puts the focus back where it was. @returns how many groups there are */
export function showFilters(place: HTMLElement, filters: Filters): number {
  const active = document.activeElement;
  const focused = active instanceof HTMLInputElement && place.contains(active) ? active : undefined;
  const focusedGroup = focused?.closest<HTMLElement>('[data-filter]')?.dataset.filter;
  const opened = [...place.querySelectorAll<HTMLElement>('[data-filter][open]')];
  const open = new Set(opened.map((group) => group.dataset.filter));
  const groups = groupsOf(filters).map((group) => {
    const { filter } = group;
    const isOpen = isGeneral(filter) || open.has(filter) || filters.state.chosen.has(filter);
    return showGroup(filters, group, isOpen);
  });
  place.replaceChildren(...groups);
  if (focused) {
    const group = groups.find((one) => one.dataset.filter === focusedGroup);
    [...(group?.querySelectorAll('input') ?? [])]
      .find((input) => input.value === focused.value)
      ?.focus();
  }
  return groups.length;
}
