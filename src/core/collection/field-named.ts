/** Finds a field by the name that lists, charts and rules give it. */
import type { Field } from '../schema/field.ts';
import type { Collection } from './collection.ts';

/** @param name of a source or computed field, or a path into an object (`location.country`) */
export function fieldNamed(collection: Collection, name: string): Field | undefined {
  return collection.fields.get(name) ?? collection.nested?.get(name);
}
