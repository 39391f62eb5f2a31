/** Checks the header of a CSV file: every column needs one name that no other column has. */
import type { Place, Problem, ProblemCode, ProblemFacts } from '../problem/problem.ts';
import { checkCharacters } from '../text/characters.ts';
import { excerpt } from '../text/excerpt.ts';

export interface CsvHeader {
  /** Names without space around them; none when the file is not separated by commas. */
  readonly columns: readonly string[];
  readonly problems: readonly Problem[];
}

const separators = [
  { code: 'csv/semicolon', mark: ';' },
  { code: 'csv/tab', mark: '\t' },
  { code: 'csv/bar', mark: '|' },
] as const;

/** Checks the header's cells. `placeOf` gives the place of the cell of that index. */
export function checkHeader(
  file: string,
  cells: readonly string[],
  placeOf: (index: number) => Place,
): CsvHeader {
  const separator =
    cells.length === 1 ? separators.find(({ mark }) => cells[0]?.includes(mark)) : undefined;
  if (separator) {
    return {
      columns: [],
      problems: [{ code: separator.code, level: 'error', place: { file, line: 1 }, facts: {} }],
    };
  }
  const columns = cells.map((cell) => cell.trim());
  const firsts = new Map<string, number>();
  const problems: Problem[] = [];
  columns.forEach((column, index) => {
    const add = (code: ProblemCode, facts: ProblemFacts): void => {
      problems.push({
        code,
        level: 'error',
        place: placeOf(index),
        facts: { column: excerpt(column), ...facts },
      });
    };
    const first = firsts.get(column);
    if (column === '') add('csv/header-blank', { number: index + 1 });
    else if (first !== undefined) add('csv/header-duplicate', { first: placeOf(first).cell ?? '' });
    else if (column !== cells[index]) add('csv/header-space', {});
    if (first === undefined) firsts.set(column, index);
    for (const found of checkCharacters(column)) {
      const facts = { character: found.codePoint };
      problems.push({
        code: found.code,
        level: found.level,
        place: placeOf(index),
        field: column,
        facts,
      });
    }
  });
  return { columns, problems };
}
