/** Finds the field of a collection that a command is given. */
import type { Collection } from '../../src/core/collection/collection.ts';
import type { Field } from '../../src/core/schema/field.ts';
import { didYouMean } from './did-you-mean.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when there is no such field, or it is computed */
export function findField(collection: Collection, name: string): Field {
  const field = collection.fields.get(name);
  if (field && !field.derived) return field;
  const guess = didYouMean(name, collection.fields.keys());
  throw new UsageError(`${collection.id} has no field "${name}".${guess}`);
}
