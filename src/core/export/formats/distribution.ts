/**
 * The downloads of a collection that catalogues tell harvesters of: the same list in DCAT,
 * schema.org and DCAT-US.
 */
import type { Collection } from '../../collection/collection.ts';
import { absolute, dataPath } from '../../publication/address.ts';
import type { ExportContext, WrittenFile } from '../output.ts';

interface Offered {
  readonly ending: string;
  readonly format: string;
  readonly mediaType: string;
  /** Code in the European Union's list of file types. */
  readonly euFileType: string;
}

/** In the order in which most people want them. */
const offered: readonly Offered[] = [
  { ending: '.csv', format: 'CSV', mediaType: 'text/csv', euFileType: 'CSV' },
  { ending: '-full.csv', format: 'CSV', mediaType: 'text/csv', euFileType: 'CSV' },
  {
    ending: '.xlsx',
    format: 'XLSX',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    euFileType: 'XLSX',
  },
  { ending: '.json', format: 'JSON', mediaType: 'application/json', euFileType: 'JSON' },
  { ending: '.ndjson', format: 'NDJSON', mediaType: 'application/x-ndjson', euFileType: 'JSON' },
  {
    ending: '.parquet',
    format: 'Parquet',
    mediaType: 'application/vnd.apache.parquet',
    euFileType: 'PARQUET',
  },
];

export interface Distribution extends Offered {
  readonly url: string;
  readonly file: WrittenFile;
}

/** Those that were written, so that no catalogue promises a file that is not there. */
export function distributionsOf(
  { publication, files }: ExportContext,
  collection: Collection,
): Distribution[] {
  return offered.flatMap((entry) => {
    const address = dataPath(collection, entry.ending);
    const file = files.get(address);
    return file ? [{ ...entry, url: absolute(publication, address), file }] : [];
  });
}
