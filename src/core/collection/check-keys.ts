/**
 * Checks what identifies the records of a collection: each has a key, no two share one, and each
 * can be used in an address for ever.
 */
import { formatPlace } from '../problem/format-place.ts';
import type { Problem, ProblemCode, ProblemFacts } from '../problem/problem.ts';
import { excerpt } from '../text/excerpt.ts';
import type { CheckedCollection, PlacedRecord } from './draft.ts';
import { placedRecords } from './draft.ts';

const addressShape = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Longer than this, and the file of a record may not be written on some disks. */
const longestAddress = 150;

/** A record's folder would stand in the place of the list's own page or feed. */
const takenAddresses = new Set(['index.html', 'feed.xml']);

/** Whether a key or slug can stand in an address. */
export const isAddress = (value: string): boolean =>
  addressShape.test(value) &&
  value.length <= longestAddress &&
  !takenAddresses.has(value.toLowerCase());

/** Finds two records with the same value, or with values that differ in case alone. */
function duplicates(add: Add) {
  const seen = new Map<string, { value: string; placed: PlacedRecord }>();
  return (placed: PlacedRecord, value: string, field: string): void => {
    const folded = value.toLowerCase();
    const first = seen.get(folded);
    if (!first) {
      seen.set(folded, { value, placed });
      return;
    }
    const place = formatPlace(first.placed.placeOf(first.placed.record, [field]));
    const facts = { value: excerpt(value), other: excerpt(first.value), first: place };
    add(placed, first.value === value ? 'record/key-twice' : 'record/key-case', field, facts);
  };
}

type Add = (placed: PlacedRecord, code: ProblemCode, field: string, facts?: ProblemFacts) => void;

function checkAddress(
  placed: PlacedRecord,
  value: string,
  field: string,
  isSlug: boolean,
  add: Add,
) {
  const facts = { value: excerpt(value), limit: longestAddress };
  if (!addressShape.test(value))
    add(placed, isSlug ? 'record/slug' : 'record/address', field, facts);
  else if (value.length > longestAddress) add(placed, 'record/address-long', field, facts);
  else if (takenAddresses.has(value.toLowerCase()))
    add(placed, 'record/address-taken', field, facts);
}

export function checkKeys(draft: CheckedCollection): Problem[] {
  const { key, slug } = draft.settings;
  const problems: Problem[] = [];
  const add: Add = (placed, code, field, facts = {}) => {
    const place = placed.placeOf(placed.record, [field]);
    problems.push({ code, level: 'error', place, field, facts });
  };
  // A key that is no field has been told at collection.json; no record is to blame.
  if (draft.fields.get(key)?.derived !== false) return problems;
  const checkKey = duplicates(add);
  const checkSlug = duplicates(add);
  for (const placed of placedRecords(draft)) {
    const { record, broken } = placed;
    if (record.key !== '') checkKey(placed, record.key, key);
    else if (!broken.has(key)) add(placed, 'record/key-missing', key);
    if (slug === undefined || slug === key) {
      if (record.key !== '') checkAddress(placed, record.key, key, false, add);
    } else if (record.values[slug] !== undefined) {
      checkSlug(placed, record.slug, slug);
      checkAddress(placed, record.slug, slug, true, add);
    } else if (!broken.has(slug)) add(placed, 'record/key-missing', slug);
  }
  return problems;
}
