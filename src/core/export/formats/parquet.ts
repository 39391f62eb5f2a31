/** The plain table as Parquet (https://parquet.apache.org), for notebooks and databases. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Collection } from '../../collection/collection.ts';
import { absolute, dataPath, schemaPath } from '../../publication/address.ts';
import type { CollectionOutput, ExportContext } from '../output.ts';
import { toParquetColumn } from './parquet-column.ts';
import { landingPage, licenceUrl, versionNumber, words } from './terms.ts';
import { typedColumns } from './typed-column.ts';

/** What the file says of itself, in its key-value metadata. */
function metadataOf(context: ExportContext, collection: Collection) {
  const { publication, version } = context;
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['title', words(publication, collection.title)],
    ['description', words(publication, collection.description)],
    ['publisher', publication.publisher.name],
    ['license', collection.licence],
    ['license_url', licenceUrl(collection.licence)],
    ['version', version && versionNumber(version)],
    ['modified', version?.instant],
    ['url', landingPage(publication, collection)],
    ['schema', absolute(publication, schemaPath(collection))],
  ];
  return entries.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
}

export function toParquet(context: ExportContext, collection: Collection): Uint8Array {
  const columns = typedColumns(context.publication, collection).map((column) => ({
    name: column.name,
    ...toParquetColumn(column, collection.records),
  }));
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, data }) => ({ name, data })),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.flatMap(({ schema }) => schema),
    ],
    kvMetadata: metadataOf(context, collection),
    createdBy: 'Pledgebook',
  });
  return new Uint8Array(buffer);
}

export const parquet: CollectionOutput = {
  id: 'parquet',
  format: 'Parquet',
  mediaType: 'application/vnd.apache.parquet',
  table: {},
  distribution: { euFileType: 'PARQUET' },
  per: 'collection',
  path: (collection) => dataPath(collection, '.parquet'),
  make: toParquet,
};
