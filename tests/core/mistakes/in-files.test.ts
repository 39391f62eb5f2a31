/** Every mistake of a file is told once, where it is, with what to do, in both languages. */
import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/core/problem/format-text.ts';
import { Copy } from './copy.ts';
import { cellMistakes } from './in-cells.ts';
import { fileMistakes } from './in-files.ts';

test.each(fileMistakes)('$what', async ({ make, file, code, at, line, en, es, codes = [code] }) => {
  const copy = new Copy();
  try {
    const before = new Set((await shipped).map((problem) => JSON.stringify(problem)));
    make(copy);
    const { problems } = await copy.load();
    const told = problems.filter((problem) => !before.has(JSON.stringify(problem)));
    const ofFile = told.filter(({ place, level }) => place.file === file || level === 'error');
    expect([...new Set(ofFile.map((problem) => problem.code))].toSorted()).toEqual(codes);
    const [problem, ...others] = ofFile.filter((one) => one.code === code);
    if (!problem) throw new Error('not told');
    expect(others).toEqual([]);
    expect(problem.place.file).toBe(file);
    expect(problem.place.cell ?? problem.place.row).toBe(at);
    if (line !== undefined) expect(problem.place.line).toBe(line);
    for (const [language, words] of [
      ['en', en],
      ['es', es],
    ] as const)
      for (const word of words) expect(formatProblem(problem, language)).toContain(word);
  } finally {
    copy.delete();
  }
});

/** What is said of the publication as it is. */
const shipped = (async () => {
  const copy = new Copy();
  try {
    return (await copy.load()).problems;
  } finally {
    copy.delete();
  }
})();

test('there are at least forty', () => {
  expect(cellMistakes.length + fileMistakes.length).toBeGreaterThanOrEqual(40);
});
