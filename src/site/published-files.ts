/**
 * The files beside the pages with their sizes and checksums, of the very bytes that are published:
 * the build script writes them first and hands over what it wrote. In development they are made
 * here, and nothing is written.
 */
import { downloads } from '../core/export/downloads.ts';
import type { Content, WrittenFile } from '../core/export/output.ts';
import { archiveOf } from './archive-of.ts';
import { exportContext } from './export-context.ts';
import { handedOverFiles } from './handover.ts';
import { measure } from './measure.ts';
import { history, publication } from './publication.ts';

type Files = ReadonlyMap<string, WrittenFile>;

function makeFiles(): Files {
  const files = new Map<string, WrittenFile>();
  const contents = new Map<string, Content>();
  const context = { ...exportContext(publication, history), files, archive: archiveOf(contents) };
  for (const { path, content } of downloads(context)) {
    contents.set(path, content);
    files.set(path, measure(content));
  }
  return files;
}

let made: Files | undefined;

/** By address. Only for pages that show files: without the build script it takes as long as writing them. */
export function publishedFiles(): Files {
  made ??= handedOverFiles() ?? makeFiles();
  return made;
}
