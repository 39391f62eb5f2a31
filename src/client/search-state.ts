/** What is searched for. It lives in the page's address, so that a search can be shared and gone back to. */

export interface SearchState {
  query: string;
  /** The chosen values by filter. */
  readonly chosen: Map<string, Set<string>>;
}

/** A filter's parameter: a prefix keeps it apart from `q`. */
const prefix = 'f.';

export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const chosen = new Map<string, Set<string>>();
  for (const [name, value] of parameters) {
    if (!name.startsWith(prefix)) continue;
    const filter = name.slice(prefix.length);
    chosen.set(filter, (chosen.get(filter) ?? new Set()).add(value));
  }
  return { query: parameters.get('q') ?? '', chosen };
}

/** The address's query, with its question mark; empty when nothing is searched for. */
export function writeState({ query, chosen }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const [filter, values] of chosen) {
    for (const value of values) parameters.append(prefix + filter, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export function toggle(state: SearchState, filter: string, value: string): void {
  const values = state.chosen.get(filter) ?? new Set();
  if (!values.delete(value)) values.add(value);
  if (values.size === 0) state.chosen.delete(filter);
  else state.chosen.set(filter, values);
}
