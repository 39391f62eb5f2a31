/** Checks the header of a CSV file: every column needs one name that no other column has. */
import type { Place, Problem, ProblemCode, ProblemFacts } from '../problem/problem.ts';
import { checkCharacters } from '../text/characters.ts';
import { excerpt } from '../text/excerpt.ts';

export interface CsvHeader {
  /** Names without space around them. */
  readonly columns: readonly string[];
  readonly problems: readonly Problem[];
}

const separators = [
  { code: 'csv/semicolon', mark: ';' },
  { code: 'csv/tab', mark: '\t' },
  { code: 'csv/bar', mark: '|' },
] as const;

/** The problem of a file whose first line is separated by something other than commas, if it is. */
export function checkSeparator(file: string, text: string): Problem | undefined {
  const [line = ''] = text.split('\n', 1);
  const unquoted = line.replace(/"[^"]*"/g, '');
  const count = (mark: string) => unquoted.split(mark).length - 1;
  // A comma may stand in a name (`Amount, in dollars;Year;Kind`); more of the others than commas do not.
  const separator = separators.find(({ mark }) => count(mark) > count(','));
  return separator && { code: separator.code, level: 'error', place: { file, line: 1 }, facts: {} };
}

/** Checks the header's cells. `placeOf` gives the place of the cell of that index. */
export function checkHeader(
  cells: readonly string[],
  placeOf: (index: number) => Place,
): CsvHeader {
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
      const facts = { character: found.shown };
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
