/**
 * What a list is narrowed to and how it is sorted. It lives in the page's address, so that a view
 * can be shared and gone back to:
 *
 *     ?q=blue&f.state=ripe&f.state=&from.received=2024-01-01&to.seeds=100&sort=-seeds&page=2
 *
 * `f.` is followed by a column, and its value is one of the values as the data has them (blank for
 * unknown), so that an address means the same in every language.
 */

export interface Range {
  /** Blank for no bound. */
  readonly from: string;
  readonly to: string;
}

export interface ListState {
  readonly query: string;
  /** The chosen values by column, as text; blank for unknown. */
  readonly chosen: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ranges: ReadonlyMap<string, Range>;
  readonly sort?: { readonly column: string; readonly isDescending: boolean } | undefined;
  /** From 1. */
  readonly page: number;
}

export const wholeList: ListState = { query: '', chosen: new Map(), ranges: new Map(), page: 1 };

export function isWhole({ query, chosen, ranges, sort }: ListState): boolean {
  return query === '' && chosen.size === 0 && ranges.size === 0 && sort === undefined;
}

function readSort(text: string | null): ListState['sort'] {
  if (text === null || text === '') return undefined;
  const isDescending = text.startsWith('-');
  return { column: isDescending ? text.slice(1) : text, isDescending };
}

/** @param search the address's query, with or without its question mark */
export function readListState(search: string): ListState {
  const parameters = new URLSearchParams(search);
  const chosen = new Map<string, Set<string>>();
  const ranges = new Map<string, Range>();
  for (const [name, value] of parameters) {
    const [, kind = '', column = ''] = /^(f|from|to)\.(.+)$/.exec(name) ?? [];
    if (kind === 'f') chosen.set(column, (chosen.get(column) ?? new Set()).add(value));
    else if (kind !== '' && value !== '')
      ranges.set(column, { from: '', to: '', ...ranges.get(column), [kind]: value });
  }
  const page = Number(parameters.get('page') ?? 1);
  return {
    query: parameters.get('q') ?? '',
    chosen,
    ranges,
    sort: readSort(parameters.get('sort')),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address's query, with its question mark; empty for the whole list as it is. */
export function writeListState({ query, chosen, ranges, sort, page }: ListState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const [column, values] of chosen) {
    for (const value of values) parameters.append(`f.${column}`, value);
  }
  for (const [column, { from, to }] of ranges) {
    if (from !== '') parameters.set(`from.${column}`, from);
    if (to !== '') parameters.set(`to.${column}`, to);
  }
  if (sort) parameters.set('sort', (sort.isDescending ? '-' : '') + sort.column);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** What an address asks of its list; undefined when it asks for nothing that a list knows. */
export function askedIn(search: string): ListState | undefined {
  const state = readListState(search);
  return writeListState(state) === '' ? undefined : state;
}

/** The state with a value of a column added, or taken away when it was there; back to page 1. */
export function toggleValue(state: ListState, column: string, value: string): ListState {
  const values = new Set(state.chosen.get(column));
  if (!values.delete(value)) values.add(value);
  const chosen = new Map(state.chosen);
  if (values.size === 0) chosen.delete(column);
  else chosen.set(column, values);
  return { ...state, chosen, page: 1 };
}

export function setRange(state: ListState, column: string, range: Range): ListState {
  const ranges = new Map(state.ranges);
  if (range.from === '' && range.to === '') ranges.delete(column);
  else ranges.set(column, range);
  return { ...state, ranges, page: 1 };
}

/** Rising, then falling, then as the list stands. */
export function sortNext(state: ListState, column: string): ListState {
  const { sort } = state;
  if (sort?.column !== column) return { ...state, sort: { column, isDescending: false }, page: 1 };
  const next = sort.isDescending ? undefined : { column, isDescending: true };
  return { ...state, sort: next, page: 1 };
}
