/** One record as JSON, at an address of its own. */
import type { Collection } from '../collection/collection.ts';
import { recordDataPath } from '../publication/address.ts';
import type { DataRecord } from '../record/record.ts';
import { toWithdrawnJson } from './formats/withdrawals.ts';
import { headOf, toJsonRecord } from './json.ts';
import type { ExportContext, RecordOutput } from './output.ts';

export function toRecordJson(
  context: ExportContext,
  collection: Collection,
  record: DataRecord,
): string {
  const { publication } = context;
  const document = {
    ...headOf(context, collection),
    record: toJsonRecord(publication, collection, record),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

export const recordJson: RecordOutput = {
  id: 'record-json',
  format: 'JSON',
  mediaType: 'application/json',
  per: 'record',
  path: recordDataPath,
  make: toRecordJson,
  makeWithdrawn: toWithdrawnJson,
};
