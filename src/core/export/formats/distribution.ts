/**
 * The downloads of a collection that catalogues tell harvesters of: the same list in DCAT,
 * schema.org and DCAT-US, in the order of the table of outputs.
 */
import type { Collection } from '../../collection/collection.ts';
import { absolute } from '../../publication/address.ts';
import type { ExportContext, WrittenFile } from '../output.ts';

export interface Distribution {
  /** Of the file, as in `seeds-full.csv`. */
  readonly name: string;
  readonly format: string;
  readonly mediaType: string;
  /** Code in the European Union's list of file types. */
  readonly euFileType: string;
  readonly url: string;
  readonly file: WrittenFile;
}

/** Those that were written, so that no catalogue promises a file that is not there. */
export function distributionsOf(
  { publication, files, outputs }: ExportContext,
  collection: Collection,
): Distribution[] {
  return outputs.flatMap((output) => {
    if (output.per !== 'collection' || !output.distribution) return [];
    const { format, mediaType, distribution } = output;
    const address = output.path(collection);
    const file = files.get(address);
    const name = address.slice(address.lastIndexOf('/') + 1);
    const url = absolute(publication, address);
    return file ? [{ name, format, mediaType, ...distribution, url, file }] : [];
  });
}
