/**
 * Reads a CSV by what a description beside it says of its columns and keys, and knows nothing of the
 * generator: what it finds wrong, any reader of that description would.
 */
import { parse } from 'csv-parse/sync';

export interface ColumnRule {
  /** As in the header. */
  readonly title: string;
  readonly required: boolean;
  /** Between the items of a cell that holds a list. */
  readonly separator?: string | undefined;
  readonly isValid: (text: string) => boolean;
}

interface ForeignKey {
  readonly column: string;
  /** Every key that may stand there. */
  readonly keys: ReadonlySet<string>;
}

export interface TableRules {
  readonly columns: readonly ColumnRule[];
  readonly primaryKey: string;
  readonly foreignKeys: readonly ForeignKey[];
}

export type Rows = readonly (readonly string[])[];

/** The header and the rows. @throws when the text is not RFC 4180 */
export const toRows = (csv: string): Rows => parse(csv);

/** The cells of a column, blank ones left out. */
export function cellsOf([header = [], ...rows]: Rows, column: string): string[] {
  const place = header.indexOf(column);
  if (place < 0) throw new Error(`there is no column ${column}`);
  return rows.map((row) => row[place] ?? '').filter((cell) => cell !== '');
}

function wrongIn(cell: string, { required, separator, isValid }: ColumnRule): boolean {
  if (cell === '') return required;
  const items = separator === undefined ? [cell] : cell.split(separator);
  return !items.every(isValid);
}

/** What is wrong with a table, a line each; nothing when it is as it is described. */
export function findingsIn(
  table: Rows,
  { columns, primaryKey, foreignKeys }: TableRules,
): string[] {
  const [header = [], ...rows] = table;
  const titles = columns.map(({ title }) => title);
  if (titles.join() !== header.join()) return ['the header is another'];
  const cells = rows.flatMap((row, line) =>
    columns
      .filter((column, place) => wrongIn(row[place] ?? '', column))
      .map(({ title }) => `row ${line + 1}: ${title} is not as described`),
  );
  const keys = cellsOf(table, primaryKey);
  const unique = keys.length === rows.length && new Set(keys).size === keys.length;
  const lost = foreignKeys.flatMap(({ column, keys: known }) =>
    cellsOf(table, column)
      .filter((cell) => !known.has(cell))
      .map((cell) => `${column} leads to ${cell}, which is not there`),
  );
  return [...cells, ...(unique ? [] : [`${primaryKey} is not unique`]), ...lost];
}
