/** Finds the collection that a command is given. */
import type { Collection } from '../../src/core/collection/collection.ts';
import type { Publication } from '../../src/core/publication/publication.ts';
import { didYouMean } from './did-you-mean.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when there is no such collection */
export function findCollection(publication: Publication, id: string | undefined): Collection {
  const ids = [...publication.collections.keys()];
  if (id === undefined) throw new UsageError(`Say to which collection: ${ids.join(', ')}.`);
  const collection = publication.collections.get(id);
  if (collection) return collection;
  const guess = didYouMean(id, ids, ` There are: ${ids.join(', ')}.`);
  throw new UsageError(`There is no collection "${id}".${guess}`);
}
