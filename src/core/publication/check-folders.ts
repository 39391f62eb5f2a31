/** Compares the collections that publication.json names with the folders of data/. */
import { nearest } from '../text/similar.ts';
import { dataPath, reservedDataNames, reservedSegments } from './address.ts';
import type { AddProblem } from './add-problem.ts';
import type { PublicationSource } from './configuration.ts';

/** The names in `collections`, each with its pointer. */
export function namedCollections(
  source: Pick<PublicationSource, 'collections'>,
): { id: string; pointer: string }[] {
  return source.collections.flatMap((entry, index) => {
    const pointer = `/collections/${index}`;
    if (typeof entry === 'string') return [{ id: entry, pointer }];
    return entry.collections.map((id, at) => ({ id, pointer: `${pointer}/collections/${at}` }));
  });
}

/** The folders directly under data/ that hold a file. */
export function collectionFolders(files: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    const [part, folder, ...rest] = file.split('/');
    if (part === 'data' && folder !== undefined && rest.length > 0) folders.add(folder);
  }
  return [...folders];
}

/**
 * First segments of addresses that are taken by the site itself.
 *
 * @param languages of the publication
 */
export function takenSegments(languages: readonly string[]): ReadonlySet<string> {
  return new Set([...reservedSegments, ...languages, 'index', '404']);
}

/** The ending of a collection's CSV with computed fields, which another collection's id may have. */
const fullEnding = '-full';

/** What already stands where a page or file of the collection's data would; undefined when it is free. */
function dataInTheWay(id: string, named: ReadonlySet<string>): string | undefined {
  if (reservedDataNames.some((name) => name === id)) return `/data/${id}`;
  const other = id.endsWith(fullEnding) ? id.slice(0, -fullEnding.length) : '';
  return named.has(other) ? dataPath({ id: other }, `${fullEnding}.csv`) : undefined;
}

/** @returns the collections that can be loaded, in navigation order */
export function checkFolders(
  source: PublicationSource,
  files: Iterable<string>,
  add: AddProblem,
): string[] {
  const folders = collectionFolders(files);
  const taken = takenSegments(source.languages);
  const found = new Set<string>();
  const named = new Set(namedCollections(source).map(({ id }) => id));
  for (const { id, pointer } of namedCollections(source)) {
    const address = dataInTheWay(id, named);
    if (found.has(id)) add('configuration/twice', pointer, { value: id });
    else if (!folders.includes(id)) {
      const facts = { value: id, nearest: nearest(id, folders) ?? '' };
      add('configuration/no-folder', pointer, facts);
    } else if (taken.has(id)) add('configuration/reserved', pointer, { value: id });
    else if (address !== undefined) add('configuration/data-name', pointer, { value: id, address });
    else found.add(id);
  }
  for (const folder of folders)
    if (!named.has(folder)) add('configuration/unlisted-folder', '/collections', { folder });
  return [...found];
}
