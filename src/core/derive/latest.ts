/** Which of the records that point to one is the latest. */
import type { Scalar } from '../collection/collection.ts';
import { type DataRecord, valueOf } from '../record/record.ts';

/** The record with the greatest `order`; of equals, the later in file order. */
export function latestOf(records: readonly DataRecord[], order: string): DataRecord | undefined {
  let latest: DataRecord | undefined;
  let greatest: Scalar | undefined;
  for (const record of records) {
    const value = valueOf(record, order);
    if (value === undefined || typeof value === 'object') continue;
    if (greatest === undefined || value >= greatest) {
      latest = record;
      greatest = value;
    }
  }
  return latest;
}
