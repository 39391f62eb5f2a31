/** The records of a collection by their keys, for a comparison. */
import type { DataRecord } from '../record/record.ts';
import type { RevisedCollection } from './revision.ts';
import { sourceKey } from './source-value.ts';

/**
 * In the order of the records. Of two records with one key the first counts, and one without a key
 * is left out: both are errors that validation tells.
 */
export function byKey(collection: RevisedCollection | undefined): Map<string, DataRecord> {
  const records = new Map<string, DataRecord>();
  for (const record of collection?.records ?? []) {
    const key = sourceKey(record, collection?.key ?? '');
    if (key !== '' && !records.has(key)) records.set(key, record);
  }
  return records;
}
