/** What keeps a collection's grants from being valid after the 360Giving standard. */
import type { Collection } from '../../collection/collection.ts';
import type { Publication } from '../../publication/publication.ts';
import { isObject } from '../../schema/json-schema.ts';
import { missingIn, toFlat } from './threesixty.ts';
import { type Mapping, isField, profileName, readMapping } from './threesixty-mapping.ts';
import { targetByPath } from './threesixty-target.ts';

/** About one property of the standard, by its path (`recipientOrganization.name`). */
export type GrantFinding =
  /** It is none that a collection can be mapped to, or what it is mapped to cannot be read. */
  | { readonly kind: 'property' | 'source'; readonly path: string }
  /** It is required, and not mapped. */
  | { readonly kind: 'unmapped'; readonly path: string }
  /** It is mapped to something that is no field. */
  | { readonly kind: 'unknown-field'; readonly path: string; readonly field: string }
  /** It is required, and the records with these keys have none of its kind. */
  | { readonly kind: 'incomplete'; readonly path: string; readonly keys: readonly string[] };

function inMapping(
  publication: Publication,
  collection: Collection,
  mapping: Mapping,
): GrantFinding[] {
  const profile = collection.profiles[profileName];
  const written = Object.keys(isObject(profile) ? profile : {});
  const unread = written
    .filter((path) => !mapping.has(path))
    .map((path): GrantFinding => ({ kind: targetByPath.has(path) ? 'source' : 'property', path }));
  const unmapped = missingIn((path) => written.includes(path)).map((path): GrantFinding => ({
    kind: 'unmapped',
    path,
  }));
  const lost = [...mapping].flatMap(([path, source]): GrantFinding[] =>
    'field' in source && !isField(publication, collection, source.field)
      ? [{ kind: 'unknown-field', path, field: source.field }]
      : [],
  );
  return [...unread, ...unmapped, ...lost];
}

/**
 * Records are looked at once the mapping is whole; those that are named are left out of the files.
 *
 * @param collection computed fields filled in
 */
export function checkGrants(publication: Publication, collection: Collection): GrantFinding[] {
  const mapping = readMapping(collection);
  if (!mapping) return [];
  const findings = inMapping(publication, collection, mapping);
  if (findings.length > 0) return findings;
  const lacking = new Map<string, string[]>();
  for (const record of collection.records) {
    const flat = toFlat(publication, collection, record, mapping);
    for (const path of missingIn((required) => flat.has(required))) {
      const keys = lacking.get(path);
      if (keys) keys.push(record.key);
      else lacking.set(path, [record.key]);
    }
  }
  return [...lacking].map(([path, keys]) => ({ kind: 'incomplete', path, keys }));
}
