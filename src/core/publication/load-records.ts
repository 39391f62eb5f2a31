/** Loads the files of records of one collection, in path order. */
import { type RecordShape, readRows } from '../collection/read-rows.ts';
import { readObjects } from '../collection/read-objects.ts';
import type { RecordsFile } from '../collection/draft.ts';
import { csvPlaces } from '../record/csv-place.ts';
import { readCsv } from '../record/csv.ts';
import { readJson } from '../record/json.ts';
import type { JsonObject } from '../schema/json-schema.ts';
import { type Source, loadText, tell } from './load-source.ts';
import type { Publication } from './publication.ts';

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
  const text = await loadText(source, file);
  if (text === undefined) return unread(file);
  if (file.endsWith('.json')) {
    const bounded = { ...shape, cellLimit: limits.cell, rowLimit: limits.rows };
    return readObjects(file, readJson(file, text), schema, bounded);
  }
  return readRows(file, readCsv(file, text, limits), csvPlaces(file, text), shape);
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
