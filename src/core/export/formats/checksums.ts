/** The checksums of everything under /data/, in the form that `sha256sum -c` reads. */
import type { ExportContext, PublicationOutput, WrittenFile } from '../output.ts';
import { inCodeUnitOrder } from './order.ts';

/** One line a file, by name, relative to `folder` (`/data/`): run the check in that folder. */
export function toSha256Sums(files: ReadonlyMap<string, WrittenFile>, folder: string): string {
  return [...files]
    .filter(([address]) => address.startsWith(folder))
    .map(([address, { sha256 }]) => ({ name: address.slice(folder.length), sha256 }))
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
  path: () => '/data/SHA256SUMS',
  make: ({ files }: ExportContext) => toSha256Sums(files, '/data/'),
};
