/** Makes the outputs of a publication as the build does, in memory, for the tests of the formats. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { todayIn } from '../../scripts/lib/publication-dir.ts';
import { derivePublication } from '../../src/core/derive/derive.ts';
import { downloads } from '../../src/core/export/downloads.ts';
import type { ExportContext, Output, WrittenFile } from '../../src/core/export/output.ts';
import { outputs } from '../../src/core/export/outputs.ts';
import { loadPublication } from '../../src/core/publication/load.ts';
import { licenceText } from '../../src/site/licence-text.ts';
import { wordingOf } from '../../src/i18n/wording.ts';
import type { Publication } from '../../src/core/publication/publication.ts';

export const root = path.resolve(import.meta.dirname, '../..');

/**
 * Seeds in two languages with nested objects, lists and slugs; a real one in one language; and the
 * shipped one, in which collections may be empty.
 */
export const folders = ['tests/fixtures/seed-bank', 'examples/us-nap5', '.'] as const;

const loaded = new Map<string, Promise<Publication>>();

/** Loads a publication once for all the tests of a worker, which change nothing in it but copy it. */
export function loadFolder(folder: string): Promise<Publication> {
  const known = loaded.get(folder) ?? loadAnew(folder);
  loaded.set(folder, known);
  return known;
}

async function loadAnew(folder: string): Promise<Publication> {
  const { publication, problems } = await loadPublication({
    root: path.resolve(root, folder),
    // The shipped publication grows, and holds nothing from the future.
    today: (timeZone) => (folder === '.' ? todayIn(timeZone) : '2026-03-09'),
    interfaceLanguages: ['en', 'es', 'ar'],
  });
  if (!publication) throw new Error(JSON.stringify(problems));
  derivePublication(publication);
  return publication;
}

const version = {
  commit: 'f13d193a0b1c2d3e4f5061728394a5b6c7d8e9f0',
  day: '2026-03-09',
  instant: '2026-03-09T10:20:30Z',
};

/** The formats that are not made in src/core/export/formats/: what the tests build the others on. */
const plain = ['csv', 'csv-full', 'json', 'ndjson', 'schema', 'record-json'];
export const plainOutputs: readonly Output[] = outputs.filter(({ id }) => plain.includes(id));

export interface Published {
  readonly context: ExportContext;
  readonly contents: Map<string, Uint8Array>;
}

/** Every third record has no known day, as in a folder that is only partly committed. */
function daysOf(publication: Publication): Map<string, string> {
  const days = new Map<string, string>();
  for (const { id, records } of publication.collections.values()) {
    for (const [index, { key }] of records.entries()) {
      if (index % 3 !== 2)
        days.set(`${id}/${key}`, `2026-01-${String((index % 28) + 1).padStart(2, '0')}`);
    }
  }
  return days;
}

export function publish(
  publication: Publication,
  outputs: readonly Output[],
  known: Pick<ExportContext, 'version'> = { version },
): Published {
  const files = new Map<string, WrittenFile>();
  const contents = new Map<string, Uint8Array>();
  const archive = {
    contentOf: (address: string) => contents.get(address),
    sha256: (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex'),
    licenceText,
  };
  const context = {
    publication,
    ...known,
    days: daysOf(publication),
    files,
    archive,
    outputs,
    wording: wordingOf(publication),
  };
  for (const { path: address, content } of downloads(context)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    contents.set(address, bytes);
    files.set(address, {
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  return { context, contents };
}

export function textOf({ contents }: Published, address: string): string {
  const bytes = contents.get(address);
  if (!bytes) throw new Error(`nothing at ${address}; there is ${[...contents.keys()].join(', ')}`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function jsonOf(published: Published, address: string): unknown {
  return JSON.parse(textOf(published, address)) as unknown;
}
