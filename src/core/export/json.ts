/** Records as JSON: typed values, references as keys, computed values apart. */
import type { Collection } from '../collection/collection.ts';
import { absolute, dataPath, recordDataPath, recordPath } from '../publication/address.ts';
import type { Publication } from '../publication/publication.ts';
import { type DataRecord, valueOf } from '../record/record.ts';
import { versionFacts } from './formats/terms.ts';
import type { CollectionOutput, ExportContext } from './output.ts';

/** The source fields that hold keys of other records, also inside an object. */
export function referencesIn({ fields, nested }: Collection): Map<string, string> {
  const found = [...fields.values(), ...(nested?.values() ?? [])].flatMap(
    ({ name, references, derived }): [string, string][] =>
      references === undefined || derived ? [] : [[name, references]],
  );
  return new Map(found);
}

/** By field, where what it names stands as JSON: one address, or one for each item of a list. */
function toAddresses(
  publication: Publication,
  record: DataRecord,
  references: ReadonlyMap<string, string>,
): Record<string, string | string[]> {
  const addresses: Record<string, string | string[]> = {};
  for (const [field, id] of references) {
    const target = publication.collections.get(id);
    const value = valueOf(record, field);
    if (!target || value === undefined) continue;
    const addressOf = (key: unknown) => {
      const named = target.byKey.get(String(key));
      return named ? absolute(publication, recordDataPath(target, named)) : '';
    };
    addresses[field] = Array.isArray(value) ? value.map(addressOf) : addressOf(value);
  }
  return addresses;
}

/**
 * A record as it is published. `$url` is its page (the list's, where it has no page of its own),
 * `$data` its own JSON, `$references` the JSON of the records that it names, `$derived` what was
 * computed for `asOf` of the file around it. No field can have these names: a `$` is not allowed
 * in one.
 */
export function toJsonRecord(
  publication: Publication,
  collection: Collection,
  record: DataRecord,
): object {
  const references = toAddresses(publication, record, referencesIn(collection));
  return {
    ...record.values,
    ...(collection.derive.length > 0 ? { $derived: record.derived } : {}),
    $url: absolute(
      publication,
      collection.record.page ? recordPath(collection, record) : `/${collection.id}/`,
    ),
    $data: absolute(publication, recordDataPath(collection, record)),
    ...(Object.keys(references).length > 0 ? { $references: references } : {}),
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
