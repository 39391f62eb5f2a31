/** Writes each list as data for the browser, which narrows and sorts it without asking again. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toCompactList } from '../core/list/compact.ts';
import { listFilePath } from '../core/list/file-path.ts';
import type { Publication } from '../core/publication/publication.ts';

/** @param folder of the built site */
export async function writeListFiles(publication: Publication, folder: string): Promise<void> {
  for (const language of publication.languages) {
    for (const collection of publication.collections.values()) {
      const file = path.join(folder, listFilePath(collection, language));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(toCompactList(publication, collection, language)));
    }
  }
}
