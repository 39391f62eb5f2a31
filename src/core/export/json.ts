/** Records as JSON: typed values, references as keys, computed values apart. */
import type { Collection } from '../collection/collection.ts';
import { absolute, dataPath, recordDataPath, recordPath } from '../publication/address.ts';
import type { Publication } from '../publication/publication.ts';
import type { DataRecord } from '../record/record.ts';
import { versionFacts } from './formats/terms.ts';
import type { CollectionOutput, ExportContext } from './output.ts';

/**
 * A record as it is published. `$url` is its page (the list's, where it has no page of its own),
 * `$data` its own JSON, `$derived` what was computed for `$asOf` of the file around it. No field
 * can have these names: a `$` is not allowed in one.
 */
export function toJsonRecord(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
): object {
  return {
    ...record.values,
    ...(collection.derive.length > 0 ? { $derived: record.derived } : {}),
    $url: absolute(
      publication,
      collection.record.page ? recordPath(collection, record) : `/${collection.id}/`,
    ),
    $data: absolute(publication, recordDataPath(collection, record)),
  };
}

/** What a file of records says about itself. */
export function headOf({ publication, version }: ExportContext, collection: Collection): object {
  return {
    collection: collection.id,
    title: collection.title,
    licence: collection.licence,
    publisher: publication.publisher,
    schema: absolute(publication, `/schemas/${collection.id}.schema.json`),
    ...versionFacts(version),
    asOf: publication.asOf,
  };
}

/** What the file says about itself, then a line for each record, so that two versions can be compared. */
export function toJson(context: ExportContext, collection: Collection): string {
  const head = JSON.stringify(headOf(context, collection), null, 1).slice(0, -2);
  const records = collection.records.map(
    (record) => `\n  ${JSON.stringify(toJsonRecord(context.publication, collection, record))}`,
  );
  return `${head},\n "records": [${records.join(',')}\n ]\n}\n`;
}

export const json: CollectionOutput = {
  id: 'json',
  format: 'JSON',
  mediaType: 'application/json',
  table: { at: 'records' },
  distribution: { euFileType: 'JSON' },
  per: 'collection',
  path: (collection) => dataPath(collection, '.json'),
  make: toJson,
};
