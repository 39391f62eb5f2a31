/** What the published records are called, for references that are written as titles. */
import { type Publication } from '../publication/publication.ts';
import { titleOf } from '../record/title.ts';
import type { Lookup } from './convert-name.ts';
import { fold } from './sheet.ts';

/** Each collection is read at the first question about it. */
export function lookupIn(publication: Publication): Lookup {
  const titles = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const read = (id: string) => {
    const found = new Map<string, string[]>();
    const collection = publication.collections.get(id);
    for (const record of collection?.records ?? []) {
      if (!collection) continue;
      const names = Object.values(titleOf(publication, collection, record)).map(fold);
      for (const name of new Set(names)) found.set(name, [...(found.get(name) ?? []), record.key]);
    }
    return found;
  };
  return {
    hasKey: (id, key) => publication.collections.get(id)?.byKey.has(key) === true,
    keysOf: (id, title) => {
      const known = titles.get(id) ?? read(id);
      titles.set(id, known);
      return known.get(title) ?? [];
    },
  };
}
