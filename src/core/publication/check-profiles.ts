/**
 * Checks the mappings of collections to outside standards, once everything is loaded and computed.
 * What is missing is never an error: the publication is whole without them.
 */
import { type GrantFinding, checkGrants } from '../export/formats/threesixty-check.ts';
import { profileName } from '../export/formats/threesixty-mapping.ts';
import { targetByPath } from '../export/formats/threesixty-target.ts';
import type { Collection } from '../collection/collection.ts';
import type { CollectionDraft } from '../collection/draft.ts';
import type { Problem, ProblemFacts } from '../problem/problem.ts';
import { formatPointer } from '../record/json-pointer.ts';
import { excerpt } from '../text/excerpt.ts';
import { nearest } from '../text/similar.ts';
import { keyOf } from './add-problem.ts';
import type { Publication } from './publication.ts';

function factsOf(finding: GrantFinding, collection: Collection): ProblemFacts {
  const path = excerpt(finding.path);
  switch (finding.kind) {
    case 'property':
      return { property: path, nearest: nearest(finding.path, targetByPath.keys()) ?? '' };
    case 'unknown-field': {
      const value = excerpt(finding.field);
      const guess = nearest(finding.field, collection.fields.keys()) ?? '';
      return { property: path, value, collection: collection.id, nearest: guess };
    }
    case 'incomplete': {
      const [key = ''] = finding.keys;
      const { length } = finding.keys;
      return { property: path, count: length, total: collection.records.length, key: excerpt(key) };
    }
    case 'source':
    case 'unmapped':
      return { property: path };
  }
}

/** @returns warnings, each at the property in collection.json that it is about */
export function checkProfiles(
  publication: Publication,
  drafts: ReadonlyMap<string, Pick<CollectionDraft, 'placeInConfiguration'>>,
): Problem[] {
  return [...publication.collections.values()].flatMap((collection) =>
    checkGrants(publication, collection).map((finding): Problem => {
      const unmapped = finding.kind === 'unmapped';
      const pointer = formatPointer(['profiles', profileName, ...(unmapped ? [] : [finding.path])]);
      const file = `data/${collection.id}/collection.json`;
      return {
        code: `profile/${finding.kind}`,
        level: 'warning',
        place: drafts.get(collection.id)?.placeInConfiguration(pointer) ?? { file, pointer },
        field: keyOf(pointer),
        facts: { standard: '360Giving', ...factsOf(finding, collection) },
        ...(finding.kind === 'incomplete'
          ? { records: { collection: collection.id, keys: finding.keys } }
          : {}),
      };
    }),
  );
}
