/**
 * Which collections are a log that only grows. Where another collection computes something from
 * the newest of them and leaves out those that a newer one supersedes, a published record is never
 * edited: a new one that names it takes its place, and both can be seen.
 */
import type { Revision } from '../diff/revision.ts';

/** @returns the field in which a record names the one that it supersedes, by collection */
export function appendOnly({ collections }: Pick<Revision, 'collections'>): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { derive } of collections.values()) {
    for (const { rule } of derive) {
      if (rule.operator === 'schedule' || rule.superseded === undefined) continue;
      if (!fields.has(rule.collection)) fields.set(rule.collection, rule.superseded);
    }
  }
  return fields;
}
