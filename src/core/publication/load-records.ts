/** Loads the files of records of one collection, in path order. */
import { type RecordShape, readRows } from '../collection/read-rows.ts';
import { readObjects } from '../collection/read-objects.ts';
import type { RecordsFile } from '../collection/draft.ts';
import type { Problem } from '../problem/problem.ts';
import { csvPlaces } from '../record/csv-place.ts';
import { isCanonicalCsv } from '../record/canonical-check.ts';
import { readCsv } from '../record/csv.ts';
import { readJson } from '../record/json.ts';
import { columnOrder } from '../schema/column-order.ts';
import type { JsonObject } from '../schema/json-schema.ts';
import { type Source, loadDecoded, tell } from './load-source.ts';
import type { Publication } from './publication.ts';

const hasError = (problems: readonly Problem[]) => problems.some(({ level }) => level === 'error');

const notCanonical = (file: string): Problem => ({
  code: 'csv/not-canonical',
  level: 'warning',
  place: { file },
  facts: { file },
});

/** A file that could not be read at all; why has been told. */
function unread(file: string): RecordsFile {
  return { file, drafts: [], problems: [], isPartial: true, placeOf: () => ({ file }) };
}

async function loadFile(
  source: Source,
  file: string,
  schema: JsonObject,
  shape: RecordShape,
  limits: Publication['limits'],
): Promise<RecordsFile> {
  const decoded = await loadDecoded(source, file);
  if (!decoded) return unread(file);
  const { text } = decoded;
  if (file.endsWith('.json')) {
    const bounded = { ...shape, cellLimit: limits.cell, rowLimit: limits.rows };
    return readObjects(file, readJson(file, text), schema, bounded);
  }
  const table = readCsv(file, text, limits);
  const rows = readRows(file, table, csvPlaces(file, text), shape);
  const isCanonical =
    decoded.isLaidOutOtherwise !== true &&
    isCanonicalCsv(text, table.columns, columnOrder(shape.fields, shape.nested));
  return isCanonical || hasError([...decoded.problems, ...rows.problems])
    ? rows
    : { ...rows, problems: [...rows.problems, notCanonical(file)] };
}

/**
 * @param schema of one record, with the translated twins among its properties
 */
export async function loadRecords(
  source: Source,
  id: string,
  schema: JsonObject,
  shape: RecordShape,
  limits: Publication['limits'],
): Promise<RecordsFile[]> {
  const folder = `data/${id}/`;
  const files: RecordsFile[] = [];
  for (const file of source.files.keys()) {
    if (!file.startsWith(folder) || file === `${folder}collection.json`) continue;
    if (!/\.(?:csv|json)$/.test(file)) continue;
    const records = await loadFile(source, file, schema, shape, limits);
    tell(source, records.problems);
    files.push(records);
  }
  return files;
}
