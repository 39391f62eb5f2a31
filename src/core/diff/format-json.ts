/** A difference for programs, in a shape that only grows. */
import type { Value } from '../record/record.ts';
import type { CollectionDifference, Difference } from './compare.ts';
import type { RecordChange } from './record-changes.ts';
import type { Revision } from './revision.ts';
import { type Speaker, speakerOf } from './words.ts';

function toFields(
  { fields }: RecordChange,
  { before, after, renames }: CollectionDifference,
  speakers: { readonly before: Speaker; readonly after: Speaker },
) {
  return fields.map(({ field, from, to }) => {
    const isKept = after?.fields.has(field.split('.')[0] ?? '') === true;
    const title = isKept
      ? speakers.after.field(after, field)
      : speakers.before.field(before, field);
    const label = (text: string, value: Value | undefined) =>
      value === undefined || typeof value === 'object' || text === String(value) ? undefined : text;
    const fromLabel = label(speakers.before.value(before, renames.get(field) ?? field, from), from);
    const toLabel = label(speakers.after.value(after, field, to), to);
    return { field, title, from, fromLabel, to, toLabel };
  });
}

/** One JSON object; what is undefined is left out. */
export function formatDifferenceJson(
  difference: Difference,
  before: Revision,
  after: Revision,
  notes: readonly string[],
): string {
  const speakers = { before: speakerOf(before), after: speakerOf(after) };
  const collections = difference.collections.map((own) => {
    const records = own.records.map((change) => {
      const { kind, key, record, place, withdrawal } = change;
      const isGone = kind === 'withdrawn' || kind === 'vanished';
      const title = isGone
        ? speakers.before.record(own.before, record)
        : speakers.after.record(own.after, record);
      const { file, line } = place;
      return { kind, key, title, file, line, fields: toFields(change, own, speakers), withdrawal };
    });
    return { id: own.id, schema: own.schema, records, counts: own.counts };
  });
  return JSON.stringify({ level: difference.level, notes, collections }, undefined, 2);
}
