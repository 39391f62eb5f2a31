/** Which of a collection's fields say where a record stands. */
import type { Field } from '../schema/field.ts';
import type { Collection } from './collection.ts';

const isStatus = (field: Field) =>
  field.options?.some((option) => option.tone !== undefined) === true;

/** Those of the list in its order, then the other computed ones. */
export function statusFields(collection: Collection): readonly Field[] {
  const columns = collection.list.columns.flatMap((name) => collection.fields.get(name) ?? []);
  const computed = [...collection.fields.values()].filter((field) => field.derived);
  return [...new Set([...columns, ...computed])].filter(isStatus);
}
