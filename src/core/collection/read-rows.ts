/** From the rows of a CSV file to records: each cell typed by the field of its column. */
import type {
  Place,
  Problem,
  ProblemCode,
  ProblemFacts,
  ProblemLevel,
} from '../problem/problem.ts';
import { parseCell } from '../record/cell.ts';
import type { CsvDocument, CsvRow } from '../record/csv.ts';
import type { CsvPlaces } from '../record/csv-place.ts';
import { putAt } from '../record/field-path.ts';
import type { DataRecord, Value } from '../record/record.ts';
import type { Field } from '../schema/field.ts';
import { excerpt } from '../text/excerpt.ts';
import { nearest } from '../text/similar.ts';
import type { RecordDraft, RecordsFile } from './draft.ts';

export interface RecordShape {
  readonly key: string;
  readonly slug?: string | undefined;
  readonly fields: ReadonlyMap<string, Field>;
  readonly nested: ReadonlyMap<string, Field>;
  /** Path of the schema, for the advice. */
  readonly schemaFile: string;
}

/** A column of the file and the field that it holds. */
interface Column {
  readonly index: number;
  readonly field: Field;
  /** One step, or more for `location.country`. */
  readonly path: readonly string[];
}

/** What the steps below share. */
interface TableFile {
  readonly file: string;
  readonly table: CsvDocument;
  readonly places: CsvPlaces;
  readonly add: (
    code: ProblemCode,
    level: ProblemLevel,
    place: Place,
    field: string,
    facts: ProblemFacts,
  ) => void;
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

/** The names of more than one column: nobody knows which of them is rightly called so. */
function repeatedNames(columns: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(columns.filter((name) => seen.has(name) || !seen.add(name)));
}

/**
 * The required fields that the table has no column for, each told once and not for every row.
 * Where no column could be read there is nothing to miss.
 */
function missingColumns(
  file: TableFile,
  { fields, key, schemaFile }: RecordShape,
): ReadonlySet<string> {
  const { columns } = file.table;
  if (columns.length === 0) return noFields;
  const present = new Set(columns.map((name) => name.split('.', 1)[0]));
  const missing = [...fields.values()].filter(
    ({ name, required, derived }) => (required || name === key) && !derived && !present.has(name),
  );
  for (const { name } of missing) {
    const facts = { column: name, schema: schemaFile };
    file.add('record/column-missing', 'error', file.places.placeOfRow(1), name, facts);
  }
  return missing.length === 0 ? noFields : new Set(missing.map(({ name }) => name));
}

/** The columns that hold a field; the others are problems. */
function matchColumns(file: TableFile, shape: RecordShape, unread: ReadonlySet<string>): Column[] {
  const columns: Column[] = [];
  const known = [...shape.fields.keys(), ...shape.nested.keys()];
  for (const [index, name] of file.table.columns.entries()) {
    if (unread.has(name)) continue;
    const field = shape.fields.get(name) ?? shape.nested.get(name);
    if (field) columns.push({ index, field, path: field.name.split('.') });
    // A column without a name has been told by reading the table.
    else if (name !== '') {
      const facts = { nearest: nearest(name, known) ?? '', schema: shape.schemaFile };
      file.add(
        'record/unknown-column',
        'error',
        file.places.placeOf(1, index),
        excerpt(name),
        facts,
      );
    }
  }
  return columns;
}

function readRow(
  row: CsvRow,
  columns: readonly Column[],
  file: TableFile,
  shape: RecordShape,
  missing: ReadonlySet<string>,
): RecordDraft {
  const values: Values = {};
  // In a row with a cell too many or too few any cell may stand in the wrong column: none is told of.
  const isRagged = row.cells.length !== file.table.columns.length;
  let broken = isRagged ? new Set(shape.fields.keys()) : undefined;
  for (const { index, field, path } of columns) {
    const parsed = parseCell(row.cells[index] ?? '', field, field.name === shape.key);
    if ('problem' in parsed) {
      (broken ??= new Set(missing)).add(path[0] ?? '');
      if (isRagged) continue;
      const { code, facts } = parsed.problem;
      file.add(code, 'error', file.places.placeOf(row.line, index), field.name, facts);
      continue;
    }
    if (parsed.value !== undefined) putAt(values, path, parsed.value);
    if (isRagged) continue;
    for (const { code, facts } of parsed.warnings ?? [])
      file.add(code, 'warning', file.places.placeOf(row.line, index), field.name, facts);
  }
  const record: DataRecord = {
    ...identify(values, shape),
    values,
    derived: {},
    place: { file: file.file, line: row.line },
    cells: row.cells,
    columns: file.table.columns,
  };
  return { record, broken: broken ?? missing };
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
  const tableFile: TableFile = {
    ...{ file, table, places },
    add: (code, level, place, field, facts) => problems.push({ code, level, place, field, facts }),
  };
  const repeated = repeatedNames(table.columns);
  const columns = matchColumns(tableFile, shape, repeated);
  const missing = new Set([...missingColumns(tableFile, shape), ...repeated]);
  const drafts = table.rows.map((row) => readRow(row, columns, tableFile, shape, missing));
  const isPartial = table.isPartial ?? missing.has(shape.key);
  return { file, drafts, problems, isPartial, placeOf: placeIn(table.columns, places) };
}

function placeIn(columns: readonly string[], places: CsvPlaces): RecordsFile['placeOf'] {
  const indexes = new Map(columns.map((name, index) => [name, index]));
  return (record, path = []) => {
    for (let length = path.length; length > 0; length--) {
      const index = indexes.get(path.slice(0, length).join('.'));
      if (index !== undefined) return places.placeOf(record.place.line, index);
    }
    return places.placeOfRow(record.place.line);
  };
}
