/**
 * How a list becomes one row: which column and which answers each count is made from. Written as
 * `<field>=<heading>:<answer>|<answer>`, on the command line or in a file.
 */
import type { PeopleCounts } from '../privacy/privacy.ts';
import { firstOf, wordsIn } from '../privacy/words.ts';
import { fold } from '../text/fold.ts';
import type { List } from './read-list.ts';
import { type AnswerKind, anything, toAnswer, usualAnswers } from './test-cell.ts';

/** Counts the rows that have one of these answers in the column; all rows without a column. */
export interface CountRule {
  readonly column?: number;
  readonly answers: readonly string[];
}

export interface Mapping {
  /** By field. */
  readonly counts: ReadonlyMap<string, CountRule>;
  /** Column of the numbers, by the field of their mean. */
  readonly means: ReadonlyMap<string, number>;
  /** What is written in the row as it is, by field. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A rule that cannot be followed, in words for the caller. */
export class MappingError extends Error {
  override name = 'MappingError';
}

/** The column of that heading. @throws MappingError, which names no heading that was not given */
export function columnOf(list: Pick<List, 'headings'>, heading: string): number {
  const wanted = fold(heading.trim());
  const found = list.headings.flatMap((one, at) => (fold(one) === wanted ? [at] : []));
  const [column] = found;
  if (column === undefined)
    throw new MappingError(
      `The list has no column "${heading}". Write the heading as it stands in its first row.`,
    );
  if (found.length > 1)
    throw new MappingError(
      `The list has ${found.length} columns "${heading}". Rename one of them.`,
    );
  return column;
}

function readCount(list: List, field: string, source: string): CountRule {
  if (source.trim() === anything) return { answers: [anything] };
  const at = source.lastIndexOf(':');
  if (at < 1)
    throw new MappingError(
      `${field} must be written as ${field}=<heading>:<answer>|<answer>, or ${field}=* for all rows.`,
    );
  const answers = source
    .slice(at + 1)
    .split('|')
    .map((answer) => answer.trim());
  return { column: columnOf(list, source.slice(0, at)), answers };
}

/**
 * @param rules what was given, by field
 * @param people what the fields of the collection count
 * @throws MappingError
 */
export function readMapping(
  list: List,
  rules: ReadonlyMap<string, string>,
  people: PeopleCounts,
): Mapping {
  const counted = new Set([
    ...people.counts,
    ...people.breakdowns.flatMap(({ total, parts }) => [total, ...parts]),
  ]);
  const means = new Set(people.means.map(({ mean }) => mean));
  const derived = new Set([
    ...people.means.map(({ n }) => n),
    ...people.breakdowns.flatMap(({ suppressed }) => suppressed?.field ?? []),
  ]);
  const counts = new Map<string, CountRule>();
  const columns = new Map<string, number>();
  const texts = new Map<string, string>();
  for (const [field, source] of rules) {
    if (derived.has(field)) throw new MappingError(`${field} is worked out and cannot be given.`);
    if (counted.has(field)) counts.set(field, readCount(list, field, source));
    else if (means.has(field)) columns.set(field, columnOf(list, source));
    else texts.set(field, source);
  }
  return { counts: withUsual(list, counts, people), means: columns, texts };
}

function kindOf(field: string): AnswerKind | undefined {
  const words = wordsIn(field);
  if (firstOf(words, 'female')) return 'female';
  if (firstOf(words, 'male')) return 'male';
  return firstOf(words, 'gender') || firstOf(words, 'otherGender') ? 'other' : undefined;
}

/**
 * The usual answers for a part that the column has, to be offered: words of our own, never a cell
 * that says anything else. None where the name of the part says nothing.
 */
export function usualAnswersFound(part: string, list: List, column: number): string[] {
  const kind = kindOf(part);
  if (kind === undefined) return [];
  const cells = list.rows.map((row) => row[column] ?? '');
  const said = new Set(cells.map(toAnswer));
  return usualAnswers(kind, cells).filter((answer) => said.has(answer));
}

/** Where a list has one column for the gender, and nothing else was said, its answers are known. */
function withUsual(list: List, given: ReadonlyMap<string, CountRule>, people: PeopleCounts) {
  const counts = new Map(given);
  const columns = list.headings.flatMap((heading, at) =>
    firstOf(wordsIn(heading), 'gender') ? [at] : [],
  );
  const [column] = columns;
  if (column === undefined || columns.length > 1) return counts;
  const cells = list.rows.map((row) => row[column] ?? '');
  for (const { parts } of people.breakdowns) {
    const isGender = parts.length > 1 && parts.every((part) => kindOf(part) !== undefined);
    if (!isGender || parts.some((part) => given.has(part))) continue;
    for (const part of parts) {
      const kind = kindOf(part);
      if (kind) counts.set(part, { column, answers: usualAnswers(kind, cells) });
    }
  }
  return counts;
}
