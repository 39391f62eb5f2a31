/** Every mistake in a cell is told at that cell, with what is wrong and what to do, in both languages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/core/problem/format-text.ts';
import type { Loaded } from '../../../src/core/publication/load.ts';
import { Copy } from './copy.ts';
import { cellMistakes } from './in-cells.ts';

const fileOf = (collection: string) => `data/${collection}/${collection}.csv`;

let copy: Copy;
let loaded: Loaded;
beforeAll(async () => {
  copy = new Copy();
  for (const { collection, row, cells } of cellMistakes) copy.set(fileOf(collection), row, cells);
  loaded = await copy.load();
});
afterAll(() => {
  copy.delete();
});

describe.each(cellMistakes)('$what', ({ collection, row, cells, code, en, es }) => {
  const [field = '', value = ''] = Object.entries(cells)[0] ?? [];
  const place = () => copy.cell(fileOf(collection), row, field);
  const found = () =>
    loaded.problems.filter(
      ({ place: at, ...problem }) =>
        problem.code === code && at.file === fileOf(collection) && at.cell === place(),
    );

  test('is found once, at its line, its column and its cell', () => {
    expect(found()).toHaveLength(1);
    const { line = 0, column = 0 } = found()[0]?.place ?? {};
    const text = copy.read(fileOf(collection)).split('\n')[line - 1] ?? '';
    const rest = Array.from(text)
      .slice(column - 1)
      .join('');
    expect(rest.startsWith(value) || rest.startsWith(`"${value}`)).toBe(true);
  });

  test.each([
    ['en', en],
    ['es', es],
  ])('is told in words (%s)', (language, words) => {
    const told = found()
      .map((problem) => formatProblem(problem, language))
      .join('');
    expect(told).toContain(`${language === 'en' ? 'cell' : 'celda'} ${place()}  ${field}`);
    for (const word of words) expect(told).toContain(word);
  });
});

test('nothing else is told of these rows', () => {
  const told = cellMistakes.map(({ collection, row, code, also = [] }) =>
    [code, ...also].map((one) => `${fileOf(collection)} ${row} ${one}`),
  );
  const rows = new Set(cellMistakes.map(({ collection, row }) => `${fileOf(collection)} ${row}`));
  const all = loaded.problems
    .map(({ place, code }) => [
      `${place.file} ${/\d+$/.exec(place.cell ?? '')?.[0] ?? place.row}`,
      code,
    ])
    .filter(([at = '']) => rows.has(at))
    .map((one) => one.join(' '));
  expect(all.toSorted()).toEqual(told.flat().toSorted());
});
