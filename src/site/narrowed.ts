/** The address of a whole list that a script narrows. */
import { type ListState, wholeList, writeListState } from '../client/list-state.ts';
import { isNarrowable } from '../core/list/compact.ts';
import { type CountedList, wantedIn } from '../core/list/counted.ts';
import { collectionPath } from '../core/publication/address.ts';

/** @returns undefined where a script cannot narrow the list to the counted records */
export function narrowedPath({ collection, conditions }: CountedList): string | undefined {
  const wanted = wantedIn(conditions);
  const fields = new Set(wanted.map(([field]) => field));
  const isSayable =
    fields.size === wanted.length && [...fields].every((field) => isNarrowable(collection, field));
  if (wanted.length === 0 || !isSayable) return undefined;
  const chosen: ListState['chosen'] = new Map(
    wanted.map(([field, values]) => [field, new Set(values.map(String))]),
  );
  return collectionPath(collection) + writeListState({ ...wholeList, chosen });
}
