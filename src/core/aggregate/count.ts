/** Counts the people of a list by a mapping, before anything is left out. */
import type { Breakdown, PeopleCounts } from '../privacy/privacy.ts';
import { type CountRule, type Mapping, MappingError } from './mapping.ts';
import type { List } from './read-list.ts';
import { anything, cellTest, numberIn } from './test-cell.ts';

type Row = readonly string[];

export interface Counted {
  /** Counts and means by field. */
  readonly values: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
}

function rowsOf(rows: readonly Row[], rule: CountRule): readonly Row[] {
  const { column, answers } = rule;
  if (column === undefined) return rows;
  if (answers.includes(anything)) return rows.filter((row) => (row[column] ?? '') !== '');
  const test = cellTest(answers);
  return rows.filter((row) => test(row[column] ?? ''));
}

/** How many rows each part takes, and how many none does. */
function divide(rows: readonly Row[], parts: readonly (readonly [string, CountRule])[]) {
  const tests = parts.map(([field, { column = 0, answers }]) => ({
    field,
    column,
    takes: cellTest(answers),
    takesAll: answers.includes(anything),
  }));
  const rest = tests.find(({ takesAll }) => takesAll);
  const counts = new Map(parts.map(([field]) => [field, 0]));
  let untaken = 0;
  for (const row of rows) {
    const taking = tests.filter(({ column, takes }) => takes(row[column] ?? ''));
    if (taking.length > 1)
      throw new MappingError(
        `${taking.map(({ field }) => field).join(' and ')} take the same answer. Each answer belongs to one part.`,
      );
    const field = (taking[0] ?? rest)?.field;
    if (field === undefined) untaken++;
    else counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return { counts, untaken };
}

function countBreakdown(
  rows: readonly Row[],
  { parts }: Breakdown,
  mapping: Mapping,
  values: Map<string, number>,
): string[] {
  const mapped = parts.flatMap((part) => {
    const rule = mapping.counts.get(part);
    return rule ? [[part, rule] as const] : [];
  });
  if (mapped.length === 0) return [];
  const { counts, untaken } = divide(rows, mapped);
  const [one] = parts;
  if (untaken > 0 && parts.length > 1)
    throw new MappingError(
      `${untaken} ${untaken === 1 ? 'row has an answer' : 'rows have answers'} that no part takes (${parts.join(', ')}). ` +
        `Give each part its answers: ${String(one)}=<heading>:<answer>|<answer>; * takes all others.`,
    );
  // Every row is in a part that was mapped, so that the others are known to be empty.
  for (const part of parts) values.set(part, counts.get(part) ?? 0);
  return untaken > 0 && mapped.some(([, { answers }]) => !answers.includes(anything))
    ? [`Rows that are not in ${String(one)}: counted in the total alone.`]
    : [];
}

function countMeans(
  rows: readonly Row[],
  mapping: Mapping,
  people: PeopleCounts,
  values: Map<string, number>,
): string[] {
  const notes: string[] = [];
  for (const { mean, n } of people.means) {
    const column = mapping.means.get(mean);
    if (column === undefined) continue;
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    const numbers = cells.flatMap((cell) => numberIn(cell) ?? []);
    if (numbers.length < cells.length)
      notes.push(
        `Answers that are no number, left out of ${mean}: ${cells.length - numbers.length}.`,
      );
    values.set(n, numbers.length);
    const sum = numbers.reduce((total, number) => total + number, 0);
    if (numbers.length > 0) values.set(mean, Math.round((sum / numbers.length) * 100) / 100);
  }
  return notes;
}

/** @throws MappingError when an answer belongs to no part, or to two */
export function countPeople(list: List, mapping: Mapping, people: PeopleCounts): Counted {
  const values = new Map<string, number>();
  const notes: string[] = [];
  const all: CountRule = { answers: [anything] };
  for (const breakdown of people.breakdowns) {
    const rows = rowsOf(list.rows, mapping.counts.get(breakdown.total) ?? all);
    values.set(breakdown.total, rows.length);
    notes.push(...countBreakdown(rows, breakdown, mapping, values));
  }
  const [first] = people.breakdowns;
  // Where nothing is divided, the first count is the people of the list.
  const usual = first ? undefined : people.counts[0];
  for (const field of people.counts) {
    const rule = mapping.counts.get(field) ?? (field === usual ? all : undefined);
    if (rule) values.set(field, rowsOf(list.rows, rule).length);
  }
  const attended = first && mapping.counts.get(first.total);
  const answering = attended ? rowsOf(list.rows, attended) : list.rows;
  notes.push(...countMeans(answering, mapping, people, values));
  return { values, notes };
}
