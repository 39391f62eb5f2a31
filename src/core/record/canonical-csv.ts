/**
 * The one form that a CSV file is kept in, so that a change of one cell is a change of one line:
 * columns in the schema's order, quotes only where they are needed, line feeds, a line feed at the
 * end, nothing beside the table. Values and the order of rows are never touched.
 */
import type { Problem, ProblemCode } from '../problem/problem.ts';
import type { CsvLimits, CsvRow } from './csv.ts';
import { formatCsvRow } from './csv-row.ts';
import { readCsv } from './csv.ts';

/** Rows of text as CSV: RFC 4180 with line feeds, quotes only where they are needed. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${formatCsvRow(row)}\n`).join('');
}

/** The columns in the order of `order`; those that it does not have stay together at the end. */
export function orderColumns(columns: readonly string[], order: readonly string[]): string[] {
  const ranks = new Map(order.map((name, index) => [name, index]));
  const rank = (name: string) => ranks.get(name) ?? order.length;
  return columns.toSorted((a, b) => rank(a) - rank(b));
}

export type Canonical =
  | { readonly text: string }
  | { /** Why it is left alone. */ readonly problems: readonly Problem[] };

/** What a spreadsheet leaves beside a table; it holds nothing, so that leaving it out loses nothing. */
const leftovers: ReadonlySet<ProblemCode> = new Set([
  'csv/blank-row',
  'csv/header-blank',
  'csv/ragged',
  'csv/ragged-all',
  'csv/header-space',
]);

/** Whether a row says nothing beyond the named columns, and is not too short for them. */
const isWithin = ({ cells }: CsvRow, width: number) =>
  cells.length >= width && cells.slice(width).every((cell) => cell === '');

/**
 * The canonical form of a file's text, as `decodeText` gives it. A file that cannot be read without
 * doubt is left alone; what is wrong with a single value is no doubt about the table.
 *
 * @param order names of all columns that the schema knows, in its order
 */
export function toCanonicalCsv(
  file: string,
  text: string,
  order: readonly string[],
  limits: CsvLimits,
): Canonical {
  const table = readCsv(file, text, limits);
  const errors = table.problems.filter(({ level }) => level === 'error');
  const severe = errors.filter(({ code }) => !leftovers.has(code) && !code.startsWith('text/'));
  if (severe.length > 0) return { problems: severe };
  const named = table.columns.slice(0, table.columns.findLastIndex((name) => name !== '') + 1);
  const isSound =
    named.every((name) => name !== '') && table.rows.every((row) => isWithin(row, named.length));
  if (!isSound) return { problems: errors };
  const sorted = orderColumns(named, order);
  const from = sorted.map((name) => named.indexOf(name));
  const rows = table.rows.map(({ cells }) => from.map((index) => cells[index] ?? ''));
  return { text: formatCsv([sorted, ...rows]) };
}
