/** The list in the browser: its state in the address, what it leaves, its order and its CSV. */
import { describe, expect, test } from 'vitest';
import { Gradual } from '../../src/client/gradual.ts';
import { toListCsv } from '../../src/client/list-csv.ts';
import { foldWords, matchRows } from '../../src/client/list-match.ts';
import { rankRows, sortRows } from '../../src/client/list-sort.ts';
import {
  type ListState,
  readListState,
  setRange,
  sortNext,
  toggleValue,
  wholeList,
  writeListState,
} from '../../src/client/list-state.ts';
import type { CompactColumn, CompactList } from '../../src/core/list/compact.ts';

const column = (name: string, more: Partial<CompactColumn>): CompactColumn => ({
  name,
  title: name,
  kind: 'text',
  isShown: true,
  isFacet: false,
  isList: false,
  isDerived: false,
  ...more,
});

const list: CompactList = {
  total: 4,
  columns: [
    column('name', {}),
    column('state', {
      kind: 'choice',
      isFacet: true,
      values: [
        { value: 'stored', label: 'Stored', tone: 'positive' },
        { value: 'lost', label: 'Lost', tone: 'negative' },
      ],
    }),
    column('traits', {
      kind: 'choice',
      isFacet: true,
      isList: true,
      values: [
        { value: 'late', label: 'Late' },
        { value: 'early', label: 'Early' },
      ],
    }),
    column('seeds', { kind: 'number' }),
    column('received', { kind: 'date' }),
    column('note', { isShown: false }),
  ],
  keys: ['s1', 's2', 's3', 's4'],
  rows: [
    ['Maíz azul', 0, [0, 1], 1200, '2024-02-10', 'for "flour", fine'],
    [['Frijol', 'es'], 1, [1], 30, '2024-05', null],
    ['Squash 10', 0, null, null, null, null],
    ['Squash 9', null, [0], 0.5, '2023', null],
  ],
};

const match = (state: Partial<ListState>) =>
  matchRows(list, { ...wholeList, ...state }, () => new Gradual(foldWords(list)).result);
const chosen = (values: Record<string, string[]>) =>
  new Map(Object.entries(values).map(([name, some]) => [name, new Set(some)]));
const within = (name: string, from: string, to: string) => new Map([[name, { from, to }]]);

describe('the address', () => {
  test.each([
    '?q=blue+maize',
    '?f.state=lost&f.state=&f.traits=late',
    '?from.received=2024-01-01&to.seeds=100',
    '?q=a%26b&sort=-seeds&page=3',
  ])('says the same when it is read and written again: %s', (search) => {
    expect(writeListState(readListState(search))).toBe(search);
  });

  test('of the whole list has no query, and nonsense in one is left out', () => {
    expect(writeListState(wholeList)).toBe('');
    expect(writeListState(readListState('?page=-2&sort=&from.seeds=&utm=x'))).toBe('');
  });

  test('goes back to the first page when the list is narrowed or sorted', () => {
    const third = { ...wholeList, page: 3 };
    expect(writeListState(toggleValue(third, 'state', 'lost'))).toBe('?f.state=lost');
    expect(writeListState(setRange(third, 'seeds', { from: '1', to: '' }))).toBe('?from.seeds=1');
    expect(writeListState(sortNext(third, 'seeds'))).toBe('?sort=seeds');
  });

  test('loses what is taken away again, and a third click on a heading unsorts', () => {
    const twice = toggleValue(toggleValue(wholeList, 'state', 'lost'), 'state', 'lost');
    expect(writeListState(twice)).toBe('');
    const down = sortNext(sortNext(wholeList, 'seeds'), 'seeds');
    expect(writeListState(down)).toBe('?sort=-seeds');
    expect(writeListState(sortNext(down, 'seeds'))).toBe('');
  });
});

describe('a row matches', () => {
  test('when it has all words somewhere, whatever the accents and capitals', () => {
    expect(match({ query: 'MAIZ' }).rows).toEqual([0]);
    expect(match({ query: 'azul early' }).rows).toEqual([0]);
    expect(match({ query: 'azul lost' }).rows).toEqual([]);
    expect(match({ query: 's4' }).rows).toEqual([3]);
    expect(match({ query: 'flour' }).rows).toEqual([0]);
  });

  test('when it has one of the values of each menu; blank is unknown', () => {
    expect(match({ chosen: chosen({ state: ['stored', 'lost'] }) }).rows).toEqual([0, 1, 2]);
    expect(match({ chosen: chosen({ state: ['stored'], traits: ['early'] }) }).rows).toEqual([0]);
    expect(match({ chosen: chosen({ state: [''] }) }).rows).toEqual([3]);
  });

  test('when its number is within the bounds; unknown is within none', () => {
    expect(match({ ranges: within('seeds', '0', '') }).rows).toEqual([0, 1, 3]);
    expect(match({ ranges: within('seeds', '1', '30') }).rows).toEqual([1]);
  });

  test('when its date is within the bounds as far as both are known', () => {
    expect(match({ ranges: within('received', '2024-01-01', '2024-04-30') }).rows).toEqual([0]);
    expect(match({ ranges: within('received', '2024-05-17', '') }).rows).toEqual([1]);
    expect(match({ ranges: within('received', '2024', '2024') }).rows).toEqual([0, 1]);
    expect(match({ ranges: within('received', '', '2023-06-30') }).rows).toEqual([3]);
  });
});

describe('the counts of a menu', () => {
  const plain = (state: Partial<ListState>) =>
    Object.fromEntries(
      [...match(state).counts].map(([name, counts]) => [name, Object.fromEntries(counts)]),
    );

  test('count each value once a row, and unknown as blank', () => {
    expect(plain({})).toEqual({
      state: { stored: 2, lost: 1, '': 1 },
      traits: { late: 2, early: 2, '': 1 },
    });
  });

  test('leave out the choices of the menu itself, and heed those of the others', () => {
    expect(plain({ chosen: chosen({ state: ['stored'] }) })).toEqual({
      state: { stored: 2, lost: 1, '': 1 },
      traits: { late: 1, early: 1, '': 1 },
    });
  });

  test('heed words and ranges', () => {
    expect(plain({ query: 'squash', ranges: within('seeds', '0', '') }).state).toEqual({ '': 1 });
  });
});

describe('rows are sorted', () => {
  const sorted = (name: string, isDescending = false) =>
    sortRows([0, 1, 2, 3], new Gradual(rankRows(list, name, 'en')).result, {
      column: name,
      isDescending,
    });

  test('by numbers, the unknown last whichever way', () => {
    expect(sorted('seeds')).toEqual([3, 1, 0, 2]);
    expect(sorted('seeds', true)).toEqual([0, 1, 3, 2]);
  });

  test('by words as people sort them, with the numbers in them', () => {
    expect(sorted('name')).toEqual([1, 0, 3, 2]);
  });

  test('by the place on a scale, and otherwise by the words of a choice', () => {
    expect(sorted('state')).toEqual([0, 2, 1, 3]);
    expect(sorted('traits')).toEqual([1, 0, 3, 2]);
  });

  test('in list order where they are equal, among many', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => [`n${(at * 7) % 100}`]);
    const many: CompactList = {
      total: rows.length,
      columns: [column('name', {})],
      keys: rows.map((_, at) => String(at)),
      rows,
    };
    const ranks = new Gradual(rankRows(many, 'name', 'en')).result;
    const all = rows.map((_, at) => at);
    const number = (at: number) => (at * 7) % 100;
    for (const isDescending of [false, true]) {
      const sign = isDescending ? -1 : 1;
      expect(sortRows(all, ranks, { column: 'name', isDescending })).toEqual(
        [...all].sort((a, b) => (number(a) - number(b)) * sign || a - b),
      );
    }
  });

  test('not at all by an unknown column', () => {
    expect(sorted('nothing')).toEqual([0, 1, 2, 3]);
  });
});

describe('gradual work', () => {
  function* counting(to: number): Generator<undefined, number> {
    for (let at = 0; at < to; at += 1) yield;
    return to;
  }

  test('is done while nobody waits, and only once', async () => {
    const work = new Gradual(counting(1000));
    await work.idle();
    expect([work.result, work.result]).toEqual([1000, 1000]);
  });

  test('is finished at once when its result is asked for in between', async () => {
    const work = new Gradual(counting(1e6));
    const idle = work.idle();
    expect(work.result).toBe(1e6);
    await idle;
  });
});

test('the CSV has the shown columns with the values of the data', () => {
  expect(toListCsv(list, [0, 3], 'id')).toBe(
    'id,name,state,traits,seeds,received\n' +
      's1,Maíz azul,stored,late;early,1200,2024-02-10\n' +
      's4,Squash 9,,late,0.5,2023\n',
  );
  const shown = { ...list, columns: list.columns.map((one) => ({ ...one, isShown: true })) };
  expect(toListCsv(shown, [0], 'name')).toContain(',"for ""flour"", fine"\n');
});
