/** From a JSON file to records: one record, or an array of records. Values are typed already. */
import type { Place, Problem, ProblemCode, ProblemFacts } from '../problem/problem.ts';
import type { JsonDocument } from '../record/json.ts';
import { formatPointer } from '../record/json-pointer.ts';
import type { DataRecord, Value } from '../record/record.ts';
import { type JsonObject, isObject } from '../schema/json-schema.ts';
import { checkValue } from './check-value.ts';
import type { RecordDraft, RecordsFile } from './draft.ts';
import { type RecordShape, identify } from './read-rows.ts';

/**
 * @param document the file's value and the places of its parts
 * @param schema of one record, with the translated twins among its properties
 */
export function readObjects(
  file: string,
  document: JsonDocument,
  schema: JsonObject,
  shape: RecordShape,
): RecordsFile {
  const problems: Problem[] = [...document.problems];
  const drafts: RecordDraft[] = [];
  const add = (place: Place, code: ProblemCode, field: string | undefined, facts: ProblemFacts) => {
    problems.push({ code, level: code === 'text/invisible' ? 'warning' : 'error', place, field, facts });
  };

  const readObject = (source: unknown, pointer: string): void => {
    const place = document.placeOf(pointer);
    if (!isObject(source)) {
      add(place, 'record/not-object', undefined, {});
      return;
    }
    const values: Record<string, Value> = {};
    const broken = new Set<string>();
    for (const [key, value] of Object.entries(source)) {
      const findings = checkValue(value, key, schema);
      for (const { path, code, facts } of findings)
        add(document.placeOf(pointer + formatPointer(path)), code, path.join('.'), facts);
      if (findings.some(({ level }) => level === 'error')) broken.add(key);
      else values[key] = value as Value;
    }
    const record: DataRecord = {
      ...identify(values, shape),
      values,
      derived: {},
      place: { file, line: place.line ?? 1, pointer },
    };
    drafts.push({ record, broken });
  };

  const { value } = document;
  if (Array.isArray(value))
    value.forEach((item: unknown, index) => {
      readObject(item, `/${index}`);
    });
  else if (value !== undefined) readObject(value, '');
  return {
    file,
    drafts,
    problems,
    placeOf: (record, path = []) =>
      document.placeOf((record.place.pointer ?? '') + formatPointer(path)),
  };
}
