/** Everything in one archive that explains itself. */
import type { ArchiveTools, ExportContext, PublicationOutput } from '../output.ts';
import { toArchive } from './archive.ts';
import { licenceFile, nameInArchive } from './archive-name.ts';
import { toDictionaryText } from './dictionary-text.ts';
import { toLicences } from './licences.ts';
import { inCodeUnitOrder } from './order.ts';
import { toReadme } from './readme.ts';
import { licencesOf } from './terms.ts';

/** The first that whoever opens it should see. */
const first = ['README.txt', 'datapackage.json'] as const;

/** What only the archive has: everything that whoever has nothing but it needs to know. */
function explanations(context: ExportContext, archive: ArchiveTools): Map<string, Uint8Array> {
  const texts = licencesOf(context.publication).flatMap((licence): [string, string][] => {
    const text = archive.licenceText(licence);
    return text === undefined ? [] : [[licenceFile(licence), `${text.trimEnd()}\n`]];
  });
  const files: readonly (readonly [string, string])[] = [
    ['README.txt', toReadme(context)],
    ['LICENCES.txt', toLicences(context, new Set(texts.map(([name]) => name)))],
    ['dictionary.txt', toDictionaryText(context)],
    ...texts,
  ];
  const encoder = new TextEncoder();
  return new Map(files.map(([name, text]) => [name, encoder.encode(text)]));
}

/** What was written until now, with a README, the licences, the dictionary as text and its own checksums. */
export function toZip(context: ExportContext): Uint8Array {
  if (!context.archive) throw new Error('an archive is made without the tools for it');
  const { contentOf, sha256 } = context.archive;
  const encoder = new TextEncoder();
  const entries = explanations(context, context.archive);
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
