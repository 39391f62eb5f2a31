/** From a JSON file to records: one record, or an array of records. Values are typed already. */
import type { Problem, ProblemCode, ProblemFacts, ProblemLevel } from '../problem/problem.ts';
import type { JsonDocument } from '../record/json.ts';
import { formatPointer } from '../record/json-pointer.ts';
import type { DataRecord, Value } from '../record/record.ts';
import { type JsonObject, isObject } from '../schema/json-schema.ts';
import { checkValue } from './check-value.ts';
import type { RecordDraft, RecordsFile } from './draft.ts';
import { type RecordShape, identify } from './read-rows.ts';

type Add = (
  code: ProblemCode,
  level: ProblemLevel,
  pointer: string,
  field: string | undefined,
  facts: ProblemFacts,
) => void;

/** A file's value is one record or a list of them. */
function* recordsOf(value: unknown): Generator<{ source: unknown; pointer: string }> {
  if (Array.isArray(value))
    for (const [index, item] of (value as unknown[]).entries())
      yield { source: item, pointer: `/${index}` };
  else if (value !== undefined) yield { source: value, pointer: '' };
}

function readObject(
  source: JsonObject,
  place: DataRecord['place'],
  schema: JsonObject,
  shape: ObjectShape,
  add: Add,
): RecordDraft {
  const values: Record<string, Value> = {};
  const broken = new Set<string>();
  for (const [key, value] of Object.entries(source)) {
    const findings = checkValue(value, key, schema, shape.cellLimit);
    for (const { path, code, level, facts } of findings) {
      const known = { ...facts, schema: shape.schemaFile };
      add(code, level, (place.pointer ?? '') + formatPointer(path), path.join('.'), known);
    }
    if (findings.some(({ level }) => level === 'error')) broken.add(key);
    else values[key] = value as Value;
  }
  return { record: { ...identify(values, shape), values, derived: {}, place }, broken };
}

export interface ObjectShape extends RecordShape {
  /** Bytes of one text. */
  readonly cellLimit: number;
  /** Records in one file. */
  readonly rowLimit: number;
}

/**
 * @param document the file's value and the places of its parts
 * @param schema of one record, with the translated twins among its properties
 */
export function readObjects(
  file: string,
  document: JsonDocument,
  schema: JsonObject,
  shape: ObjectShape,
): RecordsFile {
  const problems: Problem[] = [...document.problems];
  const drafts: RecordDraft[] = [];
  const add: Add = (code, level, pointer, field, facts) =>
    problems.push({ code, level, place: document.placeOf(pointer), field, facts });
  const rows = Array.isArray(document.value) ? document.value.length : 1;
  const tooMany = rows > shape.rowLimit;
  if (tooMany) add('limit/rows', 'error', '', undefined, { rows, limit: shape.rowLimit });
  for (const { source, pointer } of tooMany ? [] : recordsOf(document.value)) {
    const { line = 1 } = document.placeOf(pointer);
    if (isObject(source))
      drafts.push(readObject(source, { file, line, pointer }, schema, shape, add));
    else add('record/not-object', 'error', pointer, undefined, {});
  }
  return {
    ...{ file, drafts, problems },
    isPartial: document.value === undefined || tooMany,
    placeOf: (record, path = []) =>
      document.placeOf((record.place.pointer ?? '') + formatPointer(path)),
  };
}
