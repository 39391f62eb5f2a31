/** Everything in one archive that explains itself. */
import type { ExportContext, PublicationOutput } from '../output.ts';
import { toArchive } from './archive.ts';
import { inCodeUnitOrder } from './order.ts';
import { toDictionaryText, toLicences, toReadme } from './readme.ts';

/** The first that whoever opens it should see. */
const first = ['README.txt', 'datapackage.json'] as const;

/**
 * The name in the archive of what is published at an address: files of /data/ lie at its root, so
 * that the paths of datapackage.json hold; undefined for what does not belong in it. Single records
 * are in the tables already, and an archive holds no archives.
 */
export function nameInArchive(address: string): string | undefined {
  if (/^\/schemas\/[^/]+$/.test(address) || address === '/CITATION.cff') return address.slice(1);
  const name = /^\/data\/([^/]+)$/.exec(address)?.[1];
  return name === undefined || name === 'SHA256SUMS' || name.endsWith('.zip') ? undefined : name;
}

/** What was written until now, with a README, the licences, the dictionary as text and its own checksums. */
export function toZip(context: ExportContext): Uint8Array {
  if (!context.archive) throw new Error('an archive is made without the tools for it');
  const { contentOf, sha256 } = context.archive;
  const encoder = new TextEncoder();
  const entries = new Map<string, Uint8Array>([
    ['README.txt', encoder.encode(toReadme(context))],
    ['LICENCES.txt', encoder.encode(toLicences(context))],
    ['dictionary.txt', encoder.encode(toDictionaryText(context))],
  ]);
  const sums = new Map([...entries].map(([name, bytes]) => [name, sha256(bytes)]));
  for (const [address, file] of context.files) {
    const name = nameInArchive(address);
    const bytes = name === undefined ? undefined : contentOf(address);
    if (name === undefined || !bytes) continue;
    entries.set(name, bytes);
    sums.set(name, file.sha256);
  }
  const lines = [...sums]
    .sort(([a], [b]) => inCodeUnitOrder(a, b))
    .map(([name, sum]) => `${sum}  ${name}\n`);
  entries.set('SHA256SUMS', encoder.encode(lines.join('')));
  return toArchive(entries, context.version?.day, first);
}

/** Stands after everything that belongs in it, and before the checksums of the site. */
export const zip: PublicationOutput = {
  id: 'zip',
  format: 'ZIP',
  mediaType: 'application/zip',
  per: 'publication',
  path: ({ id }) => `/data/${id}.zip`,
  make: toZip,
};
