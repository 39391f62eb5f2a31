/** Where a list's data for the browser stands: a name that no collection and no language can have. */
import type { Collection } from '../collection/collection.ts';
import type { Language } from '../text/text.ts';

/** From the site's base path; no page of its own, so not among the addresses that stay for ever. */
export function listFilePath(collection: Pick<Collection, 'id'>, language: Language): string {
  return `/_lists/${language}/${collection.id}.json`;
}
