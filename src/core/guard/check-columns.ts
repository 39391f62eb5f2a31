/** Columns that held something and hold nothing now: a paste that went wrong, or a lost column. */
import type { CollectionDifference } from '../diff/compare.ts';
import { sourceValue } from '../diff/source-value.ts';
import { type Finding, type GuardOptions, finding } from './finding.ts';

/** Values that a column must have had, so that blanking it is a loss and not a correction. */
const leastFilled = 5;

export function checkColumns(own: CollectionDifference, options: GuardOptions): Finding[] {
  const { before, after } = own;
  const [place] = (before?.records ?? []).map((record) => record.place);
  // A collection that is gone, or has no record left, is told by its records.
  if (!before || !after || after.records.length === 0 || !place) return [];
  return own.fields.names.flatMap(({ from, to }) => {
    if (from === undefined || !before.fields.has(from)) return [];
    const filled = before.records.filter((one) => sourceValue(one, from) !== undefined).length;
    if (filled < leastFilled) return [];
    const isKept =
      to !== undefined && after.records.some((record) => sourceValue(record, to) !== undefined);
    if (isKept) return [];
    const field = to ?? from;
    const at = { file: place.file, field };
    return [finding('guard/column-emptied', at, own.id, field, { filled }, options)];
  });
}
