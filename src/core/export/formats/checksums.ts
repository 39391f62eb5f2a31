/** The checksums of everything under /data/, in the form that `sha256sum -c` reads. */
import type { ExportContext, PublicationOutput, WrittenFile } from '../output.ts';
import { inCodeUnitOrder } from './order.ts';

const address = '/data/SHA256SUMS';

/**
 * One line a file, by name, relative to `folder` (`/data/`): run the check in that folder. The list
 * cannot hold its own checksum.
 */
export function toSha256Sums(files: ReadonlyMap<string, WrittenFile>, folder: string): string {
  return [...files]
    .filter(([written]) => written.startsWith(folder) && written !== address)
    .map(([written, { sha256 }]) => ({ name: written.slice(folder.length), sha256 }))
    .sort((a, b) => inCodeUnitOrder(a.name, b.name))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');
}

/** Stands last in the table of outputs, as it can only tell of what was written before it. */
export const checksums: PublicationOutput = {
  id: 'sha256sums',
  format: 'SHA256SUMS',
  mediaType: 'text/plain',
  per: 'publication',
  path: () => address,
  make: ({ files }: ExportContext) => toSha256Sums(files, '/data/'),
};
