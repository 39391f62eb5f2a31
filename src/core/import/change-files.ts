/** The files of a collection with the rows of a brought table in them. */
import { isAddress } from '../collection/check-keys.ts';
import type { Collection } from '../collection/collection.ts';
import { nextTable } from '../collection/next-table.ts';
import type { Problem } from '../problem/problem.ts';
import { type MemberEdits, toCanonicalJson } from '../record/canonical-json.ts';
import { parseCell } from '../record/cell.ts';
import { type CsvLimits, readCsv } from '../record/csv.ts';
import { putAt } from '../record/field-path.ts';
import type { Value } from '../record/record.ts';
import type { JsonObject } from '../schema/json-schema.ts';
import { columnOrder } from '../schema/column-order.ts';
import { excerpt } from '../text/excerpt.ts';
import { changeTable, type Cells } from './change-table.ts';
import type { PlannedRow } from './plan.ts';

export interface CollectionFiles {
  readonly collection: Collection;
  /** Of one record, with the translated twins among its properties. */
  readonly schema: JsonObject;
  /** Text of each file of records by path, as `decodeText` gives it. */
  readonly texts: ReadonlyMap<string, string>;
  readonly limits: CsvLimits;
}

export interface Changed {
  /** By path: what each file will hold. */
  readonly files: ReadonlyMap<string, string>;

  readonly problems: readonly Problem[];
}

/** Members of a record by their JSON; what is inside an object by its path is put together. */
function toMembers(
  { collection }: CollectionFiles,
  { cells, record, row }: PlannedRow,
  problems: Problem[],
): MemberEdits {
  const members = new Map<string, string>();
  const values: Record<string, Value> = {};
  for (const [name, text] of cells) {
    const field = collection.fields.get(name) ?? collection.nested?.get(name);
    if (!field) continue;
    const parsed = parseCell(text, field, name === collection.key);
    if ('problem' in parsed) {
      const place = { file: collection.id, row };
      problems.push({ ...parsed.problem, level: 'error', place, field: name });
      continue;
    }
    const [first = '', ...steps] = name.split('.');
    if (steps.length === 0) {
      // A number keeps the digits that it is written with.
      const isNumber = typeof parsed.value === 'number';
      members.set(first, isNumber ? text : JSON.stringify(parsed.value));
      continue;
    }
    const inner = (values[first] ??= structuredClone(record?.values[first] ?? {}));
    if (parsed.value !== undefined) putAt(inner as Record<string, Value>, steps, parsed.value);
  }
  for (const [name, value] of Object.entries(values)) members.set(name, JSON.stringify(value));
  return members;
}

/** A file of its own for a new record: named after its key, and no other record's. */
function newFile(id: string, key: string, isTaken: (file: string) => boolean): string {
  const name = `data/${id}/${key.toLowerCase()}`;
  let free = `${name}.json`;
  for (let number = 2; isTaken(free); number++) free = `${name}-${number}.json`;
  return free;
}

function changeJson(own: CollectionFiles, rows: readonly PlannedRow[], problems: Problem[]) {
  const edits = new Map<string, Map<string, MemberEdits>>();
  for (const row of rows) {
    const { record, key } = row;
    if (!record && !isAddress(key)) {
      const place = { file: own.collection.id, row: row.row };
      const facts = { value: excerpt(key) };
      problems.push({
        code: 'record/address',
        level: 'error',
        place,
        field: own.collection.key,
        facts,
      });
      continue;
    }
    const isTaken = (one: string) => own.texts.has(one) || edits.has(one);
    const file = record?.place.file ?? newFile(own.collection.id, key, isTaken);
    const ofFile = edits.get(file) ?? new Map<string, MemberEdits>();
    edits.set(file, ofFile.set(record?.place.pointer ?? '', toMembers(own, row, problems)));
  }
  return [...edits].map(([file, ofFile]): [string, string] => {
    const canonical = toCanonicalJson(file, own.texts.get(file) ?? '{}', own.schema, ofFile);
    if ('text' in canonical) return [file, canonical.text];
    problems.push(...canonical.problems);
    return [file, ''];
  });
}

function changeCsv(own: CollectionFiles, rows: readonly PlannedRow[], newFile: string) {
  const { collection, texts, limits } = own;
  const order = columnOrder(collection.fields, collection.nested);
  const byFile = Map.groupBy(rows, ({ record }) => record?.place.file ?? newFile);
  return [...byFile].map(([file, ofFile]): [string, string] => {
    const text = texts.get(file);
    const table = text === undefined ? undefined : readCsv(file, text, limits);
    const changed = ofFile.flatMap(({ record, cells }): [number, Cells][] =>
      record ? [[record.place.line, cells]] : [],
    );
    const added = ofFile.filter(({ record }) => !record).map(({ cells }) => cells);
    return [file, changeTable(table, new Map(changed), added, order)];
  });
}

/**
 * Changed records stay in their file and place. New ones go to the end of the last table; where
 * there is none, each to a file of its own, if the others are such; else to a new table.
 */
export function changeFiles(own: CollectionFiles, rows: readonly PlannedRow[]): Changed {
  const table = nextTable(own.collection.id, [...own.texts.keys()]);
  const isJson = ({ record }: PlannedRow) =>
    record ? record.place.file.endsWith('.json') : table === undefined;
  const problems: Problem[] = [];
  const changed = [
    ...changeJson(own, rows.filter(isJson), problems),
    ...changeCsv(
      own,
      rows.filter((row) => !isJson(row)),
      table ?? '',
    ),
  ];
  return { files: new Map(changed), problems };
}
