/** A condition on a record, as `where` writes it. */
import type { Scalar, Where } from '../collection/collection.ts';
import { type DataRecord, valuesOf } from '../record/record.ts';

const isList = (wanted: Scalar | readonly Scalar[]): wanted is readonly Scalar[] =>
  Array.isArray(wanted);

/**
 * Whether every field has the wanted value, or one of the wanted values. A list has it when one of
 * its items has it; an unknown value has none.
 */
export function matches(record: DataRecord, where: Where | undefined): boolean {
  if (!where) return true;
  return Object.entries(where).every(([field, wanted]) => {
    const accepted = isList(wanted) ? wanted : [wanted];
    return valuesOf(record, field).some(
      (value) => typeof value !== 'object' && accepted.includes(value),
    );
  });
}
