/** What the pages about the data tell: files, sizes and checksums, versions, citations, lateness. */
import type { Citations, CollectionFacts, WholeFacts } from '../components/data/facts.ts';
import type { ListedFile, RecordFile } from '../components/data/listed-file.ts';
import type { Collection } from '../core/collection/collection.ts';
import { sourceColumns } from '../core/export/columns.ts';
import { cff } from '../core/export/formats/cff.ts';
import { citationOf, formatApa, formatBibtex } from '../core/export/formats/citation.ts';
import { versionNumber } from '../core/export/formats/terms.ts';
import type { Output } from '../core/export/output.ts';
import { outputs } from '../core/export/outputs.ts';
import { snippetsFor } from '../core/export/reading/snippets.ts';
import { columnHints } from '../core/export/reading/table-file.ts';
import { freshnessOf } from '../core/overview/freshness.ts';
import { absolute } from '../core/publication/address.ts';
import type { Reader } from '../i18n/reader.ts';
import { exportContext } from './export-context.ts';
import { history, publication } from './publication.ts';
import { publishedFiles } from './published-files.ts';

const context = { ...exportContext(publication, history), files: new Map() };
const noHints = { text: [], dates: [], truths: [] };

/** Undefined when it was not written: not every collection has every output. */
function listed(output: Output, path: string, collection?: Collection): ListedFile | undefined {
  const file = publishedFiles().get(path);
  if (!file) return undefined;
  const { id, format, mediaType, table } = output;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const hints = collection && table ? columnHints(publication, collection) : noHints;
  const code = { mediaType, url: absolute(publication, path), name, ...file, ...table, hints };
  const isTable = table !== undefined;
  return { id, format, mediaType, path, name, ...file, isTable, snippets: snippetsFor(code) };
}

/** Tables first: they are what most people come for. */
const tablesFirst = (files: readonly ListedFile[]) =>
  files.toSorted((a, b) => Number(b.isTable) - Number(a.isTable));

const known = new Map<string, readonly ListedFile[]>();

/** The same in every language. */
function filesOf(collection: Collection): readonly ListedFile[] {
  const found = known.get(collection.id);
  if (found) return found;
  const all = outputs.flatMap((output) => {
    if (output.per !== 'collection') return [];
    return listed(output, output.path(collection), collection) ?? [];
  });
  const files = tablesFirst(all);
  known.set(collection.id, files);
  return files;
}

function recordFilesOf(collection: Collection): RecordFile[] {
  const [first] = collection.records;
  return outputs.flatMap((output) => {
    if (output.per !== 'record' || !first) return [];
    const { id, format, mediaType } = output;
    return [{ id, format, mediaType, path: output.path(collection, first) }];
  });
}

/** The version that all data are of. */
export const edition = history.version && {
  number: versionNumber(history.version),
  day: history.version.day,
};

/** By their names and the page's address in the reader's language. */
function citationsFor(reader: Reader, collection?: Collection): Citations {
  const whole = reader.plain(publication.title);
  const address = reader.address(collection ? `/data/${collection.id}/` : '/data/');
  const citation = {
    ...citationOf(context, collection),
    title: collection ? reader.plain(collection.title) : whole,
    container: collection && whole,
    url: address,
  };
  const words = { dataSet: reader.t('data.cite.dataSet'), version: reader.t('data.cite.version') };
  const file = cff.path(publication);
  return { apa: formatApa(citation, words), address, bibtex: formatBibtex(citation), file };
}

export function dataOf(reader: Reader, collection: Collection): CollectionFacts {
  return {
    columns: sourceColumns(collection).length,
    edition,
    rhythm: freshnessOf(collection, history.days, publication.asOf),
    citations: citationsFor(reader, collection),
    files: filesOf(collection),
    recordFiles: recordFilesOf(collection),
  };
}

export function dataOfAll(reader: Reader): WholeFacts {
  const collections = [...publication.collections.values()];
  const files = outputs.flatMap((output) =>
    output.per === 'publication' ? (listed(output, output.path(publication)) ?? []) : [],
  );
  return {
    edition,
    citations: citationsFor(reader),
    files,
    collections: new Map(
      collections.map((collection) => [collection.id, dataOf(reader, collection)]),
    ),
  };
}
