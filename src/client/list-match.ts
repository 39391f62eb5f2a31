/**
 * Which rows of a list a state leaves, and how many each value of each menu would leave. One pass
 * over the rows: a row that only one menu keeps out counts for the values of that menu.
 */
import type { CompactList } from '../core/list/compact.ts';
import { fold } from '../core/text/fold.ts';
import { itemsOf, readItem, textsOf } from './list-cell.ts';
import type { ListState, Range } from './list-state.ts';

export interface Matches {
  /** Places of the rows that match, in list order. */
  readonly rows: readonly number[];
  /** By column, then by value as text; blank for unknown. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** All words of each row, folded; pauses after each of them. */
export function* foldWords(list: CompactList): Generator<undefined, string[]> {
  const folded: string[] = [];
  for (const [at, row] of list.rows.entries()) {
    const texts = list.columns.flatMap((column, place) => textsOf(column, row[place]));
    folded.push(fold([list.keys[at] ?? '', ...texts].join('\n')));
    yield;
  }
  return folded;
}

function isWithin(value: string | number, { from, to }: Range): boolean {
  if (typeof value === 'number') {
    return (from === '' || value >= Number(from)) && (to === '' || value <= Number(to));
  }
  // A date may be known to the year or month only: it is compared as far as both are known.
  const known = (bound: string) => bound.slice(0, value.length);
  return (
    (from === '' || value.slice(0, from.length) >= known(from)) &&
    (to === '' || value.slice(0, to.length) <= known(to))
  );
}

type Test = (row: number) => boolean;

function testsOf(list: CompactList, state: ListState, words: () => readonly string[]): Test[] {
  const tests: Test[] = [];
  const wanted = fold(state.query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length > 0) {
    const texts = words();
    tests.push((row) => wanted.every((word) => texts[row]?.includes(word)));
  }
  for (const [name, range] of state.ranges) {
    const place = list.columns.findIndex((column) => column.name === name);
    const column = list.columns[place];
    if (!column) continue;
    tests.push((row) =>
      itemsOf(column, list.rows[row]?.[place]).some((item) =>
        isWithin(readItem(item).value, range),
      ),
    );
  }
  return tests;
}

/** A menu in places of values instead of texts: thousands of rows are counted for every key. */
interface Menu {
  readonly name: string;
  readonly values: readonly string[];
  readonly isList: boolean;
  /** Of the cell in a row. */
  readonly place: number;
  /** Places of the chosen values. */
  readonly chosen: ReadonlySet<number> | undefined;
  /** By place. */
  readonly counts: number[];
}

function menusOf(list: CompactList, state: ListState): Menu[] {
  return list.columns.flatMap(({ name, isList, values: known }, place) => {
    if (!known) return [];
    // Unknown stands last.
    const values = [...known.map(({ value }) => String(value)), ''];
    const wanted = state.chosen.get(name);
    const chosen =
      wanted && new Set(values.flatMap((value, at) => (wanted.has(value) ? [at] : [])));
    return [{ name, values, isList, place, chosen, counts: values.map(() => 0) }];
  });
}

type Cell = CompactList['rows'][number][number];

/** Calls back with the place of each value in a cell, once for each. */
function forPlaces(
  { isList, values }: Menu,
  cell: Cell | undefined,
  act: (at: number) => void,
): void {
  const unknown = values.length - 1;
  const known = (item: Cell | undefined) =>
    typeof item === 'number' && item < unknown ? item : unknown;
  if (!isList || !Array.isArray(cell)) act(known(cell));
  else for (const at of new Set((cell as readonly Cell[]).map(known))) act(at);
}

function isChosen(menu: Menu, cell: Cell | undefined): boolean {
  const { chosen } = menu;
  if (!chosen) return true;
  let found = false;
  forPlaces(menu, cell, (at) => {
    found ||= chosen.has(at);
  });
  return found;
}

function count(menu: Menu, cell: Cell | undefined): void {
  forPlaces(menu, cell, (at) => {
    menu.counts[at] = (menu.counts[at] ?? 0) + 1;
  });
}

/** By value; what no row has is left out. */
function countsOf({ values, counts }: Menu): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [at, value] of values.entries()) {
    const left = counts[at] ?? 0;
    if (left > 0) found.set(value, (found.get(value) ?? 0) + left);
  }
  return found;
}

/** @param words of each row, see {@link foldWords}; asked for only when there is a query */
export function matchRows(
  list: CompactList,
  state: ListState,
  words: () => readonly string[],
): Matches {
  const tests = testsOf(list, state, words);
  const menus = menusOf(list, state);
  const asking = menus.filter(({ chosen }) => chosen);
  const rows: number[] = [];
  for (const [row, cells] of list.rows.entries()) {
    if (!tests.every((test) => test(row))) continue;
    const [out, ...others] = asking.filter((menu) => !isChosen(menu, cells[menu.place]));
    if (others.length > 0) continue;
    if (out) count(out, cells[out.place]);
    else {
      rows.push(row);
      for (const menu of menus) count(menu, cells[menu.place]);
    }
  }
  return { rows, counts: new Map(menus.map((menu) => [menu.name, countsOf(menu)])) };
}
