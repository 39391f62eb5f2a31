/** Puts rows in the order of a column, as people of a language expect it. */
import type { CompactColumn, CompactList } from '../core/list/compact.ts';
import { itemsOf, readItem, textsOf } from './list-cell.ts';
import type { ListState } from './list-state.ts';

type SortKey = string | number;

/** The place of each row in a column's order: equal for equal values, undefined when unknown. */
export type Ranks = readonly (number | undefined)[];

/** How many values are put in order between two pauses. */
const atOnce = 100;

/** An enumeration with tones is a scale and sorts as one; other choices sort by their words. */
const isScale = (column: CompactColumn) => column.values?.some(({ tone }) => tone !== undefined);

/** What a row is sorted by: the first item of a list; undefined when unknown. */
function keyOf(
  column: CompactColumn,
  cell: CompactList['rows'][number][number] | undefined,
): SortKey | undefined {
  const [first] = itemsOf(column, cell);
  if (first === undefined) return undefined;
  if (column.kind === 'number') return readItem(first).value;
  if (isScale(column) && typeof first === 'number') return first;
  return textsOf(column, cell)[0];
}

type Compare = (a: SortKey, b: SortKey) => number;

function comparerIn(language: string): Compare {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
}

function* merged(
  a: readonly SortKey[],
  b: readonly SortKey[],
  compare: Compare,
): Generator<undefined, SortKey[]> {
  const both: SortKey[] = [];
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    const [first, second] = [a[left] ?? '', b[right] ?? ''];
    if (compare(first, second) <= 0) {
      both.push(first);
      left += 1;
    } else {
      both.push(second);
      right += 1;
    }
    if (both.length % atOnce === 0) yield;
  }
  return [...both, ...a.slice(left), ...b.slice(right)];
}

function* sorted(keys: readonly SortKey[], compare: Compare): Generator<undefined, SortKey[]> {
  if (keys.length <= atOnce) {
    yield;
    return [...keys].sort(compare);
  }
  const middle = Math.ceil(keys.length / 2);
  const first = yield* sorted(keys.slice(0, middle), compare);
  const second = yield* sorted(keys.slice(middle), compare);
  return yield* merged(first, second, compare);
}

/** Ranks all rows by a column: each value is compared once for all sorting to come. */
export function* rankRows(
  list: CompactList,
  name: string,
  language: string,
): Generator<undefined, Ranks> {
  const place = list.columns.findIndex((column) => column.name === name);
  const column = list.columns[place];
  if (!column) return [];
  const keys: (SortKey | undefined)[] = [];
  for (const row of list.rows) {
    keys.push(keyOf(column, row[place]));
    if (keys.length % atOnce === 0) yield;
  }
  const compare = comparerIn(language);
  const distinct = [...new Set(keys)].filter((key) => key !== undefined);
  const order = yield* sorted(distinct, compare);
  const ranks = new Map<SortKey, number>();
  let rank = 0;
  for (const [at, key] of order.entries()) {
    const before = order[at - 1];
    if (before !== undefined && compare(before, key) !== 0) rank = at;
    ranks.set(key, rank);
  }
  return keys.map((key) => (key === undefined ? undefined : ranks.get(key)));
}

/** The rows in the order of the ranks; unknown last, whichever way it runs. Ties keep list order. */
export function sortRows(
  rows: readonly number[],
  ranks: Ranks,
  sort: NonNullable<ListState['sort']>,
): readonly number[] {
  const sign = sort.isDescending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [first, second] = [ranks[a], ranks[b]];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return (first - second) * sign || a - b;
  });
}
