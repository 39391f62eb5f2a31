/** Records of a log that only grows which say something else than when they were published. */
import type { CollectionDifference } from '../diff/compare.ts';
import { excerpt } from '../text/excerpt.ts';
import { type Finding, type GuardOptions, finding } from './finding.ts';

/** @param superseded the field in which a new record names the one whose place it takes */
export function checkEdited(
  own: CollectionDifference,
  superseded: string,
  options: GuardOptions,
): Finding[] {
  return own.records.flatMap(({ kind, key, place, fields }) => {
    if (kind !== 'changed') return [];
    const names = fields.map(({ field }) => field);
    const facts = { key: excerpt(key), fields: excerpt(names.join(', ')), superseded };
    return [finding('guard/record-edited', place, own.id, key, facts, options)];
  });
}
