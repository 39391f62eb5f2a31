/** Whether what records point to is there. */
import type { Collection } from '../collection/collection.ts';
import { collectionOf, type Publication } from '../publication/publication.ts';
import { valuesOf } from '../record/record.ts';

export interface ReferenceQuality {
  /** The field that points. */
  readonly field: string;
  /** Id of the collection that it points to. */
  readonly collection: string;
  /** How many keys are named: each item of a list is one. */
  readonly total: number;
  /** How many of them are keys of a record there. */
  readonly resolved: number;
}

/** One entry for each source field that points, in schema order. */
export function referencesOf(publication: Publication, collection: Collection): ReferenceQuality[] {
  return [...collection.fields.values()].flatMap(({ name, references, derived }) => {
    if (references === undefined || derived) return [];
    const { byKey } = collectionOf(publication, references);
    let total = 0;
    let resolved = 0;
    for (const record of collection.records) {
      for (const key of valuesOf(record, name)) {
        total += 1;
        if (typeof key !== 'object' && byKey.has(String(key))) resolved += 1;
      }
    }
    return [{ field: name, collection: references, total, resolved }];
  });
}
