/**
 * Which rows of a list a state leaves, and how many each value of each menu would leave. One pass
 * over the rows: a row that only one menu keeps out counts for the values of that menu.
 */
import type { CompactColumn, CompactList } from '../core/list/compact.ts';
import { fold } from '../core/text/fold.ts';
import { choiceOf, itemsOf, readItem, textsOf } from './list-cell.ts';
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

/** The values of a choice in a row, as text; one blank when unknown. */
function valuesIn(
  column: CompactColumn,
  cell: CompactList['rows'][number][number] | undefined,
): string[] {
  const items = itemsOf(column, cell);
  if (items.length === 0) return [''];
  return items.map((item) => String(choiceOf(column, item)?.value ?? ''));
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

interface Menu {
  readonly column: CompactColumn;
  readonly place: number;
  readonly chosen: ReadonlySet<string> | undefined;
  readonly counts: Map<string, number>;
}

function menusOf(list: CompactList, state: ListState): Menu[] {
  return list.columns.flatMap((column, place) =>
    column.values
      ? [
          {
            column,
            place,
            chosen: state.chosen.get(column.name),
            counts: new Map<string, number>(),
          },
        ]
      : [],
  );
}

/** @param words of each row, see {@link foldWords}; asked for only when there is a query */
export function matchRows(
  list: CompactList,
  state: ListState,
  words: () => readonly string[],
): Matches {
  const tests = testsOf(list, state, words);
  const menus = menusOf(list, state);
  const rows: number[] = [];
  for (const [row, cells] of list.rows.entries()) {
    if (!tests.every((test) => test(row))) continue;
    const values = menus.map(({ column, place }) => valuesIn(column, cells[place]));
    const out = menus.filter(
      ({ chosen }, at) => chosen && !values[at]?.some((value) => chosen.has(value)),
    );
    if (out.length > 1) continue;
    if (out.length === 0) rows.push(row);
    for (const [at, menu] of menus.entries()) {
      if (out.length === 1 && out[0] !== menu) continue;
      for (const value of new Set(values[at])) {
        menu.counts.set(value, (menu.counts.get(value) ?? 0) + 1);
      }
    }
  }
  return { rows, counts: new Map(menus.map(({ column, counts }) => [column.name, counts])) };
}
