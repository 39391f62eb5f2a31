/** From the rows of a CSV file to records: each cell typed by the field of its column. */
import type { Problem } from '../problem/problem.ts';
import { parseCell } from '../record/cell.ts';
import type { CsvDocument, CsvRow } from '../record/csv.ts';
import type { CsvPlaces } from '../record/csv-place.ts';
import type { DataRecord, Value } from '../record/record.ts';
import type { Field } from '../schema/field.ts';
import { nearest } from '../text/similar.ts';
import type { RecordDraft, RecordsFile } from './draft.ts';

export interface RecordShape {
  readonly key: string;
  readonly slug?: string | undefined;
  readonly fields: ReadonlyMap<string, Field>;
  readonly nested: ReadonlyMap<string, Field>;
}

/** A column of the file and the field that it holds. */
interface Column {
  readonly index: number;
  readonly field: Field;
  /** One step, or more for `location.country`. */
  readonly path: readonly string[];
}

type Values = Record<string, Value>;

const noFields: ReadonlySet<string> = new Set();

/** The values of `key` and `slug` as text; both empty when the key is unknown. */
export function identify(values: Readonly<Values>, { key, slug }: RecordShape) {
  const text = (field: string) => {
    const value = values[field];
    return value === undefined || typeof value === 'object' ? undefined : String(value);
  };
  const keyText = text(key) ?? '';
  return { key: keyText, slug: (slug === undefined ? undefined : text(slug)) ?? keyText };
}

function put(values: Values, path: readonly string[], value: Value): void {
  let inner = values;
  for (const step of path.slice(0, -1)) inner = (inner[step] ??= {}) as Values;
  inner[path.at(-1) ?? ''] = value;
}

/**
 * @param table the file's rows as text
 * @param places finds the place of a cell, when a problem needs it
 */
export function readRows(
  file: string,
  table: CsvDocument,
  places: CsvPlaces,
  shape: RecordShape,
): RecordsFile {
  const problems: Problem[] = [...table.problems];
  const columns: Column[] = [];
  const known = [...shape.fields.keys(), ...shape.nested.keys()];
  for (const [index, name] of table.columns.entries()) {
    const field = shape.fields.get(name) ?? shape.nested.get(name);
    if (field && !field.derived) columns.push({ index, field, path: field.name.split('.') });
    else if (name !== '')
      problems.push({
        code: 'record/unknown-column',
        level: 'error',
        place: places.placeOf(1, index),
        field: name,
        facts: { column: name, nearest: nearest(name, known) ?? '' },
      });
  }

  const readRow = (row: CsvRow): RecordDraft => {
    const values: Values = {};
    let broken: Set<string> | undefined;
    for (const { index, field, path } of columns) {
      const parsed = parseCell(row.cells[index] ?? '', field);
      if ('value' in parsed) {
        if (parsed.value !== undefined) put(values, path, parsed.value);
        continue;
      }
      (broken ??= new Set()).add(path[0] ?? '');
      const { code, facts } = parsed.problem;
      const place = places.placeOf(row.line, index);
      problems.push({ code, level: 'error', place, field: field.name, facts });
    }
    const record: DataRecord = {
      ...identify(values, shape),
      values,
      derived: {},
      place: { file, line: row.line },
      cells: row.cells,
      columns: table.columns,
    };
    return { record, broken: broken ?? noFields };
  };
  const drafts = table.rows.map(readRow);
  return { file, drafts, problems, placeOf: placeIn(table.columns, places) };
}

function placeIn(columns: readonly string[], places: CsvPlaces): RecordsFile['placeOf'] {
  const indexes = new Map(columns.map((name, index) => [name, index]));
  return (record, path = []) => {
    for (let length = path.length; length > 0; length--) {
      const index = indexes.get(path.slice(0, length).join('.'));
      if (index !== undefined) return places.placeOf(record.place.line, index);
    }
    return { file: record.place.file, line: record.place.line };
  };
}
