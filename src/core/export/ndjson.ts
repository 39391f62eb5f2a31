/** Records as JSON, one a line, for programs that read a large collection piece by piece. */
import type { Collection } from '../collection/collection.ts';
import { dataPath } from '../publication/address.ts';
import { toJsonRecord } from './json.ts';
import type { CollectionOutput, ExportContext } from './output.ts';

/** One record a line, and nothing around them. */
export function toNdjson({ publication }: ExportContext, collection: Collection): string {
  return collection.records
    .map((record) => `${JSON.stringify(toJsonRecord(publication, collection, record))}\n`)
    .join('');
}

export const ndjson: CollectionOutput = {
  id: 'ndjson',
  format: 'NDJSON',
  mediaType: 'application/x-ndjson',
  table: {},
  distribution: { euFileType: 'JSON' },
  per: 'collection',
  path: (collection) => dataPath(collection, '.ndjson'),
  make: toNdjson,
};
