/** Puts the records of a collection in list order: the same on every machine and in every build. */
import type { Field } from '../schema/field.ts';
import { type DataRecord, type Value, valueOf } from '../record/record.ts';
import type { SortKey } from './collection.ts';

/** Below 0, 0 or above 0. */
type Compare = (a: Value, b: Value) => number;

const inOrder = <T extends string | number | boolean>(a: T, b: T) => (a === b ? 0 : a < b ? -1 : 1);

/** Lists item by item, the shorter first; numbers and truths by value; all else by code units. */
function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return inOrder(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return inOrder(a, b);
  if (typeof a === 'string' && typeof b === 'string') return inOrder(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a as Value[], b as Value[]);
  return inOrder(JSON.stringify(a), JSON.stringify(b));
}

function compareLists(a: readonly Value[], b: readonly Value[], compare: Compare = compareValues) {
  for (const [index, item] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compare(item, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Values of an enumeration stand in the order in which the schema lists them. */
function comparerFor(field: Field | undefined): Compare {
  if (!field?.options) return compareValues;
  const places = new Map(field.options.map(({ value }, index) => [value, index]));
  const place = (value: Value) =>
    typeof value === 'object' ? places.size : (places.get(value) ?? places.size);
  const byPlace: Compare = (a, b) => place(a) - place(b) || compareValues(a, b);
  return (a, b) =>
    Array.isArray(a) && Array.isArray(b)
      ? compareLists(a as Value[], b as Value[], byPlace)
      : byPlace(a, b);
}

/**
 * The records in the order of `keys`. Records of which a value is unknown come last, whichever way
 * the order runs; ties keep the order in which they stand.
 *
 * @param fieldOf the field of that name or path, where known
 */
export function sortRecords(
  records: readonly DataRecord[],
  keys: readonly SortKey[],
  fieldOf: (name: string) => Field | undefined,
): DataRecord[] {
  const comparers = keys.map(({ field, order }) => {
    const compare = comparerFor(fieldOf(field));
    return { field, compare, sign: order === 'asc' ? 1 : -1 };
  });
  return records.toSorted((one, other) => {
    for (const { field, compare, sign } of comparers) {
      const [a, b] = [valueOf(one, field), valueOf(other, field)];
      if (a === undefined && b === undefined) continue;
      if (a === undefined) return 1;
      if (b === undefined) return -1;
      const order = compare(a, b);
      if (order !== 0) return order * sign;
    }
    return 0;
  });
}
