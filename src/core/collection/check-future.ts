/** Checks that what is said to have happened is not in the future (`x-not-future` of the schema). */
import type { Problem } from '../problem/problem.ts';
import { valueOf } from '../record/record.ts';
import { isObject, resolved } from '../schema/json-schema.ts';
import { isPartialDate, startOfPartial } from '../text/day.ts';
import type { CheckedCollection } from './draft.ts';
import { placedRecords } from './draft.ts';

function fieldsOf({ schema }: CheckedCollection): string[] {
  const properties = isObject(schema.properties) ? schema.properties : {};
  return Object.entries(properties).flatMap(([name, property]) =>
    isObject(property) && resolved(property, schema)['x-not-future'] === true ? [name] : [],
  );
}

/** @param today YYYY-MM-DD; a month or year that holds it has begun, and is not in the future */
export function checkFuture(collection: CheckedCollection, today: string): Problem[] {
  const fields = fieldsOf(collection);
  if (fields.length === 0) return [];
  const problems: Problem[] = [];
  for (const { record, broken, placeOf } of placedRecords(collection)) {
    for (const field of fields) {
      const value = valueOf(record, field);
      if (typeof value !== 'string' || broken.has(field) || !isPartialDate(value)) continue;
      if (startOfPartial(value) <= today) continue;
      problems.push({
        code: 'record/future',
        level: 'error',
        place: placeOf(record, [field]),
        field,
        facts: { value, today },
      });
    }
  }
  return problems;
}
