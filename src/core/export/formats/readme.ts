/** The archive's README: for whoever finds it on a disk in ten years, and has nothing else. */
import type { Collection } from '../../collection/collection.ts';
import type { Publication } from '../../publication/publication.ts';
import { derivedColumns } from '../columns.ts';
import type { ExportContext, Output } from '../output.ts';
import { nameInArchive } from './archive-name.ts';
import { citationOf, formatApa } from './citation.ts';
import { titled, wrapped } from './plain-text.ts';
import { landingPage, licencesOf, licenceUrl, versionNumber, words } from './terms.ts';
import { typedColumns } from './typed-column.ts';

/** Stands for the name of a table. */
const placeholder = '<name>';

/** Whose it is, of when, under which licence and how to cite it. */
function toHead(context: ExportContext): string[] {
  const { publication, version, wording } = context;
  const { say } = wording;
  const { name, url, email } = publication.publisher;
  const cited = { dataSet: say('data.cite.dataSet'), version: say('data.cite.version') };
  const contact = [name, url, email].filter((part) => part !== undefined);
  return [
    say('archive.publisher', { publisher: contact.join(', ') }),
    say('archive.address', { address: landingPage(publication) }),
    version
      ? say('archive.version', {
          version: versionNumber(version),
          day: version.day,
          commit: version.commit,
        })
      : say('archive.computed', { day: publication.asOf }),
    ...licencesOf(publication).map((licence) =>
      say('archive.licence', { licence, address: licenceUrl(licence) }),
    ),
    say('archive.cite', { citation: formatApa(citationOf(context), cited) }),
  ];
}

function toTableEntry({ publication, wording }: ExportContext, collection: Collection): string {
  const { id, title, licence, records, source } = collection;
  const count = wording.say('archive.records', { count: records.length });
  const facts = `${id}: ${words(publication, title)}; ${count}; ${licence}`;
  if (!source) return facts;
  const told = wording.say('archive.source', { source: words(publication, source) });
  return `${facts}\n    ${wrapped(told, '    ')}`;
}

/** The file's name in the archive, with a placeholder for a table's; and of which tables there is one. */
function nameOf(
  output: Output,
  { publication, files }: ExportContext,
): { readonly name: string | undefined; readonly only?: readonly string[] } | undefined {
  if (output.per === 'record') return undefined;
  if (output.per === 'publication') {
    const address = output.path(publication);
    return files.has(address) ? { name: nameInArchive(address) } : undefined;
  }
  const ids = [...publication.collections.values()]
    .filter((collection) => files.has(output.path(collection)))
    .map(({ id }) => id);
  if (ids.length === 0) return undefined;
  const name = nameInArchive(output.path({ id: placeholder }));
  return ids.length < publication.collections.size ? { name, only: ids } : { name };
}

/** One line for each kind of file, from the table of outputs. */
function toFileList(context: ExportContext): string[] {
  const { find, say } = context.wording;
  return context.outputs.flatMap((output) => {
    const { name, only } = nameOf(output, context) ?? {};
    if (name === undefined) return [];
    const note = [
      find(`output.${output.id}`) ?? output.format,
      ...(only ? [say('archive.only', { names: only.join(', ') })] : []),
    ].join('; ');
    return [`${name} (${output.format}): ${note}`];
  });
}

/** The separators of lists, that of the most columns first; of any other the columns too. */
function separatorsOf(publication: Publication): string[] {
  const columns = new Map<string, string[]>();
  for (const collection of publication.collections.values()) {
    for (const { name, kind, field } of typedColumns(publication, collection)) {
      if (kind !== 'list') continue;
      const before = columns.get(field.separator) ?? [];
      columns.set(field.separator, [...before, `${collection.id}.${name}`]);
    }
  }
  return [...columns]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([separator, names], index) =>
      index === 0 ? `"${separator}"` : `"${separator}" (${names.join(', ')})`,
    );
}

/** What a table cannot say of itself, as far as it matters here. */
function toReadingNotes({ publication, wording }: ExportContext): string[] {
  const { say } = wording;
  const collections = [...publication.collections.values()];
  const separators = separatorsOf(publication);
  const column = collections
    .flatMap((collection) => typedColumns(publication, collection))
    .find(({ name }) => name.includes('.'))?.name;
  const isComputed = collections.some((collection) => derivedColumns(collection).length > 0);
  const dot = column?.lastIndexOf('.') ?? 0;
  return [
    say('archive.csv'),
    say('archive.blank'),
    say('archive.dates'),
    ...(separators.length > 0 ? [say('archive.lists', { separators: separators.join(', ') })] : []),
    ...(column === undefined
      ? []
      : [
          say('archive.objects', {
            column,
            part: column.slice(dot + 1),
            whole: column.slice(0, dot),
          }),
        ]),
    ...(isComputed ? [say('archive.derived', { day: publication.asOf })] : []),
  ];
}

/** What it is, whose, of when, under which licence, what lies in which file and how to read it. */
export function toReadme(context: ExportContext): string {
  const { publication, wording } = context;
  const { say } = wording;
  const section = (title: string, lines: readonly string[]) => [
    '',
    titled(title, '-'),
    ...lines.map((line) => (line.includes('\n') ? line : wrapped(line, '    '))),
  ];
  return [
    titled(words(publication, publication.title), '='),
    `${wrapped(words(publication, publication.description))}\n`,
    ...toHead(context),
    ...section(
      say('archive.tables'),
      [...publication.collections.values()].map((collection) => toTableEntry(context, collection)),
    ),
    ...section(say('archive.files'), [
      say('archive.name'),
      ...toFileList(context),
      `dictionary.txt: ${say('archive.dictionary')}`,
      `LICENCES.txt, licences/: ${say('archive.licences')}`,
      `SHA256SUMS: ${say('archive.checksums')}`,
    ]),
    ...section(say('archive.reading'), toReadingNotes(context)),
    '',
  ].join('\n');
}
