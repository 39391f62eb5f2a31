/** Leads a problem of the publication back to the cell of the brought table that it comes from. */
import type { Collection } from '../../../src/core/collection/collection.ts';
import type { MatchedColumn } from '../../../src/core/import/match-headings.ts';
import type { PlannedRow } from '../../../src/core/import/plan.ts';
import type { Sheet } from '../../../src/core/import/sheet.ts';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { cellName } from '../../../src/core/record/csv-place.ts';
import { readCsv } from '../../../src/core/record/csv.ts';
import { isObject } from '../../../src/core/schema/json-schema.ts';
import { lastUpTo } from '../../../src/core/text/position.ts';

export interface Trace {
  readonly sheet: Sheet;
  readonly columns: readonly MatchedColumn[];
  readonly rows: readonly PlannedRow[];
  readonly collection: Collection;
}

const unlimited = { cell: Infinity, rows: Infinity };

type KeyAt = (place: Problem['place']) => string | undefined;

function keysInTable(file: string, text: string, keyField: string): KeyAt {
  const { rows, columns } = readCsv(file, text, unlimited);
  const at = columns.indexOf(keyField);
  const lines = rows.map(({ line }) => line);
  // A cell may begin some lines below its row.
  return ({ line = 0 }) => rows[lastUpTo(lines, line)]?.cells[at];
}

function keysInObjects(text: string, keyField: string): KeyAt {
  const value = JSON.parse(text) as unknown;
  return ({ pointer = '' }) => {
    const index = Number(/^\/(\d+)/.exec(pointer)?.[1] ?? -1);
    const record = Array.isArray(value) ? (value as unknown[])[index] : value;
    const key = isObject(record) ? record[keyField] : undefined;
    return typeof key === 'string' || typeof key === 'number' ? String(key) : undefined;
  };
}

/**
 * @param files what each changed file would hold
 * @returns the same problem at the cell that the person wrote, where there is one
 */
export function tracer(
  { sheet, columns, rows, collection }: Trace,
  files: ReadonlyMap<string, string>,
): (problem: Problem) => Problem {
  const known = new Map<string, KeyAt>();
  const byKey = new Map(rows.map((row) => [row.key, row.row]));
  const keyIn = (file: string, text: string) => {
    const found =
      known.get(file) ??
      (file.endsWith('.json')
        ? keysInObjects(text, collection.key)
        : keysInTable(file, text, collection.key));
    known.set(file, found);
    return found;
  };
  const rowOf = ({ place }: Problem) => {
    // What is found before there is a file names the row of the table itself.
    if (place.file === collection.id) return place.row;
    const text = files.get(place.file);
    return text === undefined ? undefined : byKey.get(keyIn(place.file, text)(place) ?? '');
  };
  return (problem) => {
    const row = rowOf(problem);
    if (row === undefined) return problem;
    const column = columns.find(({ field }) => field.name === problem.field);
    const where = column ? { cell: cellName(row, column.index) } : { row };
    return { ...problem, place: { file: sheet.file, ...where } };
  };
}
