/** Checks the lists of fields that must be unique together (`x-unique` of the schema). */
import { formatPlace } from '../problem/format-place.ts';
import type { Problem } from '../problem/problem.ts';
import { valueOf } from '../record/record.ts';
import { show } from '../publication/add-problem.ts';
import { excerpt } from '../text/excerpt.ts';
import type { CheckedCollection, PlacedRecord } from './draft.ts';
import { placedRecords } from './draft.ts';

/** The lists as the schema has them. */
export function uniqueLists(schema: CheckedCollection['schema']): string[][] {
  const lists = schema['x-unique'];
  if (!Array.isArray(lists)) return [];
  return lists
    .filter((list): list is unknown[] => Array.isArray(list))
    .map((list) => list.filter((name) => typeof name === 'string'));
}

function checkList(draft: CheckedCollection, fields: readonly string[], problems: Problem[]): void {
  const seen = new Map<string, PlacedRecord>();
  for (const placed of placedRecords(draft)) {
    const { record, broken, placeOf } = placed;
    const values = fields.map((field) => valueOf(record, field));
    // Blank counts as a value beside others: two reports of one season without a station are twins.
    if (values.every((value) => value === undefined)) continue;
    if (fields.some((field) => broken.has(field.split('.')[0] ?? ''))) continue;
    const together = JSON.stringify(values.map((value) => value ?? null));
    const first = seen.get(together);
    if (!first) {
      seen.set(together, placed);
      continue;
    }
    const path = fields[0]?.split('.') ?? [];
    const shown = fields.map((field, index) => `${field} = ${show(values[index])}`);
    problems.push({
      code: 'record/not-unique',
      level: 'error',
      place: placeOf(record, path),
      field: fields.join(' + '),
      facts: {
        values: excerpt(shown.join(', ')),
        first: formatPlace(first.placeOf(first.record, path)),
      },
    });
  }
}

export function checkUnique(draft: CheckedCollection): Problem[] {
  const problems: Problem[] = [];
  for (const fields of uniqueLists(draft.schema))
    if (fields.length > 0) checkList(draft, fields, problems);
  return problems;
}
