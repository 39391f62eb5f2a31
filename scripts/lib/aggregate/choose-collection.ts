/** Which collection the row is for: the one that is named, or the only one that divides people. */
import { select } from '@inquirer/prompts';
import type { Collection } from '../../../src/core/collection/collection.ts';
import { recognisePeople } from '../../../src/core/privacy/recognise.ts';
import type { Publication } from '../../../src/core/publication/publication.ts';
import { didYouMean } from '../did-you-mean.ts';
import { UsageError } from '../usage-error.ts';

const counts = ({ fields, privacy }: Collection) => {
  const people = recognisePeople(fields, privacy);
  return people.breakdowns.length > 0 || people.counts.length > 0;
};

/** @throws UsageError when there is no such collection, or none that counts people */
export async function chooseCollection(
  publication: Publication,
  id: string | undefined,
): Promise<Collection> {
  const counting = [...publication.collections.values()].filter(counts);
  const ids = counting.map((collection) => collection.id);
  if (id !== undefined) {
    const found = counting.find((collection) => collection.id === id);
    if (found) return found;
    throw new UsageError(`No collection "${id}" counts people.${didYouMean(id, ids)}`);
  }
  const [only] = counting;
  if (!only)
    throw new UsageError(
      'No collection counts people. `privacy` of a collection.json says which fields do.',
    );
  if (counting.length === 1) return only;
  if (!process.stdin.isTTY) throw new UsageError(`Say for which collection: ${ids.join(', ')}.`);
  const choices = counting.map((value) => ({
    name: value.title[publication.languages[0]] ?? value.id,
    value,
  }));
  return select({ message: 'Which collection is the row for?', choices });
}
