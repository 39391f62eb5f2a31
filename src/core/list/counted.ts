/**
 * The list behind a number: exactly the records that it counts. Where no page of a facet has just
 * those, the list has pages of its own, which need no script.
 */
import type { Collection, Scalar, Where } from '../collection/collection.ts';
import { matches } from '../derive/where.ts';
import { collectionPath, countedPath, facetPath } from '../publication/address.ts';
import type { DataRecord } from '../record/record.ts';
import type { Text } from '../text/text.ts';
import type { Facet } from './facet.ts';
import { segmentsOf } from './segments.ts';

/** What a number says that it counts. */
export interface Counting {
  readonly title: Text;
  /** All of which the counted records meet; blank for every record. */
  readonly conditions: readonly Where[];
}

export interface CountedList extends Counting {
  readonly collection: Collection;
  /** In list order. */
  readonly records: readonly DataRecord[];
  /** Of its first page. */
  readonly path: string;
  /** Whether the pages are its own, not those of the whole list or of a facet. */
  readonly isOwn: boolean;
}

type Wanted = readonly [field: string, values: readonly Scalar[]];

/** Each demand on a field; of a list of values two demands on it may both be met. */
export const wantedIn = (conditions: readonly Where[]): Wanted[] =>
  conditions.flatMap((where) =>
    Object.entries(where).map(([field, accepted]): Wanted => [field, [accepted].flat()]),
  );

/** The condition as an address spells it: in one order, however it was written. */
function nameOf(conditions: readonly Where[]): string {
  const parts = wantedIn(conditions).map(([field, values]) =>
    [field, ...values.map(String).sort()].join(' '),
  );
  return parts.sort().join(' ');
}

/** The page that has just these records already. */
function pageWith(
  collection: Collection,
  facets: readonly Facet[],
  conditions: readonly Where[],
  records: readonly DataRecord[],
): string | undefined {
  const [first, ...others] = wantedIn(conditions);
  if (!first) return collectionPath(collection);
  const [field, [value, ...further]] = first;
  if (others.length > 0 || further.length > 0) return undefined;
  const found = facets
    .find((facet) => facet.field.name === field)
    ?.values.find((one) => String(one.value) === String(value));
  return found?.records.length === records.length
    ? facetPath(collection, field, found.segment)
    : undefined;
}

/** The lists behind the numbers of one collection, in the order of the numbers. */
export function countedLists(
  collection: Collection,
  facets: readonly Facet[],
  numbers: readonly Counting[],
): CountedList[] {
  const segments = segmentsOf('', [
    ...new Set(numbers.map(({ conditions }) => nameOf(conditions))),
  ]);
  return numbers.map((number) => {
    const { conditions } = number;
    const records = collection.records.filter((record) =>
      conditions.every((where) => matches(record, where)),
    );
    const page = pageWith(collection, facets, conditions, records);
    const own = countedPath(collection, segments.get(nameOf(conditions)) ?? '');
    return { ...number, collection, records, path: page ?? own, isOwn: page === undefined };
  });
}
