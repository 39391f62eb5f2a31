/** What a cell of a list must say to be counted: one of some answers, or a number in a range. */
import { fold } from '../text/fold.ts';
import answers from './answers.json' with { type: 'json' };

export type AnswerKind = keyof typeof answers;

/** Answers are compared without accents, capital letters and marks: `Non-binary` is `non binary`. */
export function toAnswer(cell: string): string {
  return fold(cell)
    .replace(/[^\p{L}\p{N}<>=]+/gu, ' ')
    .trim();
}

/** Everything that no other part of the breakdown takes. */
export const anything = '*';

type Test = (cell: string) => boolean;

function toNumber(cell: string): number | undefined {
  const plain = cell.trim().replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

const compare: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

function rangeTest(pattern: string): Test | undefined {
  const between = /^(\d+) ?[-–] ?(\d+)$/.exec(pattern);
  const bound = /^(<=|>=|<|>) ?(\d+)$/.exec(pattern);
  if (!between && !bound) return undefined;
  return (cell) => {
    const value = toNumber(cell);
    if (value === undefined) return toAnswer(cell) !== '' && toAnswer(cell) === toAnswer(pattern);
    if (between) return value >= Number(between[1]) && value <= Number(between[2]);
    const limit = Number(bound?.[2]);
    return compare[bound?.[1] ?? '>=']?.(value, limit) ?? false;
  };
}

/** @param patterns answers, or ranges such as `<30`, `>=18` and `18-29` */
export function cellTest(patterns: readonly string[]): Test {
  const ranges = patterns.flatMap((pattern) => rangeTest(pattern.trim()) ?? []);
  const wanted = new Set(patterns.map(toAnswer));
  return (cell) => wanted.has(toAnswer(cell)) || ranges.some((test) => test(cell));
}

/**
 * The usual answers of a kind. `M` is a man beside `F`, and a woman (mujer) beside `H`; alone it is
 * neither, and has to be said.
 *
 * @param cells all of the column
 */
export function usualAnswers(kind: AnswerKind, cells: readonly string[]): string[] {
  const said = new Set(cells.map(toAnswer));
  const isMan = said.has('f') && !said.has('h');
  const isWoman = said.has('h') && !said.has('f');
  const m = (kind === 'male' && isMan) || (kind === 'female' && isWoman) ? ['m'] : [];
  return [...answers[kind], ...m, ...(kind === 'other' ? [''] : [])];
}

/** The number that a cell holds, for a mean. */
export const numberIn = toNumber;
